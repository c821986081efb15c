package vn.ocop.intake.account;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.ocop.domain.producer.ProducerNames;
import vn.ocop.domain.producer.ProducerType;
import vn.ocop.intake.form.ColumnMapping;
import vn.ocop.intake.form.Field;
import vn.ocop.intake.form.SheetMatch;
import vn.ocop.intake.workbook.Cell;
import vn.ocop.intake.workbook.Row;

/**
 * Rows that name a producer over the rows of its products, where producers have no column of their
 * own or share that of the products ("Chủ thể/Sản phẩm").
 */
final class ProducerRows {
  /** What rows say of a producer, not of its product. */
  static final Set<Field> OF_PRODUCER =
      Set.of(
          Field.PRODUCER_NAME,
          Field.PRODUCER_TYPE,
          Field.TAX_CODE,
          Field.SEX,
          Field.ETHNICITY,
          Field.ADDRESS,
          Field.ADDRESS_2025,
          Field.VILLAGE,
          Field.COMMUNE,
          Field.DISTRICT,
          Field.PROVINCE,
          Field.AREA);

  /** What may stand beside it in a row of a producer: its number, and its name among products. */
  private static final Set<Field> BESIDE = Set.of(Field.ORDINAL, Field.PRODUCT_NAME);

  private ProducerRows() {}

  /**
   * What a row says of the producer of the rows below it.
   *
   * @return empty when it is no such row
   */
  static Map<Field, String> read(Row row, SheetMatch match) {
    ColumnMapping names = names(match);
    Cell name = names == null ? null : row.find(names.column());
    Map<Field, String> said = new EnumMap<>(Field.class);
    if (name == null || !isProducer(SectionReader.withoutNumbering(name.text()))) {
      return said;
    }
    for (ColumnMapping column : match.columns()) {
      Cell cell = row.find(column.column());
      if (cell != null
          && !OF_PRODUCER.contains(column.field())
          && !BESIDE.contains(column.field())) {
        return Map.of();
      }
      if (cell != null && column.field() != Field.ORDINAL) {
        said.put(column.field(), cell.text());
      }
    }
    said.remove(Field.PRODUCT_NAME);
    said.put(Field.PRODUCER_NAME, SectionReader.withoutNumbering(name.text()));
    return said;
  }

  /** Whether producers and products share a column. */
  static boolean areTogether(SheetMatch match) {
    ColumnMapping names = names(match);
    return names != null && names.second() != null;
  }

  /** The match in which the column of both holds products alone. */
  static SheetMatch ofProducts(SheetMatch match) {
    ColumnMapping names = names(match);
    List<ColumnMapping> columns =
        match.columns().stream()
            .map(column -> column.equals(names) ? column.of(Field.PRODUCT_NAME) : column)
            .toList();
    return match.withColumns(columns);
  }

  /** The column that holds producers and products; null when producers have one of their own. */
  private static ColumnMapping names(SheetMatch match) {
    ColumnMapping product = null;
    for (ColumnMapping column : match.columns()) {
      boolean isBoth =
          column.second() == Field.PRODUCER_NAME || column.second() == Field.PRODUCT_NAME;
      if (column.field() == Field.PRODUCER_NAME && !isBoth || column.block() > 0) {
        return null;
      }
      product = isBoth || column.field() == Field.PRODUCT_NAME ? column : product;
    }
    return product;
  }

  /**
   * A type with a name, and not types alone: "HTX Na Chi Lăng", but not "HTX và doanh nghiệp".
   * Farms and craft villages may be products themselves.
   */
  private static boolean isProducer(String text) {
    String rest = ProducerNames.afterType(text);
    String other =
        rest == null ? "" : rest.replaceFirst("^(?:và|và các|các|cá thể|khác)(?: |$)", "");
    return !other.isEmpty()
        && ProducerNames.type(text) != ProducerType.FARM
        && ProducerNames.type(text) != ProducerType.ASSOCIATION
        && rest.equals(other)
        && ProducerNames.type(other) == ProducerType.UNKNOWN;
  }
}
