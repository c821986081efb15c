package vn.ocop.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.parquet.HadoopReadOptions;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.classic.DataFrameReader;
import org.apache.spark.sql.classic.Dataset;
import org.apache.spark.sql.classic.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructField;
import vn.ocop.domain.catalogue.TableCatalogue.Table;
import vn.ocop.warehouse.engine.Engine;
import vn.ocop.warehouse.engine.EngineException;
import vn.ocop.warehouse.engine.WrittenFile;

/** The engine for more than one machine: every step is one Spark job over the tables before it. */
final class SparkEngine implements Engine {
  static final String NAME = "spark";

  /** Selects whose rows are put together that are computed by one job. */
  private static final int TOGETHER = 4;

  /** Whether the session ends with the engine. */
  enum Ownership {
    OWNED,
    SHARED
  }

  private final SparkSession spark;
  private final Ownership ownership;
  private final Scale scale;
  private final Configuration hadoop;
  private final ParquetReadOptions footers;
  private final ExecutorService writer = Executors.newSingleThreadExecutor();
  private final ExecutorService planners =
      Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());

  SparkEngine(SparkSession spark, Ownership ownership) {
    this.spark = spark;
    this.ownership = ownership;
    this.scale = new Scale(spark);
    this.hadoop = spark.sessionState().newHadoopConf();
    this.footers = HadoopReadOptions.builder(hadoop).build();
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public void showStaged(String name, Table table, Path file) {
    scale.add(file.toFile().length());
    DataFrameReader reader =
        spark
            .read()
            .schema(SparkTypes.schema(table))
            .option("mode", "FAILFAST")
            .option("dateFormat", "yyyy-MM-dd")
            .option("timestampNTZFormat", "yyyy-MM-dd'T'HH:mm:ss");
    Dataset<Row> rows = scale.isNarrow() ? reader.json(lines(file)) : reader.json(file.toString());
    scale.kept(rows).createOrReplaceTempView(name);
  }

  /** Few lines are sent along: to read the file, Spark would compile a class for its columns. */
  private Dataset<String> lines(Path file) {
    try {
      JavaRDD<String> lines =
          JavaSparkContext.fromSparkContext(spark.sparkContext())
              .parallelize(List.of(Files.readAllBytes(file)), 1)
              .flatMap(text -> new String(text, StandardCharsets.UTF_8).lines().iterator());
      return spark.createDataset(lines.rdd(), Encoders.STRING());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void showParquet(Table table, List<String> files, Map<String, Integer> fieldIds) {
    read(table, files, fieldIds).createOrReplaceTempView(table.name());
  }

  @Override
  public void keep(String name, List<String> selects) {
    Dataset<Row> rows = union(selects);
    (selects.size() == 1 ? scale.computed(rows) : rows).createOrReplaceTempView(name);
  }

  @Override
  public CompletableFuture<List<WrittenFile>> write(
      Table table, List<String> selects, Target target) {
    String folder = target.folder() + "/" + UUID.randomUUID();
    List<Column> columns = new ArrayList<>();
    for (StructField field : SparkTypes.schema(table, target.fieldIds()).fields()) {
      columns.add(
          functions
              .col("`" + field.name() + "`")
              .cast(field.dataType())
              .as(field.name(), field.metadata()));
    }
    Dataset<Row> rows =
        running(selects, () -> scale.table(union(selects).select(columns.toArray(Column[]::new))));
    rows.createOrReplaceTempView(table.name());
    return CompletableFuture.supplyAsync(
        () -> running(selects, () -> written(table, rows, folder)), writer);
  }

  /** Writes rows to files. */
  private List<WrittenFile> written(Table table, Dataset<Row> rows, String folder) {
    scale.nameCallSite();
    rows.write().parquet(folder);
    return written(folder);
  }

  private static <T> T running(List<String> selects, Supplier<T> work) {
    try {
      return work.get();
    } catch (EngineException e) {
      throw e;
    } catch (RuntimeException e) {
      throw new EngineException(String.join("\nunion all\n", selects), e);
    }
  }

  @Override
  public List<List<String>> rows(String select) {
    scale.nameCallSite();
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
    planners.shutdown();
    writer.shutdown();
    try {
      writer.awaitTermination(1, TimeUnit.HOURS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (ownership == Ownership.OWNED) {
      spark.stop();
    } else {
      spark.catalog().clearCache();
    }
  }

  /** The rows of one select, not computed yet; or of several, each computed beside the others. */
  private Dataset<Row> union(List<String> selects) {
    if (selects.size() == 1) {
      return sql(selects.get(0));
    }
    List<CompletableFuture<Dataset<Row>>> parts = new ArrayList<>();
    for (int first = 0; first < selects.size(); first += TOGETHER) {
      List<String> group = selects.subList(first, Math.min(first + TOGETHER, selects.size()));
      parts.add(CompletableFuture.supplyAsync(() -> computed(group), planners));
    }
    return parts.stream().map(SparkEngine::join).reduce(Dataset::union).orElseThrow();
  }

  private Dataset<Row> computed(List<String> selects) {
    return scale.computed(selects.stream().map(this::sql).reduce(Dataset::union).orElseThrow());
  }

  private static Dataset<Row> join(CompletableFuture<Dataset<Row>> work) {
    try {
      return work.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  private Dataset<Row> sql(String select) {
    try {
      return NamedParts.rows(spark, scale, select);
    } catch (Exception e) {
      throw new EngineException(select, e);
    }
  }

  private Dataset<Row> read(Table table, List<String> files, Map<String, Integer> fieldIds) {
    if (files.isEmpty()) {
      return spark.createDataFrame(List.of(), SparkTypes.schema(table));
    }
    scale.add(bytes(files));
    return scale.kept(
        spark
            .read()
            .schema(SparkTypes.schema(table, fieldIds))
            .parquet(files.toArray(String[]::new)));
  }

  private long bytes(List<String> files) {
    long bytes = 0;
    try {
      for (String file : files) {
        org.apache.hadoop.fs.Path path = new org.apache.hadoop.fs.Path(file);
        bytes += path.getFileSystem(hadoop).getFileStatus(path).getLen();
      }
      return bytes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The files of a job that hold rows, with their sizes and row counts from their footers. */
  private List<WrittenFile> written(String folder) {
    try {
      return filesBelow(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<WrittenFile> filesBelow(String folder) throws IOException {
    org.apache.hadoop.fs.Path path = new org.apache.hadoop.fs.Path(folder);
    FileSystem files = path.getFileSystem(hadoop);
    List<WrittenFile> written = new ArrayList<>();
    for (FileStatus file : files.listStatus(path)) {
      if (file.getPath().getName().endsWith(".parquet")) {
        long rows = rows(file);
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

  private long rows(FileStatus file) throws IOException {
    try (ParquetFileReader reader =
        ParquetFileReader.open(HadoopInputFile.fromStatus(file, hadoop), footers)) {
      return reader.getRecordCount();
    }
  }
}
