package vn.ocop.intake.workbook;

import java.util.List;

/** A file that could be read, whatever its format was. */
public record Workbook(Format format, List<Sheet> sheets, List<Observation> observations)
    implements Opening {
  /** Format by content, not by file name. */
  public enum Format {
    XLSX,
    XLS,
    CSV
  }

  public Workbook {
    sheets = List.copyOf(sheets);
    observations = List.copyOf(observations);
  }
}
