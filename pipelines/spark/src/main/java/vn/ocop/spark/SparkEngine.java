package vn.ocop.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.storage.StorageLevel;
import vn.ocop.domain.catalogue.TableCatalogue.Table;
import vn.ocop.warehouse.engine.Engine;
import vn.ocop.warehouse.engine.EngineException;
import vn.ocop.warehouse.engine.WrittenFile;

/** The engine for more than one machine: every step is one Spark job over the files before it. */
final class SparkEngine implements Engine {
  static final String NAME = "spark";

  /** Whether the session ends with the engine. */
  enum Ownership {
    OWNED,
    SHARED
  }

  private final SparkSession spark;
  private final Ownership ownership;

  SparkEngine(SparkSession spark, Ownership ownership) {
    this.spark = spark;
    this.ownership = ownership;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public void showStaged(String name, Table table, Path file) {
    spark
        .read()
        .schema(SparkTypes.schema(table))
        .option("mode", "FAILFAST")
        .option("dateFormat", "yyyy-MM-dd")
        .option("timestampNTZFormat", "yyyy-MM-dd'T'HH:mm:ss")
        .json(file.toString())
        .createOrReplaceTempView(name);
  }

  @Override
  public void showParquet(Table table, List<String> files, Map<String, Integer> fieldIds) {
    read(table, files, fieldIds).createOrReplaceTempView(table.name());
  }

  @Override
  public void keep(String name, String select) {
    Dataset<Row> rows = sql(select).persist(StorageLevel.MEMORY_AND_DISK());
    rows.createOrReplaceTempView(name);
  }

  @Override
  public List<WrittenFile> write(Table table, String select, Target target) {
    String folder = target.folder() + "/" + UUID.randomUUID();
    Dataset<Row> rows = sql(select);
    List<org.apache.spark.sql.Column> columns = new ArrayList<>();
    for (StructField field : SparkTypes.schema(table, target.fieldIds()).fields()) {
      columns.add(
          functions
              .col("`" + field.name() + "`")
              .cast(field.dataType())
              .as(field.name(), field.metadata()));
    }
    try {
      rows.select(columns.toArray(org.apache.spark.sql.Column[]::new)).write().parquet(folder);
      List<WrittenFile> files = written(folder);
      showParquet(table, files.stream().map(WrittenFile::path).toList(), target.fieldIds());
      return files;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (RuntimeException e) {
      throw new EngineException(select, e);
    }
  }

  @Override
  public List<List<String>> rows(String select) {
    List<List<String>> rows = new ArrayList<>();
    for (Row row : sql(select).collectAsList()) {
      String[] cells = new String[row.size()];
      for (int column = 0; column < cells.length; column++) {
        cells[column] = row.isNullAt(column) ? null : row.get(column).toString();
      }
      rows.add(Collections.unmodifiableList(Arrays.asList(cells)));
    }
    return rows;
  }

  @Override
  public void close() {
    if (ownership == Ownership.OWNED) {
      spark.stop();
    } else {
      spark.catalog().clearCache();
    }
  }

  private Dataset<Row> sql(String select) {
    try {
      return spark.sql(select);
    } catch (RuntimeException e) {
      throw new EngineException(select, e);
    } catch (Exception e) {
      throw new EngineException(select, e);
    }
  }

  private Dataset<Row> read(Table table, List<String> files, Map<String, Integer> fieldIds) {
    if (files.isEmpty()) {
      return spark.createDataFrame(List.of(), SparkTypes.schema(table));
    }
    return spark
        .read()
        .schema(SparkTypes.schema(table, fieldIds))
        .parquet(files.toArray(String[]::new));
  }

  /** The files of a job that hold rows, with their sizes and row counts from their footers. */
  private List<WrittenFile> written(String folder) throws IOException {
    Configuration hadoop = spark.sessionState().newHadoopConf();
    org.apache.hadoop.fs.Path path = new org.apache.hadoop.fs.Path(folder);
    FileSystem files = path.getFileSystem(hadoop);
    List<WrittenFile> written = new ArrayList<>();
    for (FileStatus file : files.listStatus(path)) {
      if (file.getPath().getName().endsWith(".parquet")) {
        long rows = rows(file, hadoop);
        if (rows > 0) {
          String location =
              "file".equals(file.getPath().toUri().getScheme())
                  ? file.getPath().toUri().getPath()
                  : file.getPath().toString();
          written.add(new WrittenFile(location, file.getLen(), rows));
        }
      }
    }
    return written;
  }

  private static long rows(FileStatus file, Configuration hadoop) throws IOException {
    try (ParquetFileReader reader =
        ParquetFileReader.open(HadoopInputFile.fromStatus(file, hadoop))) {
      return reader.getRecordCount();
    }
  }
}
