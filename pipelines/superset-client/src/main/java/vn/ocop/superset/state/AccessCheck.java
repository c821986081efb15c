package vn.ocop.superset.state;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.ocop.superset.document.Documents;

/** Roles and row-level rules. */
final class AccessCheck {
  private static final List<String> TYPES = List.of("Regular", "Base");
  private static final List<String> OPEN = List.of("SQL Lab", "SQLLab", "all_d");
  private final DesiredState state;
  private final Findings findings;
  private final Set<String> restricted = new HashSet<>();

  private AccessCheck(DesiredState state, Findings findings) {
    this.state = state;
    this.findings = findings;
  }

  static void check(DesiredState state, Findings findings) {
    AccessCheck check = new AccessCheck(state, findings);
    state.assets(Kind.RULE).forEach(check::rule);
    state.assets(Kind.ROLE).forEach(check::role);
    for (Asset dashboard : state.assets(Kind.DASHBOARD)) {
      check.known(dashboard, "roles", Kind.ROLE);
    }
  }

  private void rule(Asset rule) {
    prefixed(rule);
    known(rule, "datasets", Kind.DATASET);
    known(rule, "roles", Kind.ROLE);
    for (String needed : List.of("datasets", "roles")) {
      boolean base = rule.source().path("filter_type").asText().equals("Base");
      if (rule.source().path(needed).isEmpty() && !(base && needed.equals("roles"))) {
        findings.add(StateChecks.file(rule), needed, "name at least one; else it filters nothing.");
      }
    }
    if (!TYPES.contains(rule.source().path("filter_type").asText())) {
      findings.add(StateChecks.file(rule), "filter_type", "must be Regular or Base.");
    }
    restricted.addAll(Documents.texts(rule.source().path("roles")));
  }

  private void role(Asset role) {
    prefixed(role);
    known(role, "datasets", Kind.DATASET);
    known(role, "databases", Kind.DATABASE);
    String base = role.source().path("base").asText();
    List<String> added = Documents.texts(role.source().path("add"));
    for (String permission : added) {
      if (!permission.contains(" on ")) {
        findings.add(
            StateChecks.file(role), "add", permission + ": write it as \"can read on Chart\".");
      }
    }
    boolean open =
        List.of("sql_lab", "Admin", "Alpha").contains(base)
            || added.stream().anyMatch(p -> OPEN.stream().anyMatch(p::contains));
    if (open && restricted.contains(role.key())) {
      findings.add(
          StateChecks.file(role),
          base.isEmpty() ? "add" : "base",
          "a role under a row-level rule must not have SQL Lab or all data: statements such as"
              + " SUMMARIZE and PIVOT pass by the rule.");
    }
  }

  private void prefixed(Asset asset) {
    if (!asset.key().startsWith(state.project().prefix())) {
      findings.add(
          StateChecks.file(asset),
          "",
          "its name must begin with "
              + state.project().prefix()
              + ", by which it is known as ours.");
    }
  }

  private void known(Asset asset, String name, Kind kind) {
    for (String key : Documents.texts(asset.source().path(name))) {
      if (state.find(kind, key).isEmpty()) {
        findings.add(
            StateChecks.file(asset),
            name,
            "there is no file " + kind.folder() + "/" + key + ".yaml.");
      }
    }
  }
}
