package vn.ocop.intake.form;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.ocop.domain.text.Text;
import vn.ocop.intake.interpret.PersonalData;
import vn.ocop.intake.workbook.Cell;
import vn.ocop.intake.workbook.Range;
import vn.ocop.intake.workbook.Row;
import vn.ocop.intake.workbook.Sheet;

/** Reads rows of a sheet as a header and maps its columns to the fields of a form. */
public final class HeaderReader {
  private static final Pattern YEAR = Pattern.compile("\\b(20[0-9]{2})\\b");

  private static final Pattern COMBINED =
      Pattern.compile("\\s*[-–/,;+&(\\n]\\s*|\\s+(?:và|kèm)\\s+");

  /** "Chủ thể/Sản phẩm" is two things, "Chủ thể sản phẩm" over two lines is one. */
  private static final Pattern APART = Pattern.compile("/|\\s[-–]\\s|[+&]");

  /** "Tên và địa chỉ chủ thể", "Tên, địa chỉ của cơ sở sản xuất", "Thông tin chủ thể". */
  private static final Pattern NAME_AND_ADDRESS =
      Pattern.compile("(?:ten (?:va )?dia chi|thong tin) (?:cua |ve )?(.+)");

  private static final Set<List<Field>> TOGETHER =
      Set.of(
          List.of(Field.PRODUCT_NAME, Field.PRODUCER_NAME),
          List.of(Field.PRODUCER_NAME, Field.PRODUCT_NAME),
          List.of(Field.PRODUCER_NAME, Field.ADDRESS));

  private static final Set<Field> OF_DECISION =
      EnumSet.of(Field.DECISION, Field.DECISION_NUMBER, Field.DECISION_DATE);

  private HeaderReader() {}

  /**
   * Headings of each column over the given rows: merged blocks count for every column they cover,
   * and so does a group heading without a merge over blank cells to its right.
   */
  static Map<Integer, List<String>> headings(Sheet sheet, List<Row> rows) {
    Map<Integer, Set<String>> paths = new TreeMap<>();
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      boolean isLast = i == rows.size() - 1;
      Map<Integer, String> texts = isLast ? plainTexts(row) : spreadTexts(row, rows.get(i + 1));
      for (Range merge : sheet.merges().ranges()) {
        spreadMerge(sheet, rows, row, merge, texts);
      }
      texts.forEach(
          (column, text) -> paths.computeIfAbsent(column, c -> new LinkedHashSet<>()).add(text));
    }
    Map<Integer, List<String>> headings = new TreeMap<>();
    paths.forEach((column, path) -> headings.put(column, List.copyOf(path)));
    return headings;
  }

  private static Map<Integer, String> plainTexts(Row row) {
    Map<Integer, String> texts = new HashMap<>();
    for (Cell cell : row.cells()) {
      texts.put(cell.column(), cell.text());
    }
    return texts;
  }

  private static Map<Integer, String> spreadTexts(Row row, Row below) {
    Map<Integer, String> texts = plainTexts(row);
    for (Cell under : below.cells()) {
      int left = under.column();
      while (left > 0 && !texts.containsKey(left) && below.find(left) != null) {
        left--;
      }
      if (left < under.column() && texts.containsKey(left) && below.find(left) != null) {
        texts.put(under.column(), texts.get(left));
      }
    }
    return texts;
  }

  private static void spreadMerge(
      Sheet sheet, List<Row> rows, Row row, Range merge, Map<Integer, String> texts) {
    boolean covers = row.number() >= merge.firstRow() && row.number() <= merge.lastRow();
    if (!covers || merge.lastColumn() - merge.firstColumn() > 60) {
      return;
    }
    String text = null;
    for (Row candidate : rows) {
      if (candidate.number() == merge.firstRow()) {
        text = candidate.text(merge.firstColumn());
      }
    }
    if (text != null && !text.isEmpty()) {
      for (int column = merge.firstColumn(); column <= merge.lastColumn(); column++) {
        texts.put(column, text);
      }
    }
  }

  /** Maps the headings of a header to the fields of a form. */
  static List<ColumnMapping> map(Form form, Map<Integer, List<String>> headings) {
    List<ColumnMapping> columns = new ArrayList<>();
    Set<Field> taken = EnumSet.noneOf(Field.class);
    Map<Integer, Set<Field>> takenInBlock = new HashMap<>();
    Form.Block[] open = new Form.Block[1];
    Form said = withoutDoubt(form, headings);
    Map<Integer, Field> marked = marked(form, headings);
    if (!form.hasBlocks() && form.years() == null) {
      Map<Integer, Field> dates = DateColumns.find(form, headings);
      marked.putAll(dates);
      taken.addAll(dates.values());
    }
    headings.forEach(
        (column, path) ->
            columns.add(
                marked.containsKey(column)
                    ? ColumnMapping.of(column, heading(path), marked.get(column))
                    : mapColumn(said, column, path, taken, takenInBlock, open)));
    return form.hasBlocks() ? DateColumns.inBlocks(columns, headings) : withOneStar(form, columns);
  }

  /** Where a second column of stars stands too, which star is of which decision is not known. */
  private static List<ColumnMapping> withOneStar(Form form, List<ColumnMapping> columns) {
    boolean hasSecondStar =
        columns.stream()
            .anyMatch(c -> c.field() == null && form.find(HeadingKey.of(c.leaf())) == Field.STAR);
    return hasSecondStar
        ? columns.stream().map(c -> c.isOfSecondDecision() ? c.of(null) : c).toList()
        : columns;
  }

  private static String heading(List<String> path) {
    return PersonalData.remove(Text.clean(String.join(" / ", path))).text();
  }

  /** Columns of which a row marks one with x: "HTX | THT | DN", "Công nhận mới | Nâng hạng". */
  private static Map<Integer, Field> marked(Form form, Map<Integer, List<String>> headings) {
    Map<Integer, Field> marked = new HashMap<>();
    headings.forEach(
        (column, path) -> {
          Field field = form.marked().get(HeadingKey.of(path.get(path.size() - 1)));
          if (field != null) {
            marked.put(column, field);
          }
        });
    Map<Integer, Field> several = new HashMap<>(marked);
    several.values().removeIf(field -> Collections.frequency(marked.values(), field) < 2);
    return several;
  }

  /** The form in which headings of two meanings have the one that these headings leave to them. */
  private static Form withoutDoubt(Form form, Map<Integer, List<String>> headings) {
    Set<String> leaves = new LinkedHashSet<>();
    headings.values().forEach(path -> leaves.add(HeadingKey.of(path.get(path.size() - 1))));
    Map<String, Field> changed = new HashMap<>();
    form.otherwise()
        .forEach(
            (key, field) -> {
              Field first = form.headings().get(key);
              boolean isTaken =
                  leaves.contains(key)
                      && leaves.stream()
                          .filter(leaf -> !form.otherwise().containsKey(leaf))
                          .anyMatch(leaf -> first != null && form.find(leaf) == first);
              if (isTaken) {
                changed.put(key, field);
              }
            });
    return changed.isEmpty() ? form : form.withHeadings(changed);
  }

  private static ColumnMapping mapColumn(
      Form form,
      int column,
      List<String> path,
      Set<Field> taken,
      Map<Integer, Set<Field>> takenInBlock,
      Form.Block[] open) {
    String heading = heading(path);
    ColumnMapping inYear =
        form.years() == null ? null : YearColumns.map(form, column, path, heading, takenInBlock);
    if (inYear != null) {
      return inYear;
    }
    if (form.hasBlocks()) {
      ColumnMapping inBlock = mapInBlock(form, column, path, heading, takenInBlock, open);
      if (inBlock != null) {
        return inBlock;
      }
    }
    ColumnMapping combined = mapCombined(form, column, path, heading, taken);
    if (combined != null) {
      return combined;
    }
    boolean ignored = false;
    String whole = path.size() > 1 ? HeadingKey.of(String.join(" ", path)) : null;
    for (String key : keys(path)) {
      Field field = key.equals(whole) ? form.headings().get(key) : form.find(key);
      if (field != null && field.markedStar() > 0 && !isLeaf(key, path)) {
        continue;
      }
      if (field == Field.REVENUE && form.listKind() != ListKind.REVENUE && year(key) == 0) {
        continue;
      }
      if (field == Field.REVENUE) {
        return new ColumnMapping(column, heading, field, null, 0, year(key), false);
      }
      if (field != null && (taken.add(field) || field.isPersonal())) {
        return ColumnMapping.of(column, heading, field);
      }
      if (tellsSecondDecision(form, field, takenInBlock)) {
        return new ColumnMapping(
            column, heading, field, null, ColumnMapping.SECOND_DECISION, 0, false);
      }
      ignored |= form.isIgnored(key);
    }
    return new ColumnMapping(column, heading, null, null, 0, 0, ignored);
  }

  /** "Quyết định | Quyết định": the first decision on a product and the one that renewed it. */
  private static boolean tellsSecondDecision(
      Form form, Field field, Map<Integer, Set<Field>> takenInBlock) {
    return field != null
        && OF_DECISION.contains(field)
        && form.listKind() == ListKind.RECOGNITION
        && !form.hasBlocks()
        && takenInBlock
            .computeIfAbsent(ColumnMapping.SECOND_DECISION, block -> EnumSet.noneOf(Field.class))
            .add(field);
  }

  /** "3 sao" over several columns names the list below it and not the marks of one column. */
  private static boolean isLeaf(String key, List<String> path) {
    String leaf = path.get(path.size() - 1);
    return key.equals(HeadingKey.of(leaf))
        || key.equals(HeadingKey.of(HeadingKey.withoutBrackets(leaf)));
  }

  /** "Sản phẩm - Chủ thể", "Tên chủ thể (địa chỉ)": two fields in one column. */
  private static ColumnMapping mapCombined(
      Form form, int column, List<String> path, String heading, Set<Field> taken) {
    String leaf = path.get(path.size() - 1);
    if (namesTypes(form, leaf) && taken.add(Field.PRODUCER_NAME)) {
      return ColumnMapping.of(column, heading, Field.PRODUCER_NAME);
    }
    if (form.headings().containsKey(HeadingKey.of(leaf)) && !APART.matcher(leaf).find()) {
      return null;
    }
    List<Field> fields = new ArrayList<>();
    Matcher both = NAME_AND_ADDRESS.matcher(HeadingKey.of(leaf));
    if (both.matches()) {
      fields.add(form.find(both.group(1)));
      fields.add(Field.ADDRESS);
    } else {
      for (String part : COMBINED.split(leaf)) {
        fields.add(form.headings().get(HeadingKey.of(part)));
      }
    }
    if (fields.size() < 2 || fields.get(0) == null || fields.get(1) == null) {
      return null;
    }
    Field first = fields.get(0);
    Field second = fields.get(1);
    if (!TOGETHER.contains(List.of(first, second)) || !taken.add(first)) {
      return null;
    }
    taken.add(second);
    return new ColumnMapping(column, heading, first, second, 0, 0, false);
  }

  /** "Cty/HTX/Hộ": a column of producers that is headed by the types which they may have. */
  private static boolean namesTypes(Form form, String leaf) {
    String[] parts = COMBINED.split(leaf);
    boolean areTypes = parts.length > 1;
    for (String part : parts) {
      areTypes &= form.marked().get(HeadingKey.of(part)) == Field.PRODUCER_TYPE;
    }
    return areTypes;
  }

  private static ColumnMapping mapInBlock(
      Form form,
      int column,
      List<String> path,
      String heading,
      Map<Integer, Set<Field>> takenInBlock,
      Form.Block[] open) {
    Form.Block block = null;
    String rest = null;
    int longest = 0;
    for (String text : path) {
      String key = HeadingKey.of(text);
      for (Form.Block candidate : form.blocks()) {
        for (String marker : candidate.markers()) {
          boolean starts = key.equals(marker) || key.startsWith(marker + " ");
          if (starts && marker.length() > longest) {
            longest = marker.length();
            block = candidate;
            rest = key.substring(marker.length()).strip();
          }
        }
      }
    }
    if (block == null) {
      block = open[0];
    }
    if (block == null) {
      return null;
    }
    List<String> keys = new ArrayList<>(keys(path));
    if (rest != null && !rest.isEmpty()) {
      keys.add(0, rest);
      keys.add(1, HeadingKey.of(HeadingKey.withoutBrackets(path.get(path.size() - 1))));
    }
    for (String key : keys) {
      Field field = block.headings().get(key);
      Set<Field> taken =
          takenInBlock.computeIfAbsent(block.number(), n -> EnumSet.noneOf(Field.class));
      if (field != null && taken.add(field)) {
        open[0] = block;
        return new ColumnMapping(column, heading, field, null, block.number(), 0, false);
      }
    }
    return null;
  }

  /** Keys of a heading from the most to the least telling: whole path, leaf, parents. */
  private static List<String> keys(List<String> path) {
    Set<String> keys = new LinkedHashSet<>();
    if (path.size() > 1) {
      keys.add(HeadingKey.of(String.join(" ", path)));
    }
    for (int i = path.size() - 2; i >= 0; i--) {
      String group = HeadingKey.of(HeadingKey.withoutBrackets(path.get(i)));
      String of = group.startsWith("thong tin ") ? group.substring(10) : group;
      keys.add(
          HeadingKey.of(HeadingKey.withoutBrackets(path.get(path.size() - 1)))
              + " "
              + (of.startsWith("ve ") ? of.substring(3) : of));
    }
    for (int i = path.size() - 1; i >= 0; i--) {
      keys.add(HeadingKey.of(path.get(i)));
      keys.add(HeadingKey.of(HeadingKey.withoutBrackets(path.get(i))));
    }
    keys.remove("");
    return List.copyOf(keys);
  }

  private static int year(String key) {
    Matcher matcher = YEAR.matcher(key);
    return matcher.find() ? Integer.parseInt(matcher.group(1)) : 0;
  }

  /**
   * Maps a later row of the same sheet that repeats the header; empty when the row is no header.
   */
  public static List<ColumnMapping> repeated(Sheet sheet, Row row, SheetMatch match) {
    if (row.cells().size() < 3) {
      return List.of();
    }
    int known = 0;
    for (Cell cell : row.cells()) {
      if (cell.text().length() <= 80 && match.form().headings().containsKey(key(cell))) {
        known++;
      }
    }
    boolean isHeader = known >= 3 && known * 2 > row.cells().size();
    if (!isHeader) {
      return List.of();
    }
    List<ColumnMapping> columns = map(match.form(), headings(sheet, List.of(row)));
    boolean hasProduct = columns.stream().anyMatch(c -> c.field() == Field.PRODUCT_NAME);
    return hasProduct ? columns : List.of();
  }

  private static String key(Cell cell) {
    return HeadingKey.of(HeadingKey.withoutBrackets(cell.text()));
  }
}
