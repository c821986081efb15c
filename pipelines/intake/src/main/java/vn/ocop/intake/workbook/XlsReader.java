package vn.ocop.intake.workbook;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.OldExcelFormatException;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.HeaderFooter;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;

/** Reads the binary xls of Excel 97–2003; the only reader that loads Apache POI. */
final class XlsReader {
  private final Limits limits;

  XlsReader(Limits limits) {
    this.limits = limits;
  }

  Workbook read(Path file) throws IOException {
    try (POIFSFileSystem ole = new POIFSFileSystem(file.toFile(), true)) {
      DirectoryNode root = ole.getRoot();
      if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
        throw new RefusedException(Refusal.PASSWORD);
      }
      if (!root.hasEntryCaseInsensitive("Workbook") && !root.hasEntryCaseInsensitive("Book")) {
        throw new RefusedException(Refusal.NOT_A_WORKBOOK);
      }
      return read(ole);
    } catch (EncryptedDocumentException e) {
      throw new RefusedException(Refusal.PASSWORD);
    } catch (OldExcelFormatException e) {
      throw new RefusedException(Refusal.OLD_EXCEL);
    } catch (IOException | RuntimeException e) {
      if (e instanceof RefusedException refused) {
        throw refused;
      }
      throw new RefusedException(Refusal.TRUNCATED);
    }
  }

  private Workbook read(POIFSFileSystem ole) throws IOException {
    SheetBuilder builder = new SheetBuilder(limits);
    try (HSSFWorkbook workbook = new HSSFWorkbook(ole, false)) {
      if (ole.getRoot().hasEntryCaseInsensitive("_VBA_PROJECT_CUR")) {
        builder.observe(Observation.ofFile(Observation.MACROS, Map.of()));
      }
      for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
        boolean hidden = workbook.getSheetVisibility(i) != SheetVisibility.VISIBLE;
        builder.startSheet(workbook.getSheetName(i), hidden);
        readSheet(workbook, workbook.getSheetAt(i), builder);
        builder.endSheet();
      }
    }
    return builder.build(Workbook.Format.XLS);
  }

  private static void readSheet(HSSFWorkbook workbook, HSSFSheet sheet, SheetBuilder builder) {
    boolean date1904 = workbook.getInternalWorkbook().isUsing1904DateWindowing();
    for (int r = sheet.getFirstRowNum(); r >= 0 && r <= sheet.getLastRowNum(); r++) {
      HSSFRow row = sheet.getRow(r);
      if (row != null) {
        builder.startRow(r + 1, row.getZeroHeight());
        for (int c = Math.max(0, row.getFirstCellNum()); c < row.getLastCellNum(); c++) {
          HSSFCell cell = row.getCell(c);
          if (cell != null) {
            addCell(workbook, cell, date1904, builder);
          }
        }
        builder.endRow();
      }
    }
    for (HeaderFooter margin : List.of(sheet.getHeader(), sheet.getFooter())) {
      builder.margin(PageMargin.text(margin.getLeft()));
      builder.margin(PageMargin.text(margin.getCenter()));
      builder.margin(PageMargin.text(margin.getRight()));
    }
    for (CellRangeAddress range : sheet.getMergedRegions()) {
      builder.merge(
          new Range(
              range.getFirstRow() + 1,
              range.getFirstColumn(),
              range.getLastRow() + 1,
              range.getLastColumn()));
    }
  }

  private static void addCell(
      HSSFWorkbook workbook, HSSFCell cell, boolean date1904, SheetBuilder builder) {
    boolean formula = cell.getCellType() == CellType.FORMULA;
    CellType type = formula ? cell.getCachedFormulaResultType() : cell.getCellType();
    int column = cell.getColumnIndex();
    switch (type) {
      case NUMERIC -> {
        double value = cell.getNumericCellValue();
        builder.add(
            DateUtil.isCellDateFormatted(cell)
                ? Numbers.date(column, value, date1904, formula)
                : Numbers.number(column, value, formula));
      }
      case BOOLEAN ->
          builder.add(
              new Cell(
                  column,
                  Cell.Kind.BOOLEAN,
                  cell.getBooleanCellValue() ? "TRUE" : "FALSE",
                  Double.NaN,
                  formula));
      case ERROR -> {
        String error = FormulaError.forInt(cell.getErrorCellValue()).getString();
        builder.add(new Cell(column, Cell.Kind.ERROR, error, Double.NaN, formula));
      }
      case STRING -> addText(workbook, cell, formula, builder);
      default -> {}
    }
  }

  private static void addText(
      HSSFWorkbook workbook, HSSFCell cell, boolean formula, SheetBuilder builder) {
    HSSFRichTextString rich = cell.getRichStringCellValue();
    String text = rich.getString();
    short runFont = rich.numFormattingRuns() > 0 ? rich.getFontAtIndex(0) : 0;
    int index = runFont > 0 ? runFont : cell.getCellStyle().getFontIndex();
    String font = workbook.getFontAt(index).getFontName();
    if (workbook.getFontAt(cell.getCellStyle().getFontIndex()).getStrikeout()) {
      builder.observeStruck(cell.getColumnIndex(), text);
    }
    LegacyFont legacy = LegacyFont.ofFontName(font);
    if (legacy != null) {
      String unicode = legacy.convert(text, LegacyFont.drawsCapitals(font));
      if (!unicode.equals(text)) {
        builder.observe(Observation.LEGACY_FONT, cell.getColumnIndex(), unicode);
        text = unicode;
      }
    }
    builder.add(new Cell(cell.getColumnIndex(), Cell.Kind.TEXT, text, Double.NaN, formula));
  }
}
