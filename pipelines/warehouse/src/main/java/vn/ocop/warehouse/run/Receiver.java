package vn.ocop.warehouse.run;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import vn.ocop.domain.unit.UnitDirectory;
import vn.ocop.warehouse.publish.Manifest.Input;

/** What reads lists: finds the files of an inbox and stages what they say as JSON lines. */
public interface Receiver {
  /**
   * One file that may be received.
   *
   * @param name its path inside the inbox
   * @param sidecarSha256 of what is told of it beside it; null when nothing is
   */
  record Incoming(Path path, String name, long size, String sha256, String sidecarSha256) {
    /** What identifies the state in which it came. */
    Input input() {
      return new Input(name, sha256, sidecarSha256);
    }
  }

  /** The units by which lists are read, loaded once and when first asked for. */
  UnitDirectory units();

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
