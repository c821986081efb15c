package vn.ocop.domain.producer;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.ocop.domain.text.Text;

/** Names of producers: what their leading words tell, and keys for matching. */
public final class ProducerNames {
  /** A spelling of a type, as match key, with the words that stand for it in keys. */
  private record TypeWords(String spelling, String canonical, ProducerType type) {}

  private static final String COOPERATIVE = "hợp tác xã";
  private static final String HOUSEHOLD = "hộ kinh doanh";
  private static final String LIMITED = "công ty trách nhiệm hữu hạn";
  private static final String LIMITED_ONE = LIMITED + " một thành viên";
  private static final String JOINT_STOCK = "công ty cổ phần";

  /** Longer spellings first. */
  private static final List<TypeWords> TYPES = types();

  /** Without marks these begin names of persons and places too: "Hồ Bá", "Hối", "Chị Hợi". */
  private static final Set<String> AMBIGUOUS_BARE = Set.of("ho", "ho ba", "hoi", "chi hoi");

  /** Type words as names without any marks spell them. */
  private static final List<TypeWords> BARE_TYPES = bareTypes();

  private static final Pattern ABBREVIATION =
      Pattern.compile("\\(\\s*(?iu:htx|tht|cty|ctcp|hkd|cssx|dntn)\\s*\\)");
  private static final Pattern COMMUNE_TAIL =
      Pattern.compile(
          "\\s*[,–-]\\s*((?iu:xã|xa|phường|phuong|thị trấn|thi tran|p\\.|x\\.|tt\\.?)\\s*[\\p{L}\\d][^,]*)(?:,.*)?$");

  private ProducerNames() {}

  /** The type that the leading words of a name tell; {@link ProducerType#UNKNOWN} else. */
  public static ProducerType type(String name) {
    TypeWords words = leading(key(name));
    return words == null ? ProducerType.UNKNOWN : words.type();
  }

  /**
   * What follows the type words of a name, as match key: empty when the text is a type and nothing
   * more, null when it begins with no type.
   */
  public static String afterType(String name) {
    String key = key(name);
    TypeWords words = leading(key);
    return words == null ? null : key.substring(words.spelling().length()).trim();
  }

  /**
   * A name for matching: type words in one spelling (HTX and "Hợp tác xã (HTX)" are hợp tác xã,
   * CTCP is công ty cổ phần), a trailing commune dropped.
   */
  public static String matchKey(String name) {
    String key = key(withoutCommune(name));
    TypeWords words = leading(key);
    if (words == null) {
      return key;
    }
    String rest = key.substring(words.spelling().length()).trim();
    if (words.type() == ProducerType.COOPERATIVE) {
      rest = rest.replaceFirst("^(?:nn|nông nghiệp)(?= |$)", "nông nghiệp");
      rest = rest.replaceFirst("^dv(?= |$)", "dịch vụ");
    }
    return rest.isEmpty() ? words.canonical() : words.canonical() + " " + rest;
  }

  /** The commune that follows the name ("…, xã Tam Ngãi"); null when none does. */
  public static String trailingCommune(String name) {
    Matcher matcher = COMMUNE_TAIL.matcher(Text.clean(name));
    return matcher.find() ? matcher.group(1) : null;
  }

  /** The cleaned name without the commune that follows it. */
  public static String withoutCommune(String name) {
    String text = Text.clean(name);
    Matcher matcher = COMMUNE_TAIL.matcher(text);
    return matcher.find() && matcher.start() > 0 ? text.substring(0, matcher.start()) : text;
  }

  private static String key(String name) {
    return Text.matchKey(ABBREVIATION.matcher(Text.clean(name)).replaceAll(" "));
  }

  private static TypeWords leading(String key) {
    TypeWords words = leading(key, TYPES);
    boolean isBare = key.chars().allMatch(letter -> letter < 128);
    return words == null && isBare ? leading(key, BARE_TYPES) : words;
  }

  private static TypeWords leading(String key, List<TypeWords> types) {
    for (TypeWords words : types) {
      String spelling = words.spelling();
      if (key.startsWith(spelling)
          && (key.length() == spelling.length() || key.charAt(spelling.length()) == ' ')) {
        return words;
      }
    }
    return null;
  }

  private static List<TypeWords> bareTypes() {
    return TYPES.stream()
        .map(
            words ->
                new TypeWords(Text.searchKey(words.spelling()), words.canonical(), words.type()))
        .filter(words -> !AMBIGUOUS_BARE.contains(words.spelling()))
        .toList();
  }

  private static List<TypeWords> types() {
    List<TypeWords> all = new ArrayList<>();
    add(all, ProducerType.COOPERATIVE, "liên hiệp hợp tác xã", "liên hiệp htx", "lh htx");
    add(all, ProducerType.COOPERATIVE, COOPERATIVE, "htx", "hợp tác xã htx", "hơp tác xã");
    add(all, ProducerType.COOPERATIVE, COOPERATIVE + " nông nghiệp", "htxnn", "htx nn");
    add(all, ProducerType.COOPERATIVE, COOPERATIVE + " dịch vụ", "htxdv");
    add(all, ProducerType.COOPERATIVE, COOPERATIVE + " dịch vụ nông nghiệp", "htxdvnn");
    add(all, ProducerType.COOPERATIVE_GROUP, "tổ hợp tác", "tht", "tổ hợp tác tht");
    add(all, ProducerType.COOPERATIVE_GROUP, "tổ sản xuất");
    add(all, ProducerType.COOPERATIVE_GROUP, "tổ liên kết");
    add(all, ProducerType.ENTERPRISE, LIMITED, "công ty tnhh", "cty tnhh", "ct tnhh");
    add(all, ProducerType.ENTERPRISE, LIMITED, "cty trách nhiệm hữu hạn", "tnhh");
    add(
        all,
        ProducerType.ENTERPRISE,
        LIMITED_ONE,
        "công ty tnhh mtv",
        "công ty tnhh một thành viên",
        "công ty tnhh 1 thành viên",
        "công ty tnhh 1tv",
        "công ty trách nhiệm hữu hạn mtv",
        "cty tnhh mtv",
        "cty tnhh một thành viên",
        "tnhh mtv");
    add(all, ProducerType.ENTERPRISE, JOINT_STOCK, "công ty cp", "cty cp", "ctcp", "cty cổ phần");
    add(all, ProducerType.ENTERPRISE, "doanh nghiệp tư nhân", "dntn", "dn tư nhân");
    add(all, ProducerType.ENTERPRISE, "chi nhánh công ty", "chi nhánh cty", "cn công ty");
    add(all, ProducerType.ENTERPRISE, LIMITED, "c ty tnhh");
    add(all, ProducerType.ENTERPRISE, JOINT_STOCK, "c ty cp");
    add(all, ProducerType.ENTERPRISE, "công ty", "cty", "c ty");
    add(all, ProducerType.ENTERPRISE, "doanh nghiệp", "dn");
    add(all, ProducerType.ENTERPRISE, "tập đoàn");
    add(all, ProducerType.ENTERPRISE, "tổng công ty");
    add(all, ProducerType.ENTERPRISE, "nhà máy");
    add(all, ProducerType.HOUSEHOLD, HOUSEHOLD, "hkd", "hộ kd", "hộ kinh doanh cá thể", "hộ ông");
    add(all, ProducerType.HOUSEHOLD, HOUSEHOLD, "hộ bà", "hộ sản xuất kinh doanh", "hộ sxkd");
    add(all, ProducerType.HOUSEHOLD, HOUSEHOLD, "hộ sản xuất", "hộ sx", "hộ gia đình", "hộ");
    add(all, ProducerType.HOUSEHOLD, HOUSEHOLD, "hộ gia đình ông", "hộ gia đình bà", "hộ cá thể");
    add(all, ProducerType.HOUSEHOLD, HOUSEHOLD, "hộ kinh doanh ông", "hộ kinh doanh bà");
    add(all, ProducerType.HOUSEHOLD, HOUSEHOLD, "hộ sản xuất và kinh doanh", "hộ sx kd");
    add(all, ProducerType.HOUSEHOLD, "cơ sở sản xuất", "cssx", "cơ sở sx", "cở sở sản xuất");
    add(all, ProducerType.HOUSEHOLD, "cơ sở sản xuất kinh doanh", "cơ sở sxkd", "cssxkd");
    add(all, ProducerType.HOUSEHOLD, "cơ sở", "cs", "cơ sở kinh doanh", "cơ sở chế biến", "cở sở");
    add(all, ProducerType.FARM, "trang trại", "gia trại");
    add(all, ProducerType.ASSOCIATION, "hội", "hiệp hội", "chi hội", "hội quán", "liên hiệp hội");
    add(all, ProducerType.ASSOCIATION, "trung tâm điều hành", "ban quản lý", "làng nghề");
    all.sort((left, right) -> right.spelling().length() - left.spelling().length());
    return List.copyOf(all);
  }

  /** The canonical words are a spelling too, except where they only stand for others. */
  private static void add(
      List<TypeWords> all, ProducerType type, String canonical, String... spellings) {
    all.add(new TypeWords(Text.matchKey(canonical), canonical, type));
    for (String spelling : spellings) {
      String key = Text.matchKey(spelling);
      boolean isOwnKind = key.equals("hiệp hội") || type == ProducerType.ASSOCIATION;
      all.add(new TypeWords(key, isOwnKind ? key : canonical, type));
    }
  }
}
