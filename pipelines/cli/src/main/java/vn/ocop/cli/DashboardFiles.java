package vn.ocop.cli;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.ocop.domain.catalogue.YamlDocuments;
import vn.ocop.superset.state.ColumnCatalogue;
import vn.ocop.superset.state.DesiredState;
import vn.ocop.superset.state.StateFolder;
import vn.ocop.warehouse.query.PublishedQuery;

/**
 * The files of the dashboards with what they do not say themselves: where the published database
 * is, the colours of the palette, and a role with its rule for each office of {@code offices.yaml}.
 */
final class DashboardFiles {
  private static final String COLUMNS =
      "select table_name, column_name, data_type from information_schema.columns"
          + " where table_schema = 'main'";
  private final Common common;
  private final Path files;
  private final Path mart;

  /**
   * @param mart the database as the server of Superset sees it; null where that is this computer
   */
  DashboardFiles(Common common, Path files, Path mart) {
    this.common = common;
    this.files = files;
    this.mart = mart;
  }

  DesiredState read() {
    Path published = common.home().resolve("published/current/ocop.duckdb");
    Map<String, String> values = new HashMap<>();
    values.put("mart", (mart == null ? published : mart).toAbsolutePath().toString());
    Map<?, ?> palette = YamlDocuments.read(common.conf().resolve("palette.yaml"), Map.class);
    palette.forEach((name, colour) -> values.put("colour_" + name, String.valueOf(colour)));
    ColumnCatalogue columns = columns(published);
    Map<String, String> offices = Offices.read(files.resolve("offices.yaml")).files();
    return StateFolder.read(files, values, Optional.of(columns), offices);
  }

  private static ColumnCatalogue columns(Path published) {
    Map<String, Map<String, String>> tables = new TreeMap<>();
    try (PublishedQuery query = PublishedQuery.open(published)) {
      for (List<Object> row : query.run(COLUMNS).rows()) {
        tables
            .computeIfAbsent(String.valueOf(row.get(0)), table -> new TreeMap<>())
            .put(String.valueOf(row.get(1)), String.valueOf(row.get(2)));
      }
    }
    ColumnCatalogue catalogue = new ColumnCatalogue();
    tables.forEach(catalogue::with);
    return catalogue;
  }
}
