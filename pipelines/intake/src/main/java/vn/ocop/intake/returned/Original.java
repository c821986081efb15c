package vn.ocop.intake.returned;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import org.apache.poi.hssf.usermodel.HSSFFont;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.hssf.util.HSSFColor;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Color;
import org.apache.poi.ss.usermodel.ExtendedColor;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.xssf.usermodel.XSSFFont;
import vn.ocop.intake.xlsx.Look;

/**
 * How the original looks: styles, column widths, row heights. Nothing else of it is taken, so
 * macros, formulas, links and names of authors stay behind.
 */
final class Original implements AutoCloseable {
  private static final long LARGEST_OPENED = 8L << 20;
  private static final Set<vn.ocop.intake.workbook.Workbook.Format> LOOKED_AT =
      Set.of(
          vn.ocop.intake.workbook.Workbook.Format.XLSX,
          vn.ocop.intake.workbook.Workbook.Format.XLS);
  private static final int SMALLEST_SIZE = 8;
  private static final int LARGEST_SIZE = 20;

  /** No looks at all. */
  static final Original NONE = new Original(null);

  private final Workbook workbook;

  private Original(Workbook workbook) {
    this.workbook = workbook;
  }

  /**
   * Opens a file; without looks when its format has none, it is too large or not to be opened by
   * the library.
   */
  static Original open(Path file, vn.ocop.intake.workbook.Workbook.Format format) {
    try {
      boolean isOpened = LOOKED_AT.contains(format) && Files.size(file) <= LARGEST_OPENED;
      return new Original(isOpened ? WorkbookFactory.create(file.toFile(), null, true) : null);
    } catch (IOException | RuntimeException e) {
      return new Original(null);
    }
  }

  /** The sheet of a name, or null. */
  Sheet sheet(String name) {
    return workbook == null ? null : workbook.getSheet(name);
  }

  /** The look of a cell; {@link Look#PLAIN} where nothing is known of it. */
  Look look(Sheet sheet, int row, int column) {
    Row found = sheet == null ? null : sheet.getRow(row);
    Cell cell = found == null ? null : found.getCell(column);
    return cell == null ? null : look(cell.getCellStyle());
  }

  private Look look(CellStyle style) {
    Font font = workbook.getFontAt(style.getFontIndex());
    boolean hasBorder =
        style.getBorderBottom() != BorderStyle.NONE || style.getBorderTop() != BorderStyle.NONE;
    boolean isFilled = style.getFillPattern() == FillPatternType.SOLID_FOREGROUND;
    String fill = isFilled ? hex(style.getFillForegroundColorColor()) : null;
    return new Look(
        font.getBold(),
        font.getItalic(),
        Math.max(SMALLEST_SIZE, Math.min(LARGEST_SIZE, font.getFontHeightInPoints())),
        style.getAlignment(),
        style.getVerticalAlignment(),
        style.getWrapText(),
        hasBorder ? BorderStyle.THIN : BorderStyle.NONE,
        fill,
        fill == null ? null : ink(font),
        style.getDataFormatString() == null ? Look.GENERAL : style.getDataFormatString(),
        false);
  }

  private String ink(Font font) {
    if (font instanceof XSSFFont xssf) {
      return hex(xssf.getXSSFColor());
    }
    return hex(((HSSFFont) font).getHSSFColor((HSSFWorkbook) workbook));
  }

  private static String hex(Color color) {
    if (color instanceof ExtendedColor extended) {
      byte[] rgb = extended.getRGBWithTint();
      return rgb == null ? null : HexFormat.of().formatHex(rgb).toUpperCase(Locale.ROOT);
    }
    if (color instanceof HSSFColor hssf) {
      short[] triplet = hssf.getTriplet();
      return "%02X%02X%02X".formatted(triplet[0], triplet[1], triplet[2]);
    }
    return null;
  }

  @Override
  public void close() {
    try {
      if (workbook != null) {
        workbook.close();
      }
    } catch (IOException | RuntimeException e) {
      // Opened for reading only: nothing is lost.
      return;
    }
  }
}
