package vn.ocop.warehouse.explain;

import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import vn.ocop.warehouse.explain.Explanation.Event;
import vn.ocop.warehouse.explain.Explanation.Figure;
import vn.ocop.warehouse.explain.Explanation.Side;

/** The sentences of an explanation in Vietnamese or English. */
final class Words {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

  private static final Map<String, String> VI =
      Map.ofEntries(
          Map.entry("cumulative", "lũy kế"),
          Map.entry("cumulative_net", "lũy kế trừ đã rút"),
          Map.entry("valid", "còn hiệu lực"),
          Map.entry("flow", "trong kỳ"),
          Map.entry("recorded", "như ghi nhận"),
          Map.entry("2025-07-01", "từ 01/7/2025"),
          Map.entry("product", "sản phẩm"),
          Map.entry("producer", "chủ thể"),
          Map.entry("commune", "xã"),
          Map.entry("recognition", "lần công nhận"),
          Map.entry("row", "dòng dữ liệu"),
          Map.entry("share", "tỷ lệ"),
          Map.entry("up", "càng cao càng tốt"),
          Map.entry("down", "càng thấp càng tốt"),
          Map.entry("none", "không có chiều"),
          Map.entry("first", "công nhận lần đầu"),
          Map.entry("upgrade", "nâng hạng"),
          Map.entry("reevaluation", "đánh giá lại"),
          Map.entry("registered", "đăng ký"),
          Map.entry("scored", "chấm điểm"),
          Map.entry("proposed", "đề nghị"),
          Map.entry("potential_five", "tiềm năng 5 sao"),
          Map.entry("refused", "không đạt"),
          Map.entry("revoked", "thu hồi"),
          Map.entry("lapsed", "hết hạn"),
          Map.entry("removed", "đưa ra khỏi danh sách"),
          Map.entry("producer_stopped", "chủ thể ngừng sản xuất"),
          Map.entry("revenue", "doanh thu"),
          Map.entry("cooperative", "hợp tác xã"),
          Map.entry("cooperative_group", "tổ hợp tác"),
          Map.entry("enterprise", "doanh nghiệp"),
          Map.entry("household", "hộ kinh doanh"),
          Map.entry("farm", "trang trại"),
          Map.entry("association", "hội"),
          Map.entry("unknown", "chưa xác định"),
          Map.entry("month", "chỉ biết tháng"),
          Map.entry("year", "chỉ biết năm"),
          Map.entry("column", "cột của danh sách"),
          Map.entry("title", "tên danh sách"),
          Map.entry("file_name", "tên tệp"),
          Map.entry("sidecar", "tệp .meta.yaml"),
          Map.entry("expiry", "ngày hết hạn (suy ra)"),
          Map.entry("round", "đợt đánh giá"),
          Map.entry("5_province", "5 sao cấp tỉnh"));

  private final boolean isEnglish;
  private final NumberFormat numbers;

  Words(boolean isEnglish) {
    this.isEnglish = isEnglish;
    this.numbers =
        NumberFormat.getInstance(isEnglish ? Locale.ENGLISH : Locale.forLanguageTag("vi-VN"));
    numbers.setMaximumFractionDigits(2);
  }

  String say(String vi, String en) {
    return isEnglish ? en : vi;
  }

  /** A code in the reader's words; in English the code itself. */
  String of(String code) {
    if (code == null) {
      return "–";
    }
    return isEnglish ? code.replace('_', ' ') : VI.getOrDefault(code, code);
  }

  /** A category as readers say it: 4 sao, tất cả, hợp tác xã. */
  String category(String category) {
    if (isEnglish) {
      return category;
    }
    return switch (category) {
      case "all" -> "tất cả";
      case "all_with_potential_5" -> "tất cả, kể cả tiềm năng 5 sao";
      case "3", "4", "5" -> category + " sao";
      case "potential_5" -> "tiềm năng 5 sao";
      default -> VI.getOrDefault(category, category);
    };
  }

  String knownBy(Explanation.Publication publication) {
    return say(
            "Nhìn lại: chỉ gồm danh sách nhận, kế hoạch ban hành và số công bố ra đến hết ngày %s;"
                + " giữ lại %s kế hoạch và %s số công bố không rõ ngày",
            "Looking back: only lists received, plans issued and figures published by %s; %s plans"
                + " and %s published figures of an unknown day are kept")
        .formatted(
            day(publication.knownBy()), publication.undatedPlans(), publication.undatedFigures());
  }

  String day(String iso) {
    if (iso == null) {
      return say("không rõ ngày", "undated");
    }
    return isEnglish ? iso : LocalDate.parse(iso).format(DAY);
  }

  String number(Double value) {
    return value == null ? "–" : numbers.format(value);
  }

  String percent(double ratio) {
    NumberFormat format = (NumberFormat) numbers.clone();
    format.setMinimumFractionDigits(1);
    format.setMaximumFractionDigits(1);
    return format.format(ratio * 100) + " %";
  }

  /** The value with the words that say how far it can be relied on. */
  String value(Figure figure, String unit) {
    if (!figure.isKnown()) {
      return say(
          "chưa có: danh sách đã nhận không có dòng nào tính được vào số này (không phải số 0 đã"
              + " được xác nhận)",
          "none: the lists received hold no row that counts here (not a confirmed zero)");
    }
    if (figure.value() == null) {
      return say("không tính được", "cannot be computed");
    }
    String value = measured(figure.value(), unit);
    return switch (figure.bound()) {
      case "at_least" -> say("ít nhất ", "at least ") + value;
      case "of_lists" -> value + say(" (trên danh sách đã nhận)", " (of the lists received)");
      default -> value;
    };
  }

  private String measured(double value, String unit) {
    return switch (unit) {
      case "share" -> percent(value);
      case "day" -> number(value) + say(" ngày", " days");
      case "point" -> number(value) + say(" điểm", " points");
      case "million_vnd" -> number(value) + say(" triệu đồng", " million VND");
      default -> number(value);
    };
  }

  String coverage(Figure figure) {
    if (figure.coverage() == null) {
      return say(
          "không có số công bố nào để so; không biết danh sách đã đủ hay chưa",
          "nobody stated a total; whether the lists are complete is not known");
    }
    String known =
        percent(figure.coverage())
            + " = "
            + number(figure.loadedValue())
            + say(" đã nạp ÷ ", " loaded ÷ ")
            + number(figure.statedValue());
    return known
        + say(" đã công bố ngày ", " stated on ")
        + day(figure.statedAsOf())
        + " ("
        + figure.statedBy()
        + ")";
  }

  /** Beside the number of the published file, where this date is in it. */
  String published(Explanation explanation) {
    Figure figure = explanation.figure();
    if (figure.publishedValue() == null) {
      boolean isAhead = explanation.asked().asOf().compareTo(explanation.publication().asOf()) > 0;
      return isAhead
          ? say(
              "ngày này SAU ngày tính của bản công bố: số chỉ gồm các quyết định đã biết đến ngày đó",
              "this date is AFTER that of the published file: only decisions known by then count")
          : say(
              "bản công bố không có số này ở ngày này; số được tính lại bằng đúng các câu lệnh SQL đó",
              "the published file has no such figure at this date; it is computed by the same SQL");
    }
    boolean isSame =
        figure.value() != null && Math.abs(figure.publishedValue() - figure.value()) < 1e-9;
    return isSame
        ? say("khớp số trong bản công bố", "equals the published figure")
        : say("KHÁC số trong bản công bố: ", "DIFFERS from the published figure: ")
            + figure.publishedValue();
  }

  /** "10 dòng, khớp tử số". */
  String agreement(Side side, boolean isNumerator) {
    String what = isNumerator ? say("tử số", "numerator") : say("mẫu số", "denominator");
    String lines = side.listed() + say(" dòng", " lines");
    if (side.total() != side.listed()) {
      lines += say(", cộng lại ", ", adding up to ") + number(side.total());
    }
    return side.agrees()
        ? lines + say(", khớp ", ", equal to the ") + what
        : lines + say(", KHÔNG KHỚP ", ", NOT EQUAL to the ") + what + " " + number(side.printed());
  }

  /** Star, kind, decision and dates of a recognition. */
  String event(Event event) {
    StringBuilder line = new StringBuilder();
    if ("recognition".equals(event.type())) {
      String star = event.star() == null ? "–" : event.star();
      line.append(star.length() == 1 ? star + say(" sao", " stars") : of(star)).append(", ");
    }
    line.append(of(event.kind())).append(", ");
    line.append(
        event.decisionNumber() == null
            ? say("không có số quyết định", "no decision number")
            : event.decisionNumber());
    line.append(say(" ngày ", " of ")).append(day(event.decisionDate()));
    if (event.datePrecision() != null && !"day".equals(event.datePrecision())) {
      line.append(" (").append(of(event.datePrecision())).append(')');
    }
    if (event.dateSource() != null && !"none".equals(event.dateSource())) {
      line.append(say(" – ngày ghi ở ", " – date read in ")).append(of(event.dateSource()));
    }
    if (event.expiresOn() != null) {
      line.append(say(", hết hạn ", ", expires ")).append(day(event.expiresOn()));
    }
    return line.toString();
  }
}
