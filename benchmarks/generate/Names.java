package generate;

import generate.Model.Group;
import generate.Model.ProducerType;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Names of producers, products and villages, made of tables of syllables that mean nothing, so that
 * nobody real is named. Unique, even without tone marks, within one {@code Names}.
 */
final class Names {
  private static final List<String> ONSETS =
      List.of(
          "B", "Ch", "D", "Đ", "H", "Kh", "L", "M", "N", "Ngh", "Nh", "Ph", "R", "S", "T", "Th",
          "Tr", "V", "X");

  private static final List<String> RIMES =
      List.of(
          "ẻnh", "ệt", "iêng", "iếp", "ỉn", "ễu", "ềnh", "iễm", "ịch", "ếnh", "iểu", "iệp", "ìm",
          "ẹn", "íu", "ểm", "iềng", "ĩnh", "ẹp", "ện", "iết", "ìu", "ễn", "ép", "iệm", "ịt", "ẽm");

  private static final Map<Group, List<String>> HEADS = new EnumMap<>(Group.class);

  static {
    HEADS.put(
        Group.FOOD,
        List.of(
            "Mật ong",
            "Gạo nếp",
            "Miến dong",
            "Bún khô",
            "Nước mắm",
            "Cà phê rang xay",
            "Chè xanh",
            "Bánh đa",
            "Giò lụa",
            "Lạp sườn",
            "Măng khô",
            "Mộc nhĩ",
            "Tương ớt",
            "Nấm hương",
            "Bưởi",
            "Na dai",
            "Thịt lợn hun khói",
            "Chả cá",
            "Hạt điều rang",
            "Trứng gà"));
    HEADS.put(Group.DRINK, List.of("Rượu ngô", "Rượu nếp", "Nước ép mơ", "Nước uống đóng chai"));
    HEADS.put(
        Group.HERBAL, List.of("Tinh dầu sả", "Cao cà gai leo", "Tinh bột nghệ", "Nước súc miệng"));
    HEADS.put(
        Group.CRAFT, List.of("Khăn thổ cẩm", "Giỏ tre đan", "Nón lá", "Bàn ghế mây", "Tranh gỗ"));
    HEADS.put(Group.ORNAMENTAL_CREATURE, List.of("Hoa lan", "Cây cảnh", "Cá cảnh"));
    HEADS.put(Group.TOURISM, List.of("Du lịch cộng đồng", "Điểm du lịch sinh thái"));
  }

  private static final Map<ProducerType, List<String>> TYPE_WORDS =
      new EnumMap<>(ProducerType.class);

  static {
    TYPE_WORDS.put(ProducerType.COOPERATIVE, List.of("HTX", "Hợp tác xã"));
    TYPE_WORDS.put(ProducerType.COOPERATIVE_GROUP, List.of("THT", "Tổ hợp tác"));
    TYPE_WORDS.put(ProducerType.ENTERPRISE, List.of("Công ty TNHH", "Công Ty TNHH"));
    TYPE_WORDS.put(ProducerType.HOUSEHOLD, List.of("Hộ kinh doanh", "HKD"));
    TYPE_WORDS.put(ProducerType.FARM, List.of("Trang trại"));
    TYPE_WORDS.put(ProducerType.ASSOCIATION, List.of("Hội"));
  }

  private static final List<String> TRADES =
      List.of("Nông sản", "Nông nghiệp", "Đặc sản", "Thực phẩm", "Dược liệu", "Thủ công");

  private final Dice dice;
  private final Set<String> taken = new HashSet<>();

  Names(Dice dice) {
    this.dice = dice;
  }

  private String syllable() {
    return dice.pick(ONSETS) + dice.pick(RIMES);
  }

  private String syllables() {
    String name = syllable() + " " + syllable();
    return dice.chance(0.15) ? name + " " + syllable() : name;
  }

  private String unique(String head) {
    String name = head + " " + syllables();
    while (!taken.add(Units.key(name))) {
      name = name + " " + syllable();
    }
    return name;
  }

  /** A producer's name without type words: "Nông sản Khiêng Đỉn". */
  String brand() {
    return unique(dice.pick(TRADES));
  }

  String product(Group group) {
    return unique(dice.pick(HEADS.get(group)));
  }

  String village() {
    return dice.pick(List.of("thôn", "bản", "ấp", "xóm")) + " " + dice.between(1, 12);
  }

  static String producer(Model.Producer producer, ProducerType type, int spelling) {
    if (producer.isNeutral) {
      return producer.brand;
    }
    List<String> words = TYPE_WORDS.get(type);
    return words.get(spelling % words.size()) + " " + producer.brand;
  }

  /** What stands in a type column. */
  static String type(ProducerType type, int spelling) {
    switch (type) {
      case COOPERATIVE:
        return List.of("HTX", "Hợp tác xã").get(spelling % 2);
      case COOPERATIVE_GROUP:
        return List.of("THT", "Tổ hợp tác").get(spelling % 2);
      case ENTERPRISE:
        return List.of("Doanh nghiệp", "Công ty TNHH").get(spelling % 2);
      case HOUSEHOLD:
        return List.of("Hộ kinh doanh", "Hộ sản xuất").get(spelling % 2);
      case FARM:
        return "Trang trại";
      case ASSOCIATION:
        return "Hội";
      default:
        return "";
    }
  }

  /** What stands in a group column in a year. */
  static String group(Group group, int year) {
    switch (group) {
      case FOOD:
        return "Thực phẩm";
      case DRINK:
        return "Đồ uống";
      case HERBAL:
        return year < 2023 ? "Thảo dược" : "Dược liệu và sản phẩm từ dược liệu";
      case CRAFT:
        return "Thủ công mỹ nghệ";
      case ORNAMENTAL_CREATURE:
        return "Sinh vật cảnh";
      default:
        return "Dịch vụ du lịch cộng đồng, du lịch sinh thái và điểm du lịch";
    }
  }
}
