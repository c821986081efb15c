package vn.ocop.superset.state;

import java.util.UUID;

/**
 * Whose objects these are.
 *
 * @param name stable; all uuids derive from it
 * @param prefix how the names of its roles and row-level rules begin; only such are ever pruned
 * @param editable whether the browser may change the objects in place
 */
public record Project(String name, String prefix, boolean editable) {
  /** Key in a chart's params that names the chart; the uuid must follow from it. */
  public static final String MARK = "managed_by";

  /** The uuid of an object of this project. */
  public UUID uuid(Kind kind, String key) {
    return Uuids.of(Uuids.namespace(name), kind.folder() + "/" + key);
  }

  /** The mark of a chart; where a file took over the uuid of a chart of the browser, with it. */
  public String mark(String chart, String uuid) {
    String mark = start() + chart;
    return uuid(Kind.CHART, chart).toString().equals(uuid) ? mark : mark + "@" + uuid;
  }

  private String start() {
    return name + "/charts/";
  }

  /**
   * Whether an object found on a server is of this project: its uuid must follow from its name, or
   * stand in its mark (a copy made in the browser has a uuid of its own).
   *
   * @param name database name, table name or slug; for a chart the mark in its params
   */
  public boolean owns(Kind kind, String name, String uuid) {
    if (name == null) {
      return false;
    }
    if (kind == Kind.ROLE || kind == Kind.RULE) {
      return name.startsWith(prefix);
    }
    if (kind != Kind.CHART) {
      return uuid(kind, name).toString().equals(uuid);
    }
    return name.startsWith(start())
        && mark(name.substring(start().length()).split("@", 2)[0], uuid).equals(name);
  }
}
