package vn.ocop.review.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import vn.ocop.review.mart.Mart;

/** Writes a published version in another form. Reads the published folder alone. */
public final class Exporter {
  /** The forms. */
  public enum Format {
    /**
     * One file a table, UTF-8 with a byte order mark, text that a spreadsheet would run escaped.
     */
    CSV,
    /** One workbook for people, with Vietnamese headings. */
    XLSX,
    /** The published Parquet files. */
    PARQUET,
    /** Table PTNT_OCOP and its dimensions of QĐ 5277/QĐ-BNNMT, with a report. */
    PTNT_OCOP;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** A file that was written and how many rows it holds. */
  public record Written(Path file, long rows) {}

  private Exporter() {}

  /**
   * Writes a form into a folder, which is made where it is missing; files of the same name are
   * replaced.
   *
   * @param published the folder of a published version
   */
  public static List<Written> write(Format format, Path published, Path out) throws IOException {
    Files.createDirectories(out);
    if (format == Format.PARQUET) {
      return ParquetFiles.copy(published.resolve("parquet"), out);
    }
    try (Mart mart = Mart.open(published.resolve("ocop.duckdb"))) {
      return switch (format) {
        case CSV -> CsvFiles.writeTables(mart, out);
        case XLSX -> List.of(XlsxBook.write(mart, out.resolve("ocop.xlsx")));
        default -> PtntOcop.write(mart, out);
      };
    }
  }
}
