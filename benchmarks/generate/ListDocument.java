package generate;

import generate.Model.Event;
import generate.Rules.Authority;
import generate.Units.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** One list that an office sends: who decided what, and the events in it. */
final class ListDocument {
  final Purpose purpose;
  final Authority level;

  /** The deciding unit; null for the ministry. */
  final Unit sender;

  final LocalDate date;
  final int year;
  final int round;
  String number;
  String path;
  final List<Event> events = new ArrayList<>();

  ListDocument(Purpose purpose, Authority level, Unit sender, LocalDate date, int year, int round) {
    this.purpose = purpose;
    this.level = level;
    this.sender = sender;
    this.date = date;
    this.year = year;
    this.round = round;
  }

  enum Purpose {
    RECOGNITION,
    REGISTRATION,
    WITHDRAWAL,
    SUMMARY,
    REVENUE
  }

  boolean hasDecision() {
    return purpose == Purpose.RECOGNITION || purpose == Purpose.WITHDRAWAL;
  }

  boolean isTwoLevel() {
    return !date.isBefore(Rules.TWO_LEVELS_FROM);
  }

  /** "UBND huyện Chi Lăng, tỉnh Lạng Sơn". */
  String authority() {
    return authority(level, sender, date);
  }

  static String authority(Authority level, Unit sender, LocalDate date) {
    if (level == Authority.NATIONAL) {
      return date.isBefore(Rules.NEW_MINISTRY_FROM)
          ? "Bộ Nông nghiệp và Phát triển nông thôn"
          : "Bộ Nông nghiệp và Môi trường";
    }
    String name = "UBND " + sender.inText();
    return level == Authority.DISTRICT ? name + ", " + sender.parent.inText() : name;
  }

  List<String> titles(boolean isDecisionInColumns, boolean isLongDate) {
    List<String> lines = new ArrayList<>();
    lines.add(authority().toUpperCase(new Locale("vi")));
    lines.add(Sheet.LABEL);
    lines.add(subject());
    if (hasDecision() && !isDecisionInColumns) {
      String day = isLongDate ? Wording.longDate(date) : "ngày " + Wording.date(date);
      lines.add("(Kèm theo Quyết định số " + number + " " + day + " của " + authority() + ")");
    }
    return lines;
  }

  private String subject() {
    switch (purpose) {
      case RECOGNITION:
        return "DANH SÁCH SẢN PHẨM ĐƯỢC CÔNG NHẬN ĐẠT OCOP ĐỢT " + round + " NĂM " + year;
      case REGISTRATION:
        return "DANH SÁCH SẢN PHẨM ĐĂNG KÝ THAM GIA ĐÁNH GIÁ OCOP ĐỢT "
            + round
            + " NĂM "
            + year
            + " (tính đến ngày "
            + Wording.date(date)
            + ")";
      case WITHDRAWAL:
        return "DANH SÁCH SẢN PHẨM ĐƯA RA KHỎI DANH SÁCH OCOP NĂM " + year;
      case SUMMARY:
        return "TỔNG HỢP SẢN PHẨM ĐƯỢC CÔNG NHẬN OCOP NĂM " + year;
      default:
        return "DOANH THU SẢN PHẨM OCOP NĂM " + year;
    }
  }

  /** Path inside the inbox, without its ending. */
  String stem() {
    Unit province = sender == null ? null : sender.province();
    String folder = province == null ? "trung-uong" : Units.slug(province.name);
    String place = folder + (level == Authority.DISTRICT ? "-" + Units.slug(sender.fullName) : "");
    String what =
        switch (purpose) {
          case RECOGNITION -> "-dot-" + round + "-qd-" + number.replaceAll("\\D.*", "");
          case REGISTRATION -> "-dot-" + round + "-dang-ky";
          case WITHDRAWAL -> "-dua-ra-qd-" + number.replaceAll("\\D.*", "");
          case SUMMARY -> "-tong-hop";
          case REVENUE -> "-doanh-thu";
        };
    return folder + "/mo-phong-" + place + "-" + year + what;
  }
}
