package vn.ocop.spark;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.analysis.UnresolvedRelation;
import org.apache.spark.sql.catalyst.expressions.EqualTo;
import org.apache.spark.sql.catalyst.plans.logical.HintInfo;
import org.apache.spark.sql.catalyst.plans.logical.Join;
import org.apache.spark.sql.catalyst.plans.logical.JoinHint;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.plans.logical.Repartition;
import org.apache.spark.sql.catalyst.plans.logical.SHUFFLE_HASH$;
import org.apache.spark.sql.catalyst.plans.logical.SubqueryAlias;
import org.apache.spark.sql.catalyst.plans.logical.SubqueryAlias$;
import org.apache.spark.sql.catalyst.plans.logical.Union;
import org.apache.spark.sql.catalyst.plans.logical.UnresolvedWith;
import org.apache.spark.sql.classic.Dataset;
import org.apache.spark.sql.classic.SparkSession;
import scala.Function1;
import scala.Option;
import scala.Tuple3;
import scala.jdk.javaapi.CollectionConverters;
import scala.runtime.AbstractPartialFunction;

/**
 * Reads a select whose parts are named by {@code with}. Spark repeats a part wherever its name
 * stands, so that plans grow with every level; here a part that is used more than once is computed
 * once and kept.
 */
final class NamedParts {
  private static final JoinHint HASH =
      new JoinHint(Option.empty(), Option.apply(new HintInfo(Option.apply(SHUFFLE_HASH$.MODULE$))));
  private final SparkSession spark;
  private final Scale scale;
  private final String select;
  private final Map<String, LogicalPlan> parts = new HashMap<>();

  private NamedParts(SparkSession spark, Scale scale, String select) {
    this.spark = spark;
    this.scale = scale;
    this.select = select;
  }

  /** The rows of a select; nothing is computed yet. */
  static Dataset<Row> rows(SparkSession spark, Scale scale, String select) throws Exception {
    LogicalPlan parsed = spark.sessionState().sqlParser().parsePlan(select);
    return Dataset.ofRows(spark, new NamedParts(spark, scale, select).planned(parsed));
  }

  /** Takes down the parts of a {@code with} and goes on with what uses them. */
  private final class Named extends AbstractPartialFunction<LogicalPlan, LogicalPlan> {
    @Override
    public boolean isDefinedAt(LogicalPlan plan) {
      return plan instanceof UnresolvedWith || (plan instanceof Join join && !isProduct(join));
    }

    @Override
    public <A extends LogicalPlan, B> B applyOrElse(A plan, Function1<A, B> otherwise) {
      if (plan instanceof Join join && !isProduct(join)) {
        @SuppressWarnings("unchecked")
        B hinted = (B) new Join(join.left(), join.right(), join.joinType(), join.condition(), HASH);
        return hinted;
      }
      if (!(plan instanceof UnresolvedWith with)) {
        return otherwise.apply(plan);
      }
      for (Tuple3<String, SubqueryAlias, Option<Object>> part :
          CollectionConverters.asJava(with.cteRelations())) {
        parts.put(key(part._1()), part(part._1(), planned(part._2())));
      }
      @SuppressWarnings("unchecked")
      B rest = (B) with.child();
      return rest;
    }
  }

  private LogicalPlan planned(LogicalPlan plan) {
    LogicalPlan named = plan.transformDown(new Named());
    LogicalPlan parted = scale.isNarrow() ? named.transformUp(new OnePartition()) : named;
    return parted.transformDownWithSubqueries(new Used());
  }

  /** Puts parts where their names stand. */
  private final class Used extends AbstractPartialFunction<LogicalPlan, LogicalPlan> {
    @Override
    public boolean isDefinedAt(LogicalPlan plan) {
      return plan instanceof UnresolvedRelation relation && parts.containsKey(key(relation.name()));
    }

    @Override
    @SuppressWarnings("unchecked")
    public <A extends LogicalPlan, B> B applyOrElse(A plan, Function1<A, B> otherwise) {
      return isDefinedAt(plan)
          ? (B) parts.get(key(((UnresolvedRelation) plan).name()))
          : otherwise.apply(plan);
    }
  }

  private LogicalPlan part(String name, LogicalPlan plan) {
    return isRepeated(name)
        ? SubqueryAlias$.MODULE$.apply(name, scale.kept(Dataset.ofRows(spark, plan)).logicalPlan())
        : plan;
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  /** Puts together the partitions that unions and products have, so that nothing is shuffled. */
  private static final class OnePartition
      extends AbstractPartialFunction<LogicalPlan, LogicalPlan> {
    @Override
    public boolean isDefinedAt(LogicalPlan plan) {
      return plan instanceof Union || plan instanceof Join;
    }

    @Override
    @SuppressWarnings("unchecked")
    public <A extends LogicalPlan, B> B applyOrElse(A plan, Function1<A, B> otherwise) {
      if (!isDefinedAt(plan)) {
        return otherwise.apply(plan);
      }
      return (B)
          inOne(
              plan instanceof Join join && isProduct(join)
                  ? new Join(
                      join.left(),
                      inOne(join.right()),
                      join.joinType(),
                      join.condition(),
                      join.hint())
                  : plan);
    }

    private static LogicalPlan inOne(LogicalPlan plan) {
      return new Repartition(1, false, plan);
    }
  }

  private static boolean isProduct(Join join) {
    return join.condition().isEmpty() || !join.condition().get().exists(EqualTo.class::isInstance);
  }

  /** Whether the select uses a name more than once after naming it. */
  private boolean isRepeated(String name) {
    Matcher uses = Pattern.compile("\\b" + Pattern.quote(name) + "\\b").matcher(select);
    return uses.results().skip(2).findAny().isPresent();
  }
}
