package vn.ocop.superset.state;

import java.util.List;

/** Kinds of objects, in the order in which they are created. */
public enum Kind {
  DATABASE("databases", "database", "database_name", "database_name"),
  DATASET("datasets", "dataset", "table_name", "table_name"),
  CHART("charts", "chart", "slice_name", "slice_name"),
  DASHBOARD("dashboards", "dashboard", "slug", "dashboard_title"),
  ROLE("roles", "security/roles", "name", "id"),
  RULE("rules", "rowlevelsecurity", "name", "name");

  private final String folder;
  private final String resource;
  private final String nameField;
  private final String order;

  Kind(String folder, String resource, String nameField, String order) {
    this.folder = folder;
    this.resource = resource;
    this.nameField = nameField;
    this.order = order;
  }

  /** Folder of the files, also of the bundle. */
  public String folder() {
    return folder;
  }

  /** Path below {@code /api/v1/}. */
  public String resource() {
    return resource;
  }

  /** Field of the server's lists that names the object; for charts it is only a title. */
  public String nameField() {
    return nameField;
  }

  /** Column that the server can order the list by. */
  public String order() {
    return order;
  }

  /** Kinds that a bundle carries. */
  public static List<Kind> imported() {
    return List.of(DATABASE, DATASET, CHART, DASHBOARD);
  }
}
