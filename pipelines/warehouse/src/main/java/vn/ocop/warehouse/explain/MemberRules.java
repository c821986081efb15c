package vn.ocop.warehouse.explain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import vn.ocop.domain.catalogue.CatalogueException;
import vn.ocop.domain.catalogue.YamlDocuments;
import vn.ocop.warehouse.batch.Indicators.Definition;
import vn.ocop.warehouse.engine.Sql;

/** How the members that an indicator counts are listed ({@code sql/explain/members.yaml}). */
final class MemberRules {
  /**
   * One list.
   *
   * @param from a file of {@code sql/explain} without its ending
   * @param member the column whose distinct values are counted, null for member_id
   * @param name the column that names the member, null for member_name
   * @param amount what each member adds to the sum, an expression; null where members are counted
   * @param where which rows of the file are members
   */
  record Rule(String from, String member, String name, String amount, String where) {}

  /** The lists of an indicator; no denominator for counts. */
  record Sides(Rule numerator, Rule denominator) {}

  private record Document(Map<String, Sides> defaults, Map<String, Sides> indicators) {}

  private final Path folder;
  private final Document document;

  private MemberRules(Path folder, Document document) {
    this.folder = folder;
    this.document = document;
  }

  /**
   * Reads the rules.
   *
   * @throws CatalogueException when the file does not fit
   */
  static MemberRules load(Path sqlFolder) {
    Path folder = sqlFolder.resolve("explain");
    return new MemberRules(
        folder, YamlDocuments.read(folder.resolve("members.yaml"), Document.class));
  }

  /** The lists of an indicator, by its code, else by what it counts. */
  Sides of(Definition indicator) {
    Sides own = document.indicators().get(indicator.code());
    if (own != null) {
      return own;
    }
    boolean isFlow = indicator.bases().contains("flow");
    return document.defaults().get(isFlow ? "flow" : indicator.countUnit());
  }

  /** A select of the columns member_id, member_name, amount, event_kind, event_id. */
  String select(Rule rule) {
    String member = rule.member() == null ? "member_id" : rule.member();
    String name = rule.name() == null ? "member_name" : rule.name();
    try {
      return "select distinct "
          + Sql.name(member)
          + " as member_id, "
          + Sql.name(name)
          + " as member_name, "
          + (rule.amount() == null ? "1" : rule.amount())
          + " as amount, event_kind, event_id from (\n"
          + Sql.statement(Files.readString(folder.resolve(rule.from() + ".sql")))
          + "\n) as c where "
          + rule.where();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
