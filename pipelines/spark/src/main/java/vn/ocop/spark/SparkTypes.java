package vn.ocop.spark;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.Metadata;
import org.apache.spark.sql.types.MetadataBuilder;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import vn.ocop.domain.catalogue.ColumnType;
import vn.ocop.domain.catalogue.TableCatalogue.Column;
import vn.ocop.domain.catalogue.TableCatalogue.Table;

/** The dictionary's types as Spark's. */
final class SparkTypes {
  private static final String FIELD_ID = "parquet.field.id";

  private SparkTypes() {}

  static StructType schema(Table table) {
    return schema(table, Map.of());
  }

  /** The schema with the lake's field ids, by which Parquet columns are found and written. */
  static StructType schema(Table table, Map<String, Integer> fieldIds) {
    List<StructField> fields = new ArrayList<>();
    for (Column column : table.columns()) {
      fields.add(
          new StructField(
              column.name(), type(column.type()), true, metadata(fieldIds.get(column.name()))));
    }
    return new StructType(fields.toArray(StructField[]::new));
  }

  static Metadata metadata(Integer fieldId) {
    return fieldId == null
        ? Metadata.empty()
        : new MetadataBuilder().putLong(FIELD_ID, fieldId).build();
  }

  static DataType type(ColumnType type) {
    return switch (type) {
      case STRING -> DataTypes.StringType;
      case BIGINT -> DataTypes.LongType;
      case DOUBLE -> DataTypes.DoubleType;
      case BOOLEAN -> DataTypes.BooleanType;
      case DATE -> DataTypes.DateType;
      case TIMESTAMP -> DataTypes.TimestampNTZType;
    };
  }
}
