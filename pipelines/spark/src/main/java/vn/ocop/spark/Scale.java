package vn.ocop.spark;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.spark.Dependency;
import org.apache.spark.rdd.RDD;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.SortOrder;
import org.apache.spark.sql.catalyst.plans.physical.SinglePartition$;
import org.apache.spark.sql.classic.Dataset;
import org.apache.spark.sql.classic.SparkSession;
import org.apache.spark.sql.execution.LogicalRDD;
import org.apache.spark.sql.execution.SQLExecution$;
import org.apache.spark.sql.execution.SparkStrategy;
import org.apache.spark.storage.StorageLevel;
import scala.Option;
import scala.jdk.javaapi.CollectionConverters;

/**
 * How a session works, by the size of what it was shown. Few rows go through one task a step:
 * planning, compiling, shuffling and broadcasting would take longer than the work itself. Many rows
 * are spread over all tasks, with plans that adapt and queries compiled to byte code.
 */
final class Scale {
  /** Bytes of all tables shown, as files, up to which one task does a step. */
  private static final long FEW_BYTES = 32L << 20;

  /**
   * How many data sets may be computed one from the other in one task: they are sent to it as
   * objects within objects, and a chain through several tables overflows the stack of its thread.
   */
  private static final int DEEPEST = 40;

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

  /** Whether one task does a step. */
  boolean isNarrow() {
    return !isWide;
  }

  /** Spares Spark from walking this thread's stack for each of the many data sets that it makes. */
  void nameCallSite() {
    spark.sparkContext().setLocalProperty("callSite.short", SparkEngine.NAME);
    spark.sparkContext().setLocalProperty("callSite.long", SparkEngine.NAME);
  }

  /** The same rows, computed when first asked for and then read from memory or disk. */
  Dataset<Row> kept(Dataset<Row> rows) {
    return isWide
        ? rows.localCheckpoint(false, StorageLevel.MEMORY_AND_DISK())
        : withSettings(
            rows,
            parted -> {
              RDD<InternalRow> found = checkpointed(parted);
              if (depth(found, new HashMap<>()) > DEEPEST) {
                found.count();
              }
              return shown(parted, found);
            });
  }

  /** How many data sets are computed one from the other, up to this one. */
  private static int depth(RDD<?> found, Map<Integer, Integer> known) {
    Integer depth = known.get(found.id());
    if (depth == null) {
      depth = 1;
      for (Dependency<?> before : CollectionConverters.asJava(found.dependencies())) {
        depth = Math.max(depth, 1 + depth(before.rdd(), known));
      }
      known.put(found.id(), depth);
    }
    return depth;
  }

  /** The same rows, computed now and then read from memory or disk. */
  Dataset<Row> computed(Dataset<Row> rows) {
    if (isWide) {
      return rows.localCheckpoint(true, StorageLevel.MEMORY_AND_DISK());
    }
    return withSettings(
        rows,
        parted -> {
          RDD<InternalRow> found = checkpointed(parted);
          found.count();
          return shown(parted, found);
        });
  }

  /** The rows of a table that is about to be written: few are computed by what writes them. */
  Dataset<Row> table(Dataset<Row> rows) {
    return isWide ? computed(rows) : kept(rows);
  }

  /** Works on rows of one partition; tasks see the settings of the session. */
  private Dataset<Row> withSettings(Dataset<Row> rows, UnaryOperator<Dataset<Row>> work) {
    nameCallSite();
    Dataset<Row> parted = rows.coalesce(1);
    return SQLExecution$.MODULE$.withSQLConfPropagated(
        rows.sparkSession(), () -> work.apply(parted));
  }

  /** Like {@code Dataset.localCheckpoint}, without describing the plan to listeners. */
  private static RDD<InternalRow> checkpointed(Dataset<Row> parted) {
    return PackedRows.rows(
        PackedRows.blocks(parted.queryExecution().executedPlan().execute())
            .persist(StorageLevel.MEMORY_AND_DISK())
            .localCheckpoint(),
        parted.logicalPlan().output().size());
  }

  private static Dataset<Row> shown(Dataset<Row> parted, RDD<InternalRow> found) {
    return Dataset.ofRows(
        parted.sparkSession(),
        new LogicalRDD(
            parted.logicalPlan().output(),
            found,
            SinglePartition$.MODULE$,
            CollectionConverters.asScala(List.<SortOrder>of()).toSeq(),
            false,
            Option.empty(),
            parted.sparkSession(),
            Option.empty(),
            Option.empty()));
  }

  private void configure() {
    set("spark.sql.adaptive.enabled", isWide);
    set("spark.sql.codegen.wholeStage", isWide);
    set("spark.sql.codegen.factoryMode", isWide ? "FALLBACK" : "NO_CODEGEN");
    // interpreted, it looks up every expression of every row
    set("spark.sql.subexpressionElimination.enabled", isWide);
    set("spark.sql.autoBroadcastJoinThreshold", isWide ? "10m" : "-1");
    // Spark shuffles even one partition where it believes it to be large, and takes the size of a
    // join for the product of its sides
    set("spark.sql.defaultSizeInBytes", isWide ? Long.MAX_VALUE : 1);
    set("spark.sql.maxSinglePartitionBytes", isWide ? "128m" : Long.MAX_VALUE);
    // each task writes a file for every partition; plans that adapt put small ones together again
    set("spark.sql.shuffle.partitions", isWide ? spark.sparkContext().defaultParallelism() * 4 : 1);
    List<SparkStrategy> strategies =
        isWide
            ? List.of()
            : List.of(new OnePassAggregation(), new KeylessJoin(), new PackedScan.Strategy());
    spark.experimental().extraStrategies_$eq(CollectionConverters.asScala(strategies).toSeq());
  }

  private void set(String key, Object value) {
    spark.conf().set(key, value.toString());
  }
}
