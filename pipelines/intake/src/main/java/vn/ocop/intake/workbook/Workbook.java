package vn.ocop.intake.workbook;

import java.util.List;

/** A file that could be read, whatever its format was. */
public record Workbook(Format format, List<Sheet> sheets, List<Observation> observations)
    implements Opening {
  /** Format by content, not by file name. */
  public enum Format {
    XLSX,
    XLS,
    CSV,
    /** A web page that holds tables. */
    HTML,
    /** "XML Spreadsheet 2003". */
    XML
  }

  public Workbook {
    sheets = List.copyOf(sheets);
    observations = List.copyOf(observations);
  }
}
