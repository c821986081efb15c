package generate;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/** A sheet as CSV in the dialects that offices send. */
final class CsvFile {
  private CsvFile() {}

  static byte[] write(Sheet sheet, Dice dice) {
    char separator = dice.chance(0.7) ? ',' : ';';
    String lineEnd = dice.chance(0.5) ? "\r\n" : "\n";
    StringBuilder out = new StringBuilder(sheet.rows.size() * 120);
    if (dice.chance(0.6)) {
      out.append('\ufeff');
    }
    for (Sheet.Row row : sheet.rows) {
      for (int i = 0; i < sheet.width; i++) {
        if (i > 0) {
          out.append(separator);
        }
        if (row.cells()[i] != null) {
          Csv.quote(out, text(row.cells()[i]), separator);
        }
      }
      out.append(lineEnd);
    }
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String text(Object cell) {
    if (cell instanceof LocalDate) {
      return Wording.date((LocalDate) cell);
    }
    return cell instanceof Double ? Wording.number((Double) cell) : cell.toString();
  }
}
