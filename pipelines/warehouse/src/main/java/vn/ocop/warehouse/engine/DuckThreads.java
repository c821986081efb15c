package vn.ocop.warehouse.engine;

import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;

/**
 * The threads of a DuckDB database: one while it reads little, since the caller waits busily for
 * others; all processors beyond. Not safe for several threads.
 */
public final class DuckThreads {
  /** Bytes of all files read up to which a query uses one thread. */
  private static final long FEW_BYTES = 16L << 20;

  private final Connection connection;
  private long bytes;

  public DuckThreads(Connection connection) {
    this.connection = connection;
    DuckDb.execute(connection, "set threads = 1");
  }

  /** Notes files that are about to be read; gives their bytes. */
  public long reading(List<String> files) {
    long before = bytes;
    files.forEach(file -> bytes += Path.of(file).toFile().length());
    if (before <= FEW_BYTES && bytes > FEW_BYTES) {
      DuckDb.execute(connection, "reset threads");
    }
    return bytes - before;
  }
}
