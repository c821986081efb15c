package vn.ocop.warehouse.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.ocop.domain.catalogue.TableCatalogue.Origin;
import vn.ocop.domain.catalogue.TableCatalogue.Table;

/** The engine in the same process: one DuckDB database in memory, one connection, one thread. */
public final class EmbeddedEngine implements Engine {
  private final Connection connection;
  private final Map<String, String> shown = new HashMap<>();

  private EmbeddedEngine(Connection connection) {
    this.connection = connection;
  }

  /**
   * Opens an empty database.
   *
   * @param scratch where DuckDB spills what does not fit in memory
   */
  public static EmbeddedEngine open(Path scratch) {
    EmbeddedEngine engine = new EmbeddedEngine(DuckDb.memory());
    engine.execute("set temp_directory = " + Sql.text(scratch.toString()));
    engine.execute("set default_null_order = 'nulls_first_on_asc_last_on_desc'");
    for (String macro : Sql.MACROS) {
      engine.execute(macro.formatted(""));
    }
    return engine;
  }

  @Override
  public String name() {
    return "embedded";
  }

  @Override
  public void showStaged(String name, Table table, Path file) {
    show("table", name, DuckFiles.staged(table, file.toString()));
  }

  @Override
  public void showParquet(Table table, List<String> files, Map<String, Integer> fieldIds) {
    String kind = table.origin() == Origin.INTAKE ? "view" : "table";
    show(kind, table.name(), DuckFiles.parquet(table, files, fieldIds));
  }

  @Override
  public void keep(String name, List<String> selects) {
    show("table", name, union(selects));
  }

  private static String union(List<String> selects) {
    return String.join("\nunion all\n", selects);
  }

  private void show(String kind, String name, String select) {
    String before = shown.put(name, kind);
    if (before != null && !before.equals(kind)) {
      execute("drop " + before + " " + Sql.name(name));
    }
    execute("create or replace " + kind + " " + Sql.name(name) + " as\n" + select);
  }

  @Override
  public List<WrittenFile> write(Table table, List<String> selects, Target target) {
    show("table", table.name(), Sql.cast(table.columns(), union(selects)));
    Path file = Path.of(target.folder(), UUID.randomUUID() + ".parquet");
    try {
      Files.createDirectories(file.getParent());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return copy(table, file, target.fieldIds());
  }

  private List<WrittenFile> copy(Table table, Path file, Map<String, Integer> fieldIds) {
    String ids =
        table.columns().stream()
            .map(column -> Sql.name(column.name()) + ": " + fieldIds.get(column.name()))
            .collect(Collectors.joining(", "));
    String copy =
        "copy (select * from "
            + Sql.name(table.name())
            + ") to "
            + Sql.text(file.toString())
            + " (format parquet, compression zstd, field_ids {"
            + ids
            + "}, return_stats true)";
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(copy)) {
      if (result.next() && result.getLong("count") > 0) {
        return List.of(
            new WrittenFile(
                file.toString(), result.getLong("file_size_bytes"), result.getLong("count")));
      }
      Files.deleteIfExists(file);
      return List.of();
    } catch (SQLException e) {
      throw new EngineException(copy, e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public List<List<String>> rows(String select) {
    return DuckDb.rows(connection, select);
  }

  @Override
  public void close() {
    DuckDb.close(connection);
  }

  private void execute(String sql) {
    DuckDb.execute(connection, sql);
  }
}
