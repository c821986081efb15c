package vn.ocop.domain.unit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.ocop.domain.text.Text;

/** Splits the texts of an address into parts, from the smallest to the largest place. */
final class AddressParser {
  private static final Map<String, String> TYPE_WORDS =
      Map.ofEntries(
          Map.entry("xa", "Xã"),
          Map.entry("x", "Xã"),
          Map.entry("phuong", "Phường"),
          Map.entry("p", "Phường"),
          Map.entry("thitran", "Thị trấn"),
          Map.entry("tt", "Thị trấn"),
          Map.entry("huyen", "Huyện"),
          Map.entry("h", "Huyện"),
          Map.entry("quan", "Quận"),
          Map.entry("q", "Quận"),
          Map.entry("thixa", "Thị xã"),
          Map.entry("tx", "Thị xã"),
          Map.entry("thanhpho", "Thành phố"),
          Map.entry("tp", "Thành phố"),
          Map.entry("tinh", "Tỉnh"),
          Map.entry("t", "Tỉnh"),
          Map.entry("dackhu", "Đặc khu"));

  private static final Pattern SEPARATOR = Pattern.compile("[,;\\n]|\\s[-–—]\\s");

  /** Names of units that hold a dash themselves. */
  private static final Pattern DASHED =
      Pattern.compile(
          "(?iu)(bà rịa|ba ria|phan rang|thừa thiên|thua thien|văn miếu|phương liên|chân mây|lâm viên"
              + "|xuân hương|cam ly|xuân trường|lang biang)\\s*[-–—]\\s*"
              + "(?=vũng tàu|vung tau|tháp chàm|thap cham|huế|hue|quốc tử giám|trung tự|lăng cô|đà lạt)");

  /** The province of Huế in short, which is no thị trấn. */
  private static final Pattern SHORT_HUE =
      Pattern.compile("(?iu)(?<![\\p{L}\\p{N}])t\\.?\\s*t\\.?[\\s–-]*(?=(?:huế|hue)(?!\\p{L}))");

  private static final Pattern BRACKETS = Pattern.compile("\\s*\\([^()]*\\)");
  private static final Pattern EDGES =
      Pattern.compile("^[\\s.:;,\\-–]+|[\\s.:;,\\-–]+$", Pattern.UNICODE_CASE);

  /** A type word in front of a name, also without a blank ("xãBình Tường", "TP.Hội An"). */
  private static final Pattern TYPE =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])(?<!(?iu:tác)\\s)(?:"
              + "((?iu:thị\\s*trấn|thị\\s*xã|thành\\s*phố|đặc\\s*khu|xã|phường|huyện|quận"
              + "|tỉnh(?!\\s+lộ)))(?=[\\s.:\\d]|\\p{Lu})"
              + "|((?iu:t\\.?t|t\\.?x|t\\.?p))(?=[\\s.]|\\p{Lu})\\.?"
              + "|((?iu:[hxpq]))\\.(?=\\s*[\\p{L}\\d])"
              + "|([PQ])(?=\\d)"
              + ")[.:\\s]*");

  private static final Pattern BARE_TYPE =
      Pattern.compile(
          "(?<![a-zA-Z0-9])((?i:thi\\s*tran|thi\\s*xa|thanh\\s*pho|dac\\s*khu|xa|phuong|huyen|quan"
              + "|tinh(?!\\s+lo)))(?=[\\s.:\\d])[.:\\s]*");

  private static final Pattern SHORT_PROVINCE = Pattern.compile("^T\\.\\s*(?=\\p{Lu})");

  private static final Pattern VILLAGE =
      Pattern.compile(
          "^(?iu:thôn|bản|làng|ấp|khóm|khu phố|khối phố|khối|tổ dân phố|tổ|tdp|kp|xóm|buôn|bon|plei"
              + "|phum|sóc|tiểu khu|khu|đội|đường|phố|số nhà|số|ngõ|ngách|hẻm|quốc lộ|ql|tỉnh lộ"
              + "|cụm|lô|km|chợ|nhà|kiệt|kđt|kcn)(?=[\\s.\\d:]|$).*");

  private AddressParser() {}

  static List<Segment> parse(AddressParts parts) {
    List<Segment> segments = new ArrayList<>();
    addAll(segments, parts.free(), Segment.Role.PLAIN);
    addAll(segments, parts.commune(), Segment.Role.COMMUNE);
    addAll(segments, parts.district(), Segment.Role.DISTRICT);
    addAll(segments, parts.province(), Segment.Role.PROVINCE);
    return segments;
  }

  /** The last part of a column without a type word is what the column holds. */
  private static void addAll(List<Segment> segments, String raw, Segment.Role column) {
    List<Segment> read = new ArrayList<>();
    String text = withoutBrackets(Text.clean(raw == null ? null : raw.replace('\n', ',')));
    text = SHORT_HUE.matcher(text).replaceAll("Thừa Thiên ");
    for (String piece : SEPARATOR.split(DASHED.matcher(text).replaceAll("$1-"))) {
      addPiece(read, piece);
    }
    read.removeIf(segment -> Text.searchKey(segment.name()).equals("viet nam"));
    if (!read.isEmpty() && column != Segment.Role.PLAIN) {
      Segment last = read.get(read.size() - 1);
      if (last.role() == Segment.Role.PLAIN || last.role() == Segment.Role.VILLAGE) {
        read.set(read.size() - 1, new Segment(column, "", last.name(), last.raw()));
      } else if (last.role() == Segment.Role.CITY && column == Segment.Role.PROVINCE) {
        read.set(read.size() - 1, new Segment(column, last.typeWord(), last.name(), last.raw()));
      }
    }
    segments.addAll(read);
  }

  /** Remarks in brackets ("nay là …") are left out, unless there is nothing else. */
  private static String withoutBrackets(String text) {
    String outside = BRACKETS.matcher(text).replaceAll("");
    return trim(outside).isEmpty() ? text.replaceAll("[()]", " ") : outside;
  }

  private static void addPiece(List<Segment> segments, String piece) {
    String text = trim(piece);
    if (text.isEmpty()) {
      return;
    }
    Matcher province = SHORT_PROVINCE.matcher(text);
    if (!segments.isEmpty() && province.find()) {
      segments.add(segment("t", text.substring(province.end()), text));
      return;
    }
    Matcher matcher = (isAscii(text) ? BARE_TYPE : TYPE).matcher(text);
    if (isAscii(text) && !matcher.find()) {
      matcher = TYPE.matcher(text);
    }
    matcher.reset();
    int nameFrom = 0;
    int rawFrom = 0;
    String word = null;
    while (matcher.find()) {
      addNamed(segments, word, text.substring(nameFrom, matcher.start()), rawFrom, text, matcher);
      word = firstGroup(matcher);
      rawFrom = matcher.start();
      nameFrom = matcher.end();
    }
    addNamed(segments, word, text.substring(nameFrom), text.substring(rawFrom));
  }

  private static void addNamed(
      List<Segment> segments, String word, String name, int rawFrom, String text, Matcher next) {
    addNamed(segments, word, name, text.substring(rawFrom, next.start()));
  }

  private static void addNamed(List<Segment> segments, String word, String name, String raw) {
    String trimmed = trim(name);
    if (trimmed.isEmpty()) {
      return;
    }
    if (word != null) {
      segments.add(segment(word, trimmed, trim(raw)));
    } else {
      Segment.Role role =
          VILLAGE.matcher(trimmed).matches() ? Segment.Role.VILLAGE : Segment.Role.PLAIN;
      segments.add(new Segment(role, "", trimmed, trimmed));
    }
  }

  private static Segment segment(String word, String name, String raw) {
    String key = Text.searchKey(word).replace(" ", "").toLowerCase(Locale.ROOT);
    String typeWord = TYPE_WORDS.get(key);
    return new Segment(role(typeWord), typeWord, trim(name), raw);
  }

  private static Segment.Role role(String typeWord) {
    return switch (typeWord) {
      case "Huyện", "Quận", "Thị xã" -> Segment.Role.DISTRICT;
      case "Thành phố" -> Segment.Role.CITY;
      case "Tỉnh" -> Segment.Role.PROVINCE;
      default -> Segment.Role.COMMUNE;
    };
  }

  private static String firstGroup(Matcher matcher) {
    for (int i = 1; i <= matcher.groupCount(); i++) {
      if (matcher.group(i) != null) {
        return matcher.group(i);
      }
    }
    throw new IllegalStateException("A match without a group: " + matcher);
  }

  private static boolean isAscii(String text) {
    return text.chars().allMatch(c -> c < 128);
  }

  private static String trim(String text) {
    return EDGES.matcher(text).replaceAll("");
  }
}
