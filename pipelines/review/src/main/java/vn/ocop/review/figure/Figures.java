package vn.ocop.review.figure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.ocop.review.figure.Figure.Unit;
import vn.ocop.review.mart.Mart;

/** Counts figures on the published file and remembers each under its key. */
public final class Figures {
  private final Mart mart;
  private final Map<String, Figure> byKey = new LinkedHashMap<>();
  private final Set<String> kept = new HashSet<>();

  public Figures(Mart mart) {
    this.mart = mart;
  }

  /** What a figure counts, before its condition. */
  public record Counting(Scope scope, Relation relation, String distinct, Stock stock) {
    /** Products of a relation. */
    public static Counting products(Scope scope, Relation relation, Stock stock) {
      return new Counting(scope, relation, "product_id", stock);
    }

    /** Producers of a relation. */
    public static Counting producers(Scope scope, Relation relation, Stock stock) {
      return new Counting(scope, relation, "producer_id", stock);
    }

    private String select(String table, String where) {
      return "select count(distinct " + distinct + ") as value from " + table + " where " + where;
    }
  }

  /** A published indicator, and its category; null for all. */
  public record Like(String indicator, String category) {
    /** Of a number that no indicator gives. */
    public static final Like NONE = new Like(null, null);
  }

  /** Counts the distinct members that meet a condition; the same key gives the same figure. */
  public Figure count(
      String key, String name, Counting counting, String where, Like like, boolean isBound) {
    Figure known = byKey.get(key);
    if (known != null) {
      return known;
    }
    keep(counting.scope(), counting.relation());
    Double value =
        mart.number(counting.select(table(counting.scope(), counting.relation()), where));
    return counted(key, name, counting, where, like, isBound, value);
  }

  /** A count that is known already, from a select that tells many at once. */
  public Figure counted(
      String key,
      String name,
      Counting counting,
      String where,
      Like like,
      boolean isBound,
      Double value) {
    String sql =
        counting.relation().with(counting.scope())
            + counting.select(counting.relation().table(), where);
    return add(
        new Figure(
            key,
            name,
            Unit.COUNT,
            value,
            counting.stock(),
            like.indicator(),
            like.category(),
            counting.scope().unitId(),
            counting.scope().from(),
            counting.scope().asOf(),
            isBound,
            sql,
            value.longValue()));
  }

  /** One figure divided by another; unknown where the other is nought. */
  public Figure share(String key, String name, Figure part, Figure whole, String indicator) {
    Double value =
        whole.isKnown() && part.isKnown() && whole.value() != 0
            ? Double.valueOf(part.value() / whole.value())
            : null;
    String sql =
        "select cast((%s) as double) / nullif((%s), 0) as value".formatted(part.sql(), whole.sql());
    return derived(key, name, Unit.SHARE, value, part, indicator, sql);
  }

  /** One figure less another. */
  public Figure difference(String key, String name, Figure now, Figure before) {
    Double value =
        now.isKnown() && before.isKnown() ? Double.valueOf(now.value() - before.value()) : null;
    String sql = "select (%s) - (%s) as value".formatted(now.sql(), before.sql());
    return derived(key, name, Unit.DIFFERENCE, value, now, null, sql);
  }

  /** A number that stands in the published file as it is. */
  public Figure published(
      String key, String name, Unit unit, Stock stock, Scope scope, Like like, String sql) {
    return add(
        new Figure(
            key,
            name,
            unit,
            mart.number(sql),
            stock,
            like.indicator(),
            like.category(),
            scope.unitId(),
            scope.from(),
            scope.asOf(),
            false,
            sql,
            1));
  }

  /**
   * How many rows a select over one relation gives.
   *
   * @param select with the name of the relation: {@code select distinct product_id from flow}
   */
  public Figure rows(String key, String name, Counting counting, String select) {
    String sql =
        counting.relation().with(counting.scope())
            + "select count(*) as value from ("
            + select
            + ") counted";
    return published(key, name, Unit.COUNT, counting.stock(), counting.scope(), Like.NONE, sql);
  }

  /** Rows of a relation, in the order given. */
  public List<Map<String, Object>> list(Scope scope, Relation relation, String tail) {
    keep(scope, relation);
    return mart.rows("select * from " + table(scope, relation) + " " + tail);
  }

  /** Any select over relations, written with their names in braces: {@code {flow}}. */
  public List<Map<String, Object>> rows(Scope scope, String select) {
    String sql = select;
    for (Relation relation : Relation.values()) {
      String name = "{" + relation.table() + "}";
      if (sql.contains(name)) {
        keep(scope, relation);
        sql = sql.replace(name, table(scope, relation));
      }
    }
    return mart.rows(sql);
  }

  /** All figures in the order in which they were counted. */
  public Collection<Figure> all() {
    return new ArrayList<>(byKey.values());
  }

  private Figure derived(
      String key, String name, Unit unit, Double value, Figure like, String indicator, String sql) {
    return add(
        new Figure(
            key,
            name,
            unit,
            value,
            like.stock(),
            indicator,
            null,
            like.unitId(),
            like.from(),
            like.asOf(),
            false,
            sql,
            -1));
  }

  private Figure add(Figure figure) {
    byKey.putIfAbsent(figure.key(), figure);
    return byKey.get(figure.key());
  }

  private void keep(Scope scope, Relation relation) {
    String table = table(scope, relation);
    if (kept.add(table)) {
      mart.keep(table, relation.with(scope) + "select * from " + relation.table());
    }
  }

  private static String table(Scope scope, Relation relation) {
    return scope.name() + "_" + relation.table();
  }
}
