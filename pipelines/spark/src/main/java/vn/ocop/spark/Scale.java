package vn.ocop.spark;

import org.apache.spark.sql.Row;
import org.apache.spark.sql.classic.Dataset;
import org.apache.spark.sql.classic.SparkSession;
import org.apache.spark.storage.StorageLevel;

/**
 * How a session works, by the size of what it was shown. Few rows go through one task a step:
 * planning, compiling, shuffling and broadcasting would take longer than the work itself. Many rows
 * are spread over all tasks, with plans that adapt and queries compiled to byte code.
 */
final class Scale {
  /** Bytes of all tables shown, as files, up to which one task does a step. */
  private static final long FEW_BYTES = 32L << 20;

  private final SparkSession spark;
  private long shown;
  private boolean isWide;

  Scale(SparkSession spark) {
    this.spark = spark;
    configure();
  }

  /** Notes the size of a table that is shown. */
  void add(long bytes) {
    shown += bytes;
    if (!isWide && shown > FEW_BYTES) {
      isWide = true;
      configure();
    }
  }

  /** The same rows, computed when first asked for and then read from memory or disk. */
  Dataset<Row> kept(Dataset<Row> rows) {
    return parted(rows).localCheckpoint(false, StorageLevel.MEMORY_AND_DISK());
  }

  /** The same rows, computed now and then read from memory or disk. */
  Dataset<Row> computed(Dataset<Row> rows) {
    return parted(rows).localCheckpoint(true, StorageLevel.MEMORY_AND_DISK());
  }

  private Dataset<Row> parted(Dataset<Row> rows) {
    return isWide ? rows : rows.coalesce(1);
  }

  private void configure() {
    set("spark.sql.adaptive.enabled", isWide);
    set("spark.sql.codegen.wholeStage", isWide);
    set("spark.sql.codegen.factoryMode", isWide ? "FALLBACK" : "NO_CODEGEN");
    set("spark.sql.autoBroadcastJoinThreshold", isWide ? "10m" : "-1");
    set("spark.sql.shuffle.partitions", isWide ? 200 : 1);
  }

  private void set(String key, Object value) {
    spark.conf().set(key, value.toString());
  }
}
