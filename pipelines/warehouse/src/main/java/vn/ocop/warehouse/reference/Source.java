package vn.ocop.warehouse.reference;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Where the rows of one reference table come from.
 *
 * @param files the files and folders on whose bytes the rows depend
 * @param salt what else they depend on, such as the date of the run
 */
record Source(String table, List<Path> files, String salt, Rows rows) {
  /** Gives all rows by column name. */
  interface Rows {
    void each(Consumer<Map<String, ?>> row);
  }
}
