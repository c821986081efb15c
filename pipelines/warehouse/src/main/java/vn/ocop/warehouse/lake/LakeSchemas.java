package vn.ocop.warehouse.lake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.iceberg.Schema;
import org.apache.iceberg.UpdateSchema;
import org.apache.iceberg.types.Type;
import org.apache.iceberg.types.Types;
import vn.ocop.domain.catalogue.ColumnType;
import vn.ocop.domain.catalogue.TableCatalogue.Column;
import vn.ocop.domain.catalogue.TableCatalogue.Table;
import vn.ocop.warehouse.Failure;

/** The dictionary's tables as Iceberg schemas, and how a table of the lake follows it. */
final class LakeSchemas {
  private LakeSchemas() {}

  static Schema of(Table table) {
    List<Types.NestedField> fields = new ArrayList<>();
    for (Column column : table.columns()) {
      fields.add(Types.NestedField.optional(fields.size() + 1, column.name(), type(column.type())));
    }
    return new Schema(fields);
  }

  /**
   * Adds the columns that the dictionary has and the table lacks. Columns that the dictionary no
   * longer names stay.
   */
  static void evolve(org.apache.iceberg.Table table, Table wanted) {
    UpdateSchema update = null;
    for (Column column : wanted.columns()) {
      Types.NestedField present = table.schema().findField(column.name());
      if (present == null) {
        update = update == null ? table.updateSchema() : update;
        update.addColumn(column.name(), type(column.type()));
      } else if (!present.type().equals(type(column.type()))) {
        throw new Failure(
            Failure.Exit.INTERNAL,
            "OCOP-2008",
            Map.of(
                "table",
                wanted.name(),
                "column",
                column.name(),
                "old",
                present.type(),
                "new",
                type(column.type())));
      }
    }
    if (update != null) {
      update.commit();
    }
  }

  static Type type(ColumnType type) {
    return switch (type) {
      case STRING -> Types.StringType.get();
      case BIGINT -> Types.LongType.get();
      case DOUBLE -> Types.DoubleType.get();
      case BOOLEAN -> Types.BooleanType.get();
      case DATE -> Types.DateType.get();
      case TIMESTAMP -> Types.TimestampType.withoutZone();
    };
  }
}
