package vn.ocop.intake.account;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.ocop.intake.form.ColumnMapping;
import vn.ocop.intake.form.Field;
import vn.ocop.intake.form.HeaderReader;
import vn.ocop.intake.form.HeadingKey;
import vn.ocop.intake.form.SheetMatch;
import vn.ocop.intake.workbook.Cell;
import vn.ocop.intake.workbook.Range;
import vn.ocop.intake.workbook.Row;
import vn.ocop.intake.workbook.Sheet;

/** Gives each row of a sheet its role, and each data row what stands above it. */
final class SheetAccountant {
  private static final Pattern COUNT =
      Pattern.compile("(?iu)\\d{1,4}(?:[.,]\\d+)?(?:\\s*(?:sản phẩm|sp|chủ thể))?");
  private static final int LABEL_WITHIN_CELLS = 3;
  private static final int HEADER_BELOW = 3;
  private static final Pattern COLUMN_NUMBER =
      Pattern.compile("\\(?\\s*([0-9]{1,2}|[A-Z])\\s*\\)?");

  /** Sub-headings of one level, however each of them tells when. */
  private static final Pattern YEAR = Pattern.compile("20[12][0-9]");

  private static final Set<Field> OF_TIME = Set.of(Field.YEAR, Field.ROUND, Field.DECISION);

  private static final Set<Field> OF_PLACE = Set.of(Field.PROVINCE, Field.DISTRICT, Field.COMMUNE);

  private final Sheet sheet;
  private final SectionReader sections;
  private SheetMatch match;
  private final boolean mayContinue;
  private final List<Field> sectionOrder = new ArrayList<>();
  private final Map<Field, String> open = new EnumMap<>(Field.class);

  /** Whether a numbered row may name a producer: elsewhere it is a product. */
  private final boolean areTogether;

  private final Map<Field, String> ofProducer = new EnumMap<>(Field.class);
  private RowView previous;
  private RowView above;
  private boolean atFoot;
  private int lastHeader;

  /**
   * @param mayContinue whether blank cells can mean "as above": in workbooks, never in CSV
   * @param left the list that this one may go on from, accounted for; null when there is none
   */
  SheetAccountant(
      Sheet sheet,
      SheetMatch match,
      SectionReader sections,
      boolean mayContinue,
      SheetAccountant left) {
    this.sheet = sheet;
    this.match = match;
    this.sections = sections;
    this.mayContinue = mayContinue;
    this.lastHeader = match.headerLast();
    this.areTogether = ProducerRows.areTogether(match);
    if (left != null && goesOnFrom(left)) {
      sectionOrder.addAll(left.sectionOrder);
      open.putAll(left.open);
    }
  }

  /** Whether the numbers of the other list go on in this one, as in columns of a page. */
  private boolean goesOnFrom(SheetAccountant left) {
    List<Integer> numbers = numbers();
    List<Integer> before = left.numbers();
    return !numbers.isEmpty()
        && !before.isEmpty()
        && numbers.get(0) == before.get(before.size() - 1) + 1;
  }

  private List<Integer> numbers() {
    int ordinal = match.column(Field.ORDINAL);
    return sheet.rows().stream()
        .filter(row -> row.number() > match.headerLast() && isNumbered(row))
        .map(row -> row.text(ordinal))
        .filter(text -> text.length() <= 6 && SectionReader.isDigits(text))
        .map(Integer::valueOf)
        .toList();
  }

  List<AccountedRow> account() {
    List<AccountedRow> accounted = new ArrayList<>(sheet.rows().size());
    for (Row row : sheet.rows()) {
      accounted.add(account(row));
    }
    return accounted;
  }

  private AccountedRow account(Row row) {
    if (row.isBlank()) {
      return AccountedRow.of(row, RowRole.BLANK);
    }
    if (row.number() < match.headerFirst()) {
      return AccountedRow.of(row, RowRole.NOTE);
    }
    if (row.number() <= match.headerLast()
        || isColumnNumbers(row)
        || isUnderHeader(row)
        || RowWords.isRule(row)) {
      return AccountedRow.of(row, RowRole.HEADER);
    }
    List<ColumnMapping> repeated =
        isNumbered(row) ? List.of() : HeaderReader.repeated(sheet, row, match);
    if (!repeated.isEmpty()) {
      match = match.withColumns(repeated);
      lastHeader = row.number();
      return AccountedRow.of(row, RowRole.HEADER);
    }
    return accountBody(row);
  }

  /** A row into which a merged heading reaches down belongs to the header. */
  private boolean isUnderHeader(Row row) {
    int lowest = match.headerLast() + HEADER_BELOW;
    if (row.number() > lowest || isNumbered(row)) {
      return false;
    }
    for (ColumnMapping mapping : match.columns()) {
      Range range = sheet.merge(row.number(), mapping.column());
      boolean reachesDown = range != null && range.firstRow() <= match.headerLast();
      if (reachesDown && range.lastRow() <= lowest) {
        return true;
      }
    }
    return false;
  }

  private AccountedRow accountBody(Row row) {
    boolean isNumbered = isNumbered(row);
    if (!isNumbered && isSubtotal(row)) {
      return AccountedRow.of(row, RowRole.SUBTOTAL);
    }
    if (!isNumbered && (RowWords.isFoot(row) || isRemarkBelow(row))) {
      atFoot = true;
      return AccountedRow.of(row, RowRole.NOTE);
    }
    boolean mayNameProducer = !atFoot && (!isNumbered || areTogether);
    Map<Field, String> producer = mayNameProducer ? ProducerRows.read(row, match) : Map.of();
    if (!producer.isEmpty()) {
      match = ProducerRows.ofProducts(match);
      ofProducer.clear();
      ofProducer.putAll(producer);
      return AccountedRow.of(row, RowRole.SECTION);
    }
    SectionReader.Section section =
        hasStar(row) || isNumbered && row.cells().size() != 2
            ? null
            : sections.read(row, match.form());
    if (isNumbered && section != null && !OF_PLACE.contains(section.field())) {
      section = null;
    }
    if (section != null && !atFoot) {
      openSection(section);
      return AccountedRow.of(row, RowRole.SECTION);
    }
    int stated = statedFields(row);
    if (stated == 0 || (isNumbered && row.cells().size() == 1)) {
      return AccountedRow.of(row, isNumbered ? RowRole.BLANK : RowRole.NOTE);
    }
    boolean hasProduct = row.find(match.column(Field.PRODUCT_NAME)) != null;
    if (!isNumbered && !hasProduct && stated == 1) {
      return AccountedRow.of(row, RowRole.NOTE);
    }
    if (!isNumbered && row.cells().size() == 1 && (atFoot || RowWords.isRemark(row))) {
      return AccountedRow.of(row, RowRole.NOTE);
    }
    if (atFoot && !isNumbered && stated < 3) {
      return AccountedRow.of(row, RowRole.NOTE);
    }
    previous = new RowView(row, match, filled(row));
    above = previous;
    return new AccountedRow(row, RowRole.DATA, previous);
  }

  /** A row with a star of its own is data, however short it is. */
  private boolean hasStar(Row row) {
    if (row.find(match.column(Field.PRODUCT_NAME)) == null) {
      return false;
    }
    for (ColumnMapping mapping : match.columns()) {
      Field field = mapping.field();
      boolean isStar = field == Field.STAR || (field != null && field.markedStar() > 0);
      Cell star = isStar ? row.find(mapping.column()) : null;
      if (star != null && !(isOutlined(row) && SectionReader.isCount(star.text()))) {
        return true;
      }
    }
    return false;
  }

  /** Numbered I, II, A, B … where products have 1, 2, 3. */
  private boolean isOutlined(Row row) {
    Cell cell = row.find(match.column(Field.ORDINAL));
    return cell != null && SectionReader.isOutline(cell.text());
  }

  private void openSection(SectionReader.Section section) {
    boolean isOfTime = OF_TIME.contains(section.field());
    Field ofLevel = isOfTime ? Field.YEAR : section.field();
    if (isOfTime) {
      String year = isInOpenYear(section) ? open.get(Field.YEAR) : null;
      OF_TIME.forEach(open::remove);
      if (year != null) {
        open.put(Field.YEAR, year);
      }
    }
    int level = sectionOrder.indexOf(ofLevel);
    if (level < 0) {
      sectionOrder.add(ofLevel);
    } else {
      for (Field inner : sectionOrder.subList(level + 1, sectionOrder.size())) {
        open.remove(inner);
      }
    }
    open.put(section.field(), section.value());
    ofProducer.clear();
    previous = null;
  }

  /** A round or decision below the sub-heading of a year, unless it names another year. */
  private boolean isInOpenYear(SectionReader.Section section) {
    String year = open.get(Field.YEAR);
    return year != null
        && section.field() != Field.YEAR
        && (section.value().contains(year) || !YEAR.matcher(section.value()).find());
  }

  private Map<Field, String> filled(Row row) {
    Map<Field, String> filled = new EnumMap<>(Field.class);
    filled.putAll(open);
    filled.putAll(ofProducer);
    boolean continues = mayContinue && previous != null && continuesProducer(row);
    if (match.starOfAllRows() != null) {
      filled.putIfAbsent(Field.STAR, match.starOfAllRows() + " sao");
    }
    for (ColumnMapping mapping : match.columns()) {
      Field field = mapping.field();
      Cell own = row.find(mapping.column());
      boolean isDitto = own != null && RowView.isDitto(own.text());
      if (field == null || mapping.block() != 0 || own != null && !isDitto) {
        continue;
      }
      if (isDitto) {
        String said = above == null || field == Field.PRODUCT_NAME ? null : above.text(field);
        if (said != null) {
          filled.put(field, said);
        }
        continue;
      }
      String merged = mergedText(row, mapping.column());
      if (merged != null) {
        filled.put(field, merged);
      } else if (continues
          && ProducerRows.OF_PRODUCER.contains(field)
          && previous.text(field) != null) {
        filled.put(field, previous.text(field));
      }
    }
    return filled;
  }

  /** A row without its own number and without a producer goes on with the producer above. */
  private boolean continuesProducer(Row row) {
    int ordinal = match.column(Field.ORDINAL);
    int producer = match.column(Field.PRODUCER_NAME);
    return ordinal >= 0
        && producer >= 0
        && row.find(ordinal) == null
        && row.find(producer) == null
        && sheet.merge(row.number(), producer) == null;
  }

  private String mergedText(Row row, int column) {
    Range range = sheet.merge(row.number(), column);
    if (range == null || range.firstRow() == row.number() || range.firstColumn() != column) {
      return null;
    }
    Row first = sheet.row(range.firstRow());
    String text = first == null ? "" : first.text(column);
    return text.isEmpty() ? null : text;
  }

  private int statedFields(Row row) {
    int stated = 0;
    for (ColumnMapping mapping : match.columns()) {
      boolean counts = mapping.field() != null && mapping.field() != Field.ORDINAL;
      stated += counts && row.find(mapping.column()) != null ? 1 : 0;
    }
    return stated;
  }

  private boolean isNumbered(Row row) {
    int ordinal = match.column(Field.ORDINAL);
    Cell cell = ordinal < 0 ? null : row.find(ordinal);
    return cell != null
        && (cell.kind() == Cell.Kind.NUMBER
            || SectionReader.isDigits(cell.text().replace(".", "")));
  }

  /** "Cộng", "Tổng cộng: 7 sản phẩm" in one of the first cells; beside it only counts. */
  private boolean isSubtotal(Row row) {
    Cell label = null;
    for (Cell cell : row.cells().subList(0, Math.min(LABEL_WITHIN_CELLS, row.cells().size()))) {
      boolean isLabel = cell.text().length() <= 80 && RowWords.isTotal(cell.text());
      label = label == null && isLabel ? cell : label;
    }
    if (label == null || row.cells().size() > Math.max(3, match.columns().size() / 2 + 2)) {
      return false;
    }
    Cell producer = row.find(match.column(Field.PRODUCER_NAME));
    return producer == null || producer == label || COUNT.matcher(producer.text()).matches();
  }

  /** "Ghi chú:" in the first of a few cells below the list. */
  private boolean isRemarkBelow(Row row) {
    String key = HeadingKey.of(row.cells().get(0).text());
    return previous != null
        && row.cells().size() <= 3
        && row.find(match.column(Field.PRODUCER_NAME)) == null
        && (key.startsWith("ghi chu") || key.startsWith("luu y"));
  }

  /**
   * The row "(1) (2) (3)" or "A B 1 2 3" below a header: letters first, then numbers, in order.
   * Numbers of columns with personal data are missing.
   */
  private boolean isColumnNumbers(Row row) {
    if (row.cells().size() < 3 || row.number() > lastHeader + 2) {
      return false;
    }
    char letter = 'A';
    int number = 1;
    for (Cell cell : row.cells()) {
      Matcher matcher = COLUMN_NUMBER.matcher(cell.text());
      if (!matcher.matches()) {
        return false;
      }
      String mark = matcher.group(1);
      boolean isNext =
          SectionReader.isDigits(mark)
              ? Integer.parseInt(mark) >= number
              : number == 1 && mark.charAt(0) == letter++;
      if (!isNext) {
        return false;
      }
      number = SectionReader.isDigits(mark) ? Integer.parseInt(mark) + 1 : number;
    }
    return true;
  }
}
