package vn.ocop.warehouse.lake;

import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Repeats a commit while the catalog's database is busy, which Iceberg itself does not. */
final class Commits {
  private static final int ATTEMPTS = 6;
  private static final long WAIT = TimeUnit.MILLISECONDS.toNanos(100);

  private Commits() {}

  static void retrying(Runnable commit) {
    for (int attempt = 1; ; attempt++) {
      try {
        commit.run();
        return;
      } catch (RuntimeException e) {
        if (attempt == ATTEMPTS || !isBusy(e)) {
          throw e;
        }
        LockSupport.parkNanos(WAIT << attempt);
      }
    }
  }

  static boolean isBusy(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException && String.valueOf(cause.getMessage()).contains("BUSY")) {
        return true;
      }
    }
    return false;
  }
}
