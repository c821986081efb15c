package vn.ocop.spark;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.catalyst.expressions.Attribute;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.NamedExpression;
import org.apache.spark.sql.catalyst.expressions.aggregate.AggregateExpression;
import org.apache.spark.sql.catalyst.planning.PhysicalAggregation$;
import org.apache.spark.sql.catalyst.plans.logical.Aggregate$;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.execution.SparkPlan;
import org.apache.spark.sql.execution.SparkStrategy;
import org.apache.spark.sql.execution.aggregate.HashAggregateExec;
import scala.Option;
import scala.Tuple4;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Aggregates rows of one partition in one pass. Spark itself always plans two, one before and one
 * after an exchange, even where there is nothing to exchange.
 */
final class OnePassAggregation extends SparkStrategy {
  private static final long serialVersionUID = 1L;

  @Override
  public Seq<SparkPlan> apply(LogicalPlan plan) {
    Option<
            Tuple4<
                Seq<NamedExpression>, Seq<AggregateExpression>, Seq<NamedExpression>, LogicalPlan>>
        aggregation = PhysicalAggregation$.MODULE$.unapply(plan);
    return aggregation.isDefined() && isPlain(aggregation.get())
        ? seq(List.of(onePass(aggregation.get())))
        : seq(List.of());
  }

  /** Whether no function needs distinct values, and all work on buffers that can be hashed. */
  private static boolean isPlain(
      Tuple4<Seq<NamedExpression>, Seq<AggregateExpression>, Seq<NamedExpression>, LogicalPlan>
          parts) {
    List<Attribute> buffers = new ArrayList<>();
    for (AggregateExpression aggregate : CollectionConverters.asJava(parts._2())) {
      if (aggregate.isDistinct()) {
        return false;
      }
      buffers.addAll(
          CollectionConverters.asJava(aggregate.aggregateFunction().aggBufferAttributes()));
    }
    List<Expression> keys = new ArrayList<>(CollectionConverters.asJava(parts._1()).size());
    for (NamedExpression key : CollectionConverters.asJava(parts._1())) {
      keys.add((Expression) key);
    }
    return Aggregate$.MODULE$.supportsHashAggregate(seq(buffers), seq(keys));
  }

  private SparkPlan onePass(
      Tuple4<Seq<NamedExpression>, Seq<AggregateExpression>, Seq<NamedExpression>, LogicalPlan>
          parts) {
    List<Attribute> results = new ArrayList<>();
    for (AggregateExpression aggregate : CollectionConverters.asJava(parts._2())) {
      results.add(aggregate.resultAttribute());
    }
    Seq<Expression> allRowsTogether = seq(List.of());
    return new HashAggregateExec(
        Option.apply(allRowsTogether),
        false,
        Option.empty(),
        parts._1(),
        parts._2(),
        seq(results),
        0,
        parts._3(),
        planLater(parts._4()));
  }

  private static <T> Seq<T> seq(List<T> list) {
    return CollectionConverters.asScala(list).toSeq();
  }
}
