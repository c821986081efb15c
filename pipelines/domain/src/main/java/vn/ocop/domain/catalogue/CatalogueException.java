package vn.ocop.domain.catalogue;

import java.nio.file.Path;
import java.util.List;

/**
 * A file of {@code conf/} or {@code sql/} that does not follow its schema; says file and every
 * fault.
 */
public final class CatalogueException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public CatalogueException(Path file, List<String> faults) {
    super(file + ": " + String.join("; ", faults));
  }

  public CatalogueException(Path file, String fault, Throwable cause) {
    super(file + ": " + fault, cause);
  }
}
