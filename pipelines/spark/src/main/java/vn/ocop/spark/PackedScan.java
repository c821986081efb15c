package vn.ocop.spark;

import org.apache.spark.rdd.RDD;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.Attribute;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.plans.physical.Partitioning;
import org.apache.spark.sql.catalyst.plans.physical.SinglePartition$;
import org.apache.spark.sql.execution.LogicalRDD;
import org.apache.spark.sql.execution.SparkPlan;
import org.apache.spark.sql.execution.SparkStrategy;
import scala.collection.immutable.IndexedSeq;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Reads packed rows as they are. Spark's own scan writes each row anew, and holds on to the tasks
 * that make the rows, which are then written out with every plan that it stands in.
 */
public final class PackedScan extends SparkPlan {
  private static final long serialVersionUID = 1L;

  private final Seq<Attribute> output;
  private final transient RDD<InternalRow> rows;

  /** Public for Spark, which copies plans by their constructors. */
  public PackedScan(Seq<Attribute> output, RDD<InternalRow> rows) {
    this.output = output;
    this.rows = rows;
  }

  /** Plans the scan of rows that {@link Scale} keeps. */
  static final class Strategy extends SparkStrategy {
    private static final long serialVersionUID = 1L;

    @Override
    public Seq<SparkPlan> apply(LogicalPlan plan) {
      return plan instanceof LogicalRDD kept && PackedRows.areIn(kept.rdd())
          ? seq(new PackedScan(kept.output(), kept.rdd()))
          : seq();
    }
  }

  @Override
  public RDD<InternalRow> doExecute() {
    return rows;
  }

  @Override
  public Seq<Attribute> output() {
    return output;
  }

  @Override
  public Partitioning outputPartitioning() {
    return SinglePartition$.MODULE$;
  }

  @Override
  public Seq<SparkPlan> children() {
    return seq();
  }

  @Override
  public SparkPlan withNewChildrenInternal(IndexedSeq<SparkPlan> none) {
    return this;
  }

  @Override
  public int productArity() {
    return 2;
  }

  @Override
  public Object productElement(int place) {
    return place == 0 ? output : rows;
  }

  @Override
  public boolean canEqual(Object other) {
    return other instanceof PackedScan;
  }

  private static Seq<SparkPlan> seq(SparkPlan... plans) {
    return CollectionConverters.asScala(java.util.List.of(plans)).toSeq();
  }
}
