package vn.ocop.intake;

import java.nio.file.Path;
import java.util.List;

/**
 * Result of staging: the files in name order and where the JSON lines are ({@code
 * received_file.jsonl}, {@code source_row.jsonl}, {@code entry.jsonl}, {@code issue.jsonl}).
 */
public record StagedIntake(List<ReceivedFile> files, Path folder, long entries, long issues) {
  public StagedIntake {
    files = List.copyOf(files);
  }
}
