package vn.ocop.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A written workbook as tests look at it. */
public final class Grid {
  private static final DataFormatter FORMATTER = new DataFormatter(java.util.Locale.ROOT);

  private Grid() {}

  public static XSSFWorkbook open(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return new XSSFWorkbook(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One line a row: cells that hold text, by address. */
  public static List<String> of(XSSFSheet sheet) {
    List<String> lines = new ArrayList<>();
    for (Row row : sheet) {
      StringBuilder line = new StringBuilder();
      row.forEach(
          cell -> {
            String text = FORMATTER.formatCellValue(cell);
            if (!text.isEmpty()) {
              line.append(line.length() == 0 ? "" : " | ").append(text.replace("\n", " / "));
            }
          });
      if (line.length() > 0) {
        lines.add(line.toString());
      }
    }
    return lines;
  }
}
