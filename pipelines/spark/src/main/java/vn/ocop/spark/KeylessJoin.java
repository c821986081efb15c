package vn.ocop.spark;

import java.util.List;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.Literal$;
import org.apache.spark.sql.catalyst.optimizer.BuildRight$;
import org.apache.spark.sql.catalyst.planning.ExtractEquiJoinKeys$;
import org.apache.spark.sql.catalyst.plans.InnerLike;
import org.apache.spark.sql.catalyst.plans.JoinType;
import org.apache.spark.sql.catalyst.plans.LeftExistence$;
import org.apache.spark.sql.catalyst.plans.LeftOuter$;
import org.apache.spark.sql.catalyst.plans.logical.Join;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.execution.SparkPlan;
import org.apache.spark.sql.execution.SparkStrategy;
import org.apache.spark.sql.execution.joins.ShuffledHashJoinExec;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Joins rows of one partition by a condition without equal columns, as by a column that is the same
 * everywhere. Spark itself would compile a class for each such join, or broadcast one side by a job
 * of its own.
 */
final class KeylessJoin extends SparkStrategy {
  private static final long serialVersionUID = 1L;

  @Override
  public Seq<SparkPlan> apply(LogicalPlan plan) {
    return plan instanceof Join join
            && canKeepRight(join.joinType())
            && ExtractEquiJoinKeys$.MODULE$.unapply(join).isEmpty()
        ? seq(joined(join))
        : seq();
  }

  private static boolean canKeepRight(JoinType type) {
    return type instanceof InnerLike
        || type == LeftOuter$.MODULE$
        || LeftExistence$.MODULE$.unapply(type).isDefined();
  }

  private SparkPlan joined(Join join) {
    Seq<Expression> same = seq(Literal$.MODULE$.apply(1));
    return new ShuffledHashJoinExec(
        same,
        same,
        join.joinType(),
        BuildRight$.MODULE$,
        join.condition(),
        planLater(join.left()),
        planLater(join.right()),
        false);
  }

  @SafeVarargs
  private static <T> Seq<T> seq(T... items) {
    return CollectionConverters.asScala(List.of(items)).toSeq();
  }
}
