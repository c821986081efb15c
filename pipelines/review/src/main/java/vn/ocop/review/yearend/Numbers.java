package vn.ocop.review.yearend;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.ocop.review.document.Span;
import vn.ocop.review.figure.Figure;
import vn.ocop.review.figure.Figures;
import vn.ocop.review.figure.Figures.Counting;
import vn.ocop.review.figure.Figures.Like;
import vn.ocop.review.figure.Relation;
import vn.ocop.review.figure.Scope;
import vn.ocop.review.figure.Stock;

/** The figures of a review, by name; each is counted when it is first asked for. */
final class Numbers {
  private static final List<String> STARS = List.of("3", "4", "5");
  private static final String PROVINCIAL = "5_province";

  private final Inquiry inquiry;
  private final Figures figures;
  private final Map<String, String> starNames;

  Numbers(Inquiry inquiry) {
    this.inquiry = inquiry;
    this.figures = inquiry.figures;
    this.starNames = inquiry.wording.names("stars");
  }

  /**
   * The star categories that the document shows: provincial five stars only where there are some.
   */
  List<String> stars() {
    List<String> stars = new ArrayList<>(STARS);
    boolean isProvincial =
        !figures
            .rows(
                inquiry.now,
                "select 1 from {stock} where star_category = '5_province'"
                    + " union all select 1 from {movement} where star_from = '5_province'"
                    + " union all select 1 from {flow} where star_category = '5_province'")
            .isEmpty();
    if (isProvincial) {
      stars.add(PROVINCIAL);
    }
    return stars;
  }

  String star(String category) {
    return starNames.getOrDefault(category, category);
  }

  /**
   * Products recognised in the period.
   *
   * @param kind first, upgrade, reevaluation; null for any
   * @param star null for any
   */
  Figure recognised(Scope scope, String kind, String star) {
    String key = key(scope, kind == null ? "recognised" : kind, star);
    String name =
        (kind == null ? "Sản phẩm được công nhận" : "Sản phẩm: " + kindName(kind))
            + (star == null ? "" : ", " + star(star));
    boolean isBound = kind == null || kind.equals("first");
    return figures.count(
        key,
        name,
        Counting.products(scope, Relation.FLOW, Stock.IN_PERIOD),
        and(kind == null ? null : "kind = '" + kind + "'", star(star, "star_category")),
        new Like(indicator(kind), star),
        isBound && star == null && isIncomplete());
  }

  /** Products recognised in the period of a plan. */
  Figure inPlan(Scope scope, String kind, String star) {
    String what = kind == null ? "recognised" : kind;
    return figures.count(
        key(scope, what, star),
        "Sản phẩm công nhận trong giai đoạn kế hoạch"
            + (kind == null ? "" : ": " + kindName(kind))
            + (star == null ? "" : ", " + star(star)),
        Plans.counting(scope),
        and(kind == null ? null : "kind = '" + kind + "'", star(star, "star_category")),
        new Like(indicator(kind), star),
        star == null && (kind == null || kind.equals("first")) && isIncomplete());
  }

  /** Products that count at the end of the period, lũy kế. */
  Figure cumulative(Scope scope, String star) {
    return stock(scope, "cumulative", star, star == null && isIncomplete());
  }

  /** Products with a certificate in force at the end of the period. */
  Figure valid(Scope scope, String star) {
    return stock(scope, "valid", star, false);
  }

  /** Products with a certificate in force on the eve of the period. */
  Figure eve(String basis, String star) {
    return figures.count(
        basis + "_eve" + suffix(star),
        "Sản phẩm " + basisName(basis) + " đầu kỳ" + (star == null ? "" : ", " + star(star)),
        movement(),
        "basis = '%s' and star_from %s"
            .formatted(basis, star == null ? "is not null" : "= '" + star + "'"),
        Like.NONE,
        false);
  }

  /** Products that changed between the eve and the end for one reason. */
  Figure moved(String basis, String reason, String star) {
    String side = reason.equals("lapsed") || reason.equals("withdrawn") ? "star_from" : "star_to";
    String where =
        switch (reason) {
          case "moved_in" ->
              "reason = 'moved'" + (star == null ? "" : " and star_to = '" + star + "'");
          case "moved_out" ->
              "reason = 'moved'" + (star == null ? "" : " and star_from = '" + star + "'");
          default -> and("reason = '" + reason + "'", star(star, side));
        };
    return figures.count(
        basis + "_" + reason + suffix(star),
        inquiry.wording.names("movements").getOrDefault(reason, reason)
            + " ("
            + basisName(basis)
            + (star == null ? ")" : "), " + star(star)),
        movement(),
        "basis = '%s' and %s".formatted(basis, where),
        Like.NONE,
        false);
  }

  /** Products in force on both days with the same star. */
  Figure kept() {
    return figures.count(
        "valid_kept",
        "Sản phẩm còn hiệu lực cả đầu kỳ và cuối kỳ, cùng hạng sao",
        movement(),
        "basis = 'valid' and reason = 'kept'",
        Like.NONE,
        false);
  }

  /** Producers with a product that counts at the end of the period. */
  Figure producers(Scope scope, String basis, String type) {
    return figures.count(
        key(scope, "producers_" + basis, type),
        "Chủ thể " + basisName(basis) + (type == null ? "" : ": " + typeName(type)),
        Counting.producers(scope, Relation.HOLDER, stock(basis)),
        and("basis = '" + basis + "'", type == null ? null : "producer_type = '" + type + "'"),
        new Like(type == null ? "producers_total" : "producers_by_type", type),
        type == null && basis.equals("cumulative") && isIncomplete());
  }

  /** The share of a type among producers, lũy kế. */
  Figure producerShare(String type) {
    return figures.share(
        "share_" + type,
        "Tỷ lệ chủ thể là " + typeName(type),
        producers(inquiry.now, "cumulative", type),
        producers(inquiry.now, "cumulative", null),
        type.equals("cooperative")
            ? "cooperative_share"
            : type.equals("enterprise") ? "sme_share" : null);
  }

  /** Certificates that run out in the twelve months after the period. */
  Figure due(Due due, String star) {
    return figures.count(
        "due" + due.key() + suffix(star),
        "Giấy chứng nhận " + due.name() + (star == null ? "" : ", " + star(star)),
        Counting.products(inquiry.now, Relation.DUE, Stock.VALID),
        and(star(star, "star_category"), due.where()),
        Like.NONE,
        false);
  }

  /** Products whose certificate ended in the period without another. */
  Figure ended() {
    return figures.count(
        "ended",
        "Sản phẩm hết hạn hoặc bị thu hồi trong kỳ, chưa được công nhận lại",
        Counting.products(inquiry.now, Relation.ENDED, Stock.CHANGE),
        "true",
        Like.NONE,
        false);
  }

  /** Recognitions of which nobody stated a date. */
  Figure undated() {
    return figures.count(
        "undated",
        "Lần công nhận không rõ ngày",
        new Counting(inquiry.now, Relation.UNDATED, "recognition_id", Stock.CUMULATIVE),
        "true",
        Like.NONE,
        false);
  }

  /** Products of a relation that meet a condition of their own. */
  Figure products(
      Scope scope, Relation relation, Stock stock, String key, String name, String where) {
    return figures.count(
        key, name, Counting.products(scope, relation, stock), where, Like.NONE, false);
  }

  /** "17 3 sao, 9 4 sao" without the noughts: {@code 17 sản phẩm 3 sao, 09 sản phẩm 4 sao}. */
  List<Span> byStar(List<Figure> figuresByStar) {
    List<Span> spans = new ArrayList<>();
    List<String> stars = stars();
    for (int i = 0; i < stars.size(); i++) {
      Figure figure = figuresByStar.get(i);
      if (!figure.isZero()) {
        if (!spans.isEmpty()) {
          spans.add(Span.words(", "));
        }
        spans.add(Span.number(figure));
        spans.add(Span.words(" sản phẩm " + star(stars.get(i))));
      }
    }
    return spans;
  }

  /** Whether lists are not known to be complete. */
  boolean isIncomplete() {
    return !inquiry.coverage.isComplete();
  }

  String typeName(String type) {
    return inquiry
        .wording
        .names("producer_types")
        .getOrDefault(type, type)
        .toLowerCase(Locale.ROOT);
  }

  String kindName(String kind) {
    return inquiry.wording.names("kinds").getOrDefault(kind, kind).toLowerCase(Locale.ROOT);
  }

  static String basisName(String basis) {
    return basis.equals("valid") ? "còn hiệu lực" : "lũy kế";
  }

  private Figure stock(Scope scope, String basis, String star, boolean isBound) {
    return figures.count(
        key(scope, basis, star),
        "Sản phẩm " + basisName(basis) + (star == null ? "" : ", " + star(star)),
        Counting.products(scope, Relation.STOCK, stock(basis)),
        and("basis = '" + basis + "'", star(star, "star_category")),
        new Like(star == null ? "products_total" : "products_by_star", star),
        isBound);
  }

  private Counting movement() {
    return Counting.products(inquiry.now, Relation.MOVEMENT, Stock.CHANGE);
  }

  private static String indicator(String kind) {
    return switch (kind == null ? "" : kind) {
      case "first" -> "products_new";
      case "upgrade" -> "products_upgraded";
      case "reevaluation" -> "products_reevaluated";
      default -> "products_recognised";
    };
  }

  static Stock stock(String basis) {
    return basis.equals("valid") ? Stock.VALID : Stock.CUMULATIVE;
  }

  private static String star(String star, String column) {
    return star == null ? null : column + " = '" + star + "'";
  }

  static String and(String... conditions) {
    List<String> given = new ArrayList<>();
    for (String condition : conditions) {
      if (condition != null) {
        given.add(condition);
      }
    }
    return given.isEmpty() ? "true" : String.join(" and ", given);
  }

  static String key(Scope scope, String name, String part) {
    return (scope.name().equals("now") ? "" : scope.name() + "_") + name + suffix(part);
  }

  static String suffix(String part) {
    return part == null ? "" : "_" + part;
  }
}
