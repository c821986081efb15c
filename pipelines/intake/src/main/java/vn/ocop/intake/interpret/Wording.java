package vn.ocop.intake.interpret;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.ocop.domain.recognition.Ground;
import vn.ocop.domain.recognition.RecognitionKind;
import vn.ocop.domain.recognition.Step;

/** Words of result, status and note cells; all are match keys. */
final class Wording {
  private static final Map<Ground, List<String>> GROUNDS =
      Map.of(
          Ground.REVOKED, List.of("thu hồi", "tước"),
          Ground.REMOVED,
              List.of(
                  "đưa ra khỏi",
                  "loại khỏi",
                  "loại ra khỏi",
                  "rút khỏi",
                  "xóa tên",
                  "ra khỏi danh"),
          Ground.LAPSED,
              List.of("hết hạn", "hết hiệu lực", "hết thời hạn", "không đánh giá lại", "quá hạn"),
          Ground.PRODUCER_STOPPED,
              List.of(
                  "ngừng sản xuất",
                  "ngưng sản xuất",
                  "dừng sản xuất",
                  "không còn sản xuất",
                  "không sản xuất",
                  "ngừng hoạt động",
                  "dừng hoạt động",
                  "ngưng hoạt động",
                  "giải thể"));

  private static final List<Ground> GROUND_ORDER =
      List.of(Ground.REVOKED, Ground.PRODUCER_STOPPED, Ground.LAPSED, Ground.REMOVED);

  private static final List<String> NOT_ENDED =
      List.of(
          "chưa hết hạn",
          "chưa hết hiệu lực",
          "không thu hồi",
          "chưa hết thời hạn",
          "sắp hết hạn",
          "sắp hết hiệu lực",
          "sắp hết thời hạn",
          "gần hết hạn",
          "sẽ hết hạn");

  private static final List<String> REFUSED =
      List.of(
          "không đủ điều kiện",
          "chưa đủ điều kiện",
          "không đủ",
          "không đạt",
          "chưa đạt",
          "không công nhận",
          "không được công nhận",
          "không xếp hạng",
          "không được xếp hạng",
          "không phân hạng",
          "không được phân hạng",
          "dưới 3 sao",
          "bị loại",
          "trả hồ sơ",
          "không thông qua");

  private static final List<String> PROPOSED =
      List.of(
          "đề nghị",
          "đề xuất",
          "đủ điều kiện trình",
          "trình hội đồng",
          "trình trung ương",
          "trình tw",
          "trình tỉnh",
          "trình cấp",
          "trình bộ",
          "chờ công nhận",
          "chờ quyết định");

  private static final List<String> REGISTERED =
      List.of(
          "đăng ký",
          "đăng kí",
          "hoàn thiện hồ sơ",
          "đang hoàn thiện",
          "đang xây dựng",
          "đang đánh giá",
          "đang lập hồ sơ",
          "dự kiến",
          "phấn đấu",
          "kế hoạch",
          "mục tiêu",
          "tham gia đánh giá",
          "chưa phân hạng",
          "chưa xếp hạng",
          "chưa đánh giá",
          "chưa công nhận",
          "chưa được phân hạng",
          "chưa được xếp hạng",
          "chưa được đánh giá",
          "chưa được công nhận");

  private static final List<String> UPGRADE =
      List.of("nâng cấp", "nâng hạng", "nâng sao", "nâng từ", "nâng lên", "lên hạng");
  private static final List<String> REEVALUATION =
      List.of(
          "đánh giá lại",
          "công nhận lại",
          "phân hạng lại",
          "xếp hạng lại",
          "đánh giá phân hạng lại",
          "tái đánh giá",
          "tái công nhận",
          "cấp lại",
          "đgl");
  private static final List<String> FIRST =
      List.of("lần đầu", "mới", "lần 1", "lần thứ nhất", "lần thứ 1");

  /** "Chưa đánh giá lại", "đến hạn đánh giá lại": what is still to come is no kind and no step. */
  private static final Pattern NOT_AGAIN =
      Pattern.compile(
          "(?<!\\p{L})(?:chưa|không|cần|phải|sẽ|đến hạn|tới hạn|chờ) (?:được )?"
              + "(?:đánh giá|công nhận|phân hạng|xếp hạng)(?: phân hạng)? lại(?!\\p{L})");

  private Wording() {}

  /** The ground of a withdrawal; null when the text tells of none. */
  static Ground ground(String key) {
    if (hasAny(key, NOT_ENDED)) {
      return null;
    }
    return GROUND_ORDER.stream()
        .filter(ground -> hasAny(key, GROUNDS.get(ground)))
        .findFirst()
        .orElse(null);
  }

  /** The step of a file that the text tells of; null for an award or nothing. */
  static Step step(String said) {
    String key = NOT_AGAIN.matcher(said).replaceAll("");
    if (hasAny(key, REFUSED)) {
      return Step.REFUSED;
    }
    if (hasAny(key, PROPOSED)) {
      return Step.PROPOSED;
    }
    return hasAny(key, REGISTERED) ? Step.REGISTERED : null;
  }

  /** Where the words for something still to be decided begin; -1 when there are none. */
  static int proposalStart(String key) {
    int first = key.indexOf("tiềm năng");
    for (String words : PROPOSED) {
      int at = key.indexOf(words);
      first = at >= 0 && (first < 0 || at < first) ? at : first;
    }
    return first;
  }

  /** Upgrade before re-evaluation before first; null when no kind is named. */
  static RecognitionKind kind(String said) {
    String key = withoutWhatIsDue(said);
    if (hasAny(key, UPGRADE)) {
      return RecognitionKind.UPGRADE;
    }
    if (hasAny(key, REEVALUATION)) {
      return RecognitionKind.REEVALUATION;
    }
    return hasAny(key, FIRST) ? RecognitionKind.FIRST : null;
  }

  /** The words without "cần đánh giá lại", "chưa công nhận lại": what is still to come. */
  static String withoutWhatIsDue(String key) {
    return NOT_AGAIN.matcher(key).replaceAll("");
  }

  /** All words that this class knows. */
  static Stream<String> words() {
    List<String> grounds = GROUNDS.values().stream().flatMap(List::stream).toList();
    return Stream.of(
            grounds, NOT_ENDED, REFUSED, PROPOSED, REGISTERED, UPGRADE, REEVALUATION, FIRST)
        .flatMap(List::stream);
  }

  /** Whole words only: "mới" is not in "mớiX". */
  private static boolean hasAny(String key, List<String> words) {
    String padded = " " + key + " ";
    return words.stream().anyMatch(word -> padded.contains(" " + word + " "));
  }

  static boolean has(String key, String words) {
    return hasAny(key, List.of(words));
  }
}
