package vn.ocop.warehouse.engine;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import vn.ocop.domain.catalogue.TableCatalogue.Table;

/**
 * What computes the batch. Every table that is shown, kept or written is visible to later SQL by
 * its bare name. An engine only reads and writes files; the lake commits them.
 */
public interface Engine extends AutoCloseable {
  /** {@code embedded} or {@code spark}. */
  String name();

  /** Shows staged JSON lines as a table of the dictionary's types; absent keys are null. */
  void showStaged(String name, Table table, Path file);

  /**
   * Shows the Parquet files of a lake table; no files give an empty table.
   *
   * @param fieldIds the lake's field id of each column: columns are found by id, never by place
   */
  void showParquet(Table table, List<String> files, Map<String, Integer> fieldIds);

  /**
   * Computes selects once and shows all their rows under a name, without writing them to the lake.
   *
   * @param selects one or more with the same columns; their rows are put together
   */
  void keep(String name, List<String> selects);

  /**
   * Computes selects, shows the rows under the table's name, and writes them to Parquet files below
   * a folder while the caller goes on. Every column is cast to the dictionary's type; without rows
   * no file is written.
   *
   * @param selects one or more with the columns of the table; their rows are put together
   * @return the files, once they are written; an {@link EngineException} may come at once or here
   */
  CompletableFuture<List<WrittenFile>> write(Table table, List<String> selects, Target target);

  /** The rows of a select as text; for a few rows only. */
  List<List<String>> rows(String select);

  @Override
  void close();

  /** Where files of a table go and under which field ids. */
  record Target(String folder, Map<String, Integer> fieldIds) {}
}
