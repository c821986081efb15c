package vn.ocop.domain.product;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.ocop.domain.text.CsvTable;
import vn.ocop.domain.text.Text;

/**
 * The product groups of QĐ 148/2023 and QĐ 26/2026, and the names under which lists give them, the
 * names of the taxonomy before included ({@code conf/taxonomy}).
 */
public final class ProductGroups {
  private static final String UNKNOWN = "unknown";
  private static final List<String> LEADING_WORDS =
      List.of("nhóm", "ngành hàng", "ngành", "sản phẩm", "nhóm sản phẩm", "phân nhóm", "bộ");

  private final List<ProductGroup> groups = new ArrayList<>();
  private final Map<String, GroupReading> byName = new HashMap<>();
  private final Map<String, GroupReading> byBareName = new HashMap<>();

  private ProductGroups() {}

  /**
   * Reads {@code conf/taxonomy}.
   *
   * @throws java.io.UncheckedIOException when a file cannot be read
   */
  public static ProductGroups load(Path conf) {
    ProductGroups all = new ProductGroups();
    all.readGroups(conf.resolve("taxonomy").resolve("product_groups.csv"));
    all.readNames(conf.resolve("taxonomy").resolve("group_names.csv"));
    return all;
  }

  /** The group that a cell names; {@code unknown} when it names none. */
  public GroupReading interpret(String raw) {
    String key = withoutNumbering(Text.matchKey(raw));
    GroupReading reading = find(key);
    String shorter = key;
    while (reading == null && !shorter.isEmpty()) {
      String next = withoutLeadingWord(shorter);
      if (next.equals(shorter)) {
        break;
      }
      shorter = next;
      reading = find(shorter);
    }
    return reading == null ? lastPart(raw) : reading;
  }

  /** A key without any marks may stand for one with them; names of two groups are in neither. */
  private GroupReading find(String key) {
    GroupReading reading = byName.get(key);
    return reading == null ? byBareName.get(key) : reading;
  }

  /** "Thực phẩm / Thực phẩm chế biến": the parts of a path, the largest group first. */
  private GroupReading lastPart(String raw) {
    String[] parts = Text.clean(raw).split("\\s*[/>;:|]\\s*|\\s+[-–]\\s+");
    if (parts.length > 1) {
      for (String part : parts) {
        GroupReading reading = interpret(part);
        if (!reading.code().equals(UNKNOWN)) {
          return reading;
        }
      }
    }
    return new GroupReading(UNKNOWN, null, false);
  }

  /** All groups, {@code unknown} last. */
  public List<ProductGroup> all() {
    return List.copyOf(groups);
  }

  private void readGroups(Path file) {
    CsvTable table = CsvTable.read(file);
    int code = table.column("group_code");
    int nameVi = table.column("name_vi");
    int nameEn = table.column("name_en");
    int source = table.column("legal_source");
    for (String[] row : table.rows()) {
      groups.add(new ProductGroup(row[code], row[nameVi], row[nameEn], row[source]));
    }
  }

  private void readNames(Path file) {
    CsvTable table = CsvTable.read(file);
    int name = table.column("name");
    int code = table.column("group_code");
    int taxonomy = table.column("taxonomy");
    int certain = table.column("is_certain");
    for (String[] row : table.rows()) {
      byName.putIfAbsent(
          Text.matchKey(row[name]),
          new GroupReading(row[code], row[taxonomy], row[certain].equals("1")));
    }
    for (ProductGroup group : groups) {
      byName.putIfAbsent(group.code(), new GroupReading(group.code(), "qd148_qd26", true));
    }
    byName.put(UNKNOWN, new GroupReading(UNKNOWN, null, false));
    byName.forEach(this::addBareName);
  }

  private void addBareName(String name, GroupReading reading) {
    byBareName.merge(
        Text.searchKey(name),
        reading,
        (one, other) ->
            one.code().equals(other.code()) ? one : new GroupReading(UNKNOWN, null, false));
  }

  /** "I. Thực phẩm", "1) Thực phẩm". */
  private static String withoutNumbering(String key) {
    int blank = key.indexOf(' ');
    if (blank < 0) {
      return key;
    }
    String first = key.substring(0, blank);
    boolean isNumber = first.chars().allMatch(c -> Character.isDigit(c) || "ivx".indexOf(c) >= 0);
    return isNumber ? key.substring(blank + 1) : key;
  }

  private static String withoutLeadingWord(String key) {
    for (String word : LEADING_WORDS) {
      if (key.startsWith(word + " ") || key.startsWith(Text.searchKey(word) + " ")) {
        return withoutNumbering(key.substring(word.length() + 1));
      }
    }
    return key;
  }
}
