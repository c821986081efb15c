package vn.ocop.warehouse.publish;

import java.nio.file.Path;

/** Writes the overview page of a version from its database alone. */
@FunctionalInterface
public interface PageWriter {
  /**
   * Writes the page.
   *
   * @param database the version's {@code ocop.duckdb}, closed
   * @param target the file to write
   * @param conf the catalogues
   */
  void write(Path database, Path target, Path conf);
}
