package vn.ocop.intake;

/** Told after each file that has been read. */
@FunctionalInterface
public interface Progress {
  /** Tells nobody. */
  Progress SILENT = (done, total, file) -> {};

  void read(int done, int total, ReceivedFile file);
}
