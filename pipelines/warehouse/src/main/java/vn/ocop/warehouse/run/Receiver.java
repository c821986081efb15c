package vn.ocop.warehouse.run;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

/** What reads lists: finds the files of an inbox and stages what they say as JSON lines. */
public interface Receiver {
  /**
   * One file that may be received.
   *
   * @param name its path inside the inbox
   */
  record Incoming(Path path, String name, long size, String sha256) {}

  /** All files of an inbox folder, or one file. */
  List<Incoming> scan(Path inbox);

  /**
   * Reads files and writes {@code received_file.jsonl}, {@code source_row.jsonl}, {@code
   * entry.jsonl} and {@code issue.jsonl} into a folder.
   *
   * @param known sha256 of every file received before
   */
  void stage(
      List<Incoming> files,
      Collection<String> known,
      Path folder,
      LocalDateTime now,
      Consumer<String> progress);
}
