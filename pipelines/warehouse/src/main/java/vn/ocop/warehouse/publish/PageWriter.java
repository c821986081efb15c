package vn.ocop.warehouse.publish;

import java.nio.file.Path;
import java.sql.Connection;

/** Writes the overview page of a version from its tables alone. */
@FunctionalInterface
public interface PageWriter {
  /**
   * Writes the page.
   *
   * @param published a connection that sees the version's tables
   * @param target the file to write
   * @param conf the catalogues
   */
  void write(Connection published, Path target, Path conf);
}
