package generate;

import generate.Model.Event;
import generate.Model.Happening;
import java.time.LocalDate;
import java.util.List;

/** How offices spell stars, kinds, dates, numbers and steps. */
final class Wording {
  private static final List<String> STARS =
      List.of("%d sao", "0%d sao", "hạng %d sao", "đạt %d sao", "OCOP %d sao");

  private static final List<String> ODD_STARS =
      List.of(
          "%d*",
          "OCOP %d★", "Ocop %d sao", " %d  sao ", "%d SAO", "Đạt 0%d sao", "sản phẩm OCOP %d sao");

  private Wording() {}

  static String date(LocalDate date) {
    return String.format(
        "%02d/%02d/%d", date.getDayOfMonth(), date.getMonthValue(), date.getYear());
  }

  static String longDate(LocalDate date) {
    return String.format(
        "ngày %02d tháng %d năm %d", date.getDayOfMonth(), date.getMonthValue(), date.getYear());
  }

  static String oddDate(LocalDate date, Dice dice) {
    switch (dice.below(3)) {
      case 0:
        return date.getDayOfMonth() + "/" + date.getMonthValue() + "/" + date.getYear();
      case 1:
        return date.toString();
      default:
        return String.format(
            "%02d-%02d-%d", date.getDayOfMonth(), date.getMonthValue(), date.getYear());
    }
  }

  static String unreadableDate(LocalDate date, Dice dice) {
    return dice.pick(List.of("31/02/", "45/13/", "00/00/")) + date.getYear();
  }

  /** With a decimal comma. */
  static String number(double value) {
    String text = value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    return text.replace('.', ',');
  }

  static String star(Event event, int style) {
    switch (event.what) {
      case POTENTIAL_FIVE:
        return "Tiềm năng 5 sao";
      case REFUSED:
        return event.star == 0
            ? "không đủ điều kiện công nhận 5 sao"
            : "không đủ điều kiện nâng cấp lên sản phẩm " + event.star + " sao";
      default:
        break;
    }
    String text = String.format(STARS.get(style % STARS.size()), event.star);
    if (event.star == 5) {
      return text + (event.starCategory().equals("5") ? " cấp quốc gia" : " cấp tỉnh");
    }
    boolean isPotential =
        event.companion != null && event.companion.what == Happening.POTENTIAL_FIVE;
    return isPotential ? text + ", có tiềm năng đạt OCOP 5 sao" : text;
  }

  static String oddStar(int star, Dice dice) {
    return String.format(dice.pick(ODD_STARS), star);
  }

  static String kind(Happening kind, int style) {
    switch (kind) {
      case FIRST:
        return List.of("mới", "lần đầu", "công nhận lần đầu").get(style % 3);
      case UPGRADE:
        return "nâng hạng";
      case REEVALUATION:
        return "đánh giá lại";
      default:
        return null;
    }
  }

  static String status(Happening what) {
    switch (what) {
      case REGISTERED:
        return "đăng ký tham gia đánh giá";
      case REVOKED:
        return "thu hồi giấy chứng nhận";
      case LAPSED:
        return "giấy chứng nhận hết hạn, không đánh giá lại";
      case REMOVED:
        return "đưa ra khỏi danh sách OCOP";
      case PRODUCER_STOPPED:
        return "chủ thể ngừng sản xuất";
      default:
        return null;
    }
  }

  static String note(Event event) {
    boolean isProposed = event.companion != null && event.companion.what == Happening.PROPOSED;
    return isProposed ? "đủ điều kiện trình Hội đồng cấp tỉnh" : null;
  }
}
