package vn.ocop.spark;

import java.nio.file.Path;
import org.apache.spark.sql.classic.SparkSession;

/** The one Spark session of a run. */
final class Sessions {
  private static final String LOCAL = "local[*]";

  private Sessions() {}

  /**
   * Opens a session with the meaning of SQL that both engines share.
   *
   * @param master null for what spark-submit or spark-defaults says, else local
   */
  static SparkSession open(Path scratch, String master) {
    SparkSession.Builder builder =
        SparkSession.builder()
            .appName("ocop")
            .config("spark.ui.enabled", "false")
            .config("spark.sql.catalogImplementation", "in-memory")
            .config("spark.sql.warehouse.dir", scratch.resolve("spark-warehouse").toString())
            .config("spark.sql.session.timeZone", "Asia/Ho_Chi_Minh")
            .config("spark.sql.timestampType", "TIMESTAMP_NTZ")
            .config("spark.sql.ansi.enabled", "true")
            .config("spark.sql.ansi.doubleQuotedIdentifiers", "true")
            .config("spark.sql.parquet.fieldId.write.enabled", "true")
            .config("spark.sql.parquet.fieldId.read.enabled", "true")
            .config("spark.sql.parquet.fieldId.read.ignoreMissing", "true")
            .config("spark.sql.parquet.compression.codec", "zstd")
            .config("spark.sql.maxPlanStringLength", "500")
            // ICU's tables of all characters take two seconds to make; Java knows the same letters
            .config("spark.sql.icu.caseMappings.enabled", "false")
            .config("spark.sql.artifact.isolation.enabled", "false")
            .config("spark.hadoop.fs.file.impl", LocalFiles.class.getName())
            .config("spark.hadoop.mapreduce.fileoutputcommitter.marksuccessfuljobs", "false")
            // constraints kept with rows that are computed once may name columns that were dropped
            .config("spark.sql.constraintPropagation.enabled", "false");
    String chosen = master == null ? System.getProperty("spark.master", LOCAL) : master;
    builder.master(chosen);
    if (chosen.startsWith("local")) {
      builder
          .config("spark.driver.bindAddress", "127.0.0.1")
          .config("spark.driver.host", "127.0.0.1")
          .config("spark.buffer.pageSize", "1m")
          .config("spark.local.dir", scratch.toString());
    }
    return builder.getOrCreate();
  }
}
