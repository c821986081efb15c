package vn.ocop.intake.returned;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import vn.ocop.domain.catalogue.Messages.Severity;
import vn.ocop.intake.form.SheetMatch;
import vn.ocop.intake.workbook.Cell;
import vn.ocop.intake.workbook.Range;
import vn.ocop.intake.workbook.Row;
import vn.ocop.intake.workbook.Sheet;
import vn.ocop.intake.xlsx.Look;
import vn.ocop.intake.xlsx.Looks;
import vn.ocop.intake.xlsx.Pages;

/** Copies one sheet: its cells as they were, its findings on them. */
final class SheetCopy {
  private static final int LAST_STYLED_COLUMN = 120;
  private static final int REMARKS_WIDTH = 62 * 256;
  private static final int LARGEST_FREEZE = 12;
  private static final String DAY = "dd/mm/yyyy";

  private final Sheet source;
  private final SheetMatch match;

  /** A column of remarks without a heading would be one column too many when it is sent again. */
  private final boolean isContinued;

  private final Map<Integer, List<Remark>> remarks;
  private final Set<Integer> quarantined;
  private final Original original;
  private final org.apache.poi.ss.usermodel.Sheet model;
  private final Looks looks;
  private final XSSFSheet sheet;
  private final CellNotes notes;
  private final Map<Integer, Set<Integer>> merged = new HashMap<>();
  private final int lastColumn;

  SheetCopy(
      Sheet source,
      SheetMatch match,
      Map<Integer, List<Remark>> remarks,
      Set<Integer> quarantined,
      Original original,
      Looks looks,
      XSSFSheet sheet,
      CellNotes notes) {
    this.source = source;
    this.match = match == null || !match.hasHeader() ? null : match;
    this.isContinued = match != null && !match.hasHeader();
    this.remarks = remarks;
    this.quarantined = quarantined;
    this.original = original;
    this.model = original.sheet(source.name());
    this.looks = looks;
    this.sheet = sheet;
    this.notes = notes;
    this.lastColumn = lastColumn();
  }

  void write() {
    for (Row row : source.rows()) {
      writeRow(row);
    }
    for (int row : remarks.keySet()) {
      if (sheet.getRow(row - 1) == null) {
        writeRow(new Row(row, List.of(), false));
      }
    }
    merge();
    setWidths();
    if (model == null) {
      sheet.forEach(row -> fitHeight((XSSFRow) row));
    }
    if (!remarks.isEmpty() && !isContinued) {
      writeRemarks();
    }
    setView();
    Pages.print(sheet, match == null ? null : headerRows());
  }

  private void writeRow(Row row) {
    XSSFRow target = sheet.createRow(row.number() - 1);
    boolean isMarked = remarks.containsKey(row.number());
    org.apache.poi.ss.usermodel.Row styled = model == null ? null : model.getRow(row.number() - 1);
    if (styled != null && !isMarked && styled.getHeight() != model.getDefaultRowHeight()) {
      target.setHeight(styled.getHeight());
    }
    target.setZeroHeight(row.hidden() && !isMarked);
    Map<Integer, List<Remark>> ofCells =
        remarks.getOrDefault(row.number(), List.of()).stream()
            .filter(remark -> remark.column() >= 0)
            .collect(Collectors.groupingBy(Remark::column));
    Map<Integer, Cell> cells = new HashMap<>();
    row.cells().forEach(cell -> cells.put(cell.column(), cell));
    boolean isQuarantined = quarantined.contains(row.number());
    for (int column = 0; column <= lastColumn; column++) {
      Cell cell = cells.get(column);
      List<Remark> ofCell = ofCells.getOrDefault(column, List.of());
      Look look = look(row.number() - 1, column, cell);
      if (cell == null && ofCell.isEmpty() && look == null && !isQuarantined) {
        continue;
      }
      Look marked = mark(look == null ? Look.PLAIN : look, ofCell, isQuarantined);
      XSSFCell written = target.createCell(column);
      fill(written, cell, marked);
      notes.add(written, ofCell);
    }
    ofCells.forEach(
        (column, ofCell) -> {
          if (column > lastColumn) {
            XSSFCell written = target.createCell(column);
            looks.text(written, "", mark(Look.PLAIN, ofCell, isQuarantined));
            notes.add(written, ofCell);
          }
        });
  }

  private Look look(int row, int column, Cell cell) {
    Look known = column > LAST_STYLED_COLUMN ? null : original.look(model, row, column);
    if (known != null || model != null) {
      return known;
    }
    if (match == null || row + 1 < match.headerFirst()) {
      return cell == null ? null : Look.PLAIN.bold().onOneLine();
    }
    return row + 1 >= headerFirst() && row + 1 <= headerLast()
        ? Look.PLAIN.bold().bordered().filled(Colours.HEADER)
        : Look.PLAIN.bordered();
  }

  private static Look mark(Look look, List<Remark> remarks, boolean isQuarantined) {
    if (!remarks.isEmpty()) {
      return look.filled(Colours.of(gravest(remarks)));
    }
    return isQuarantined ? look.filled(Colours.QUARANTINED) : look;
  }

  private static Severity gravest(List<Remark> remarks) {
    return remarks.stream()
        .map(Remark::severity)
        .max(Comparator.naturalOrder())
        .orElse(Severity.INFO);
  }

  private void fill(XSSFCell target, Cell cell, Look look) {
    if (cell == null) {
      target.setCellStyle(looks.style(look));
      return;
    }
    switch (cell.kind()) {
      case NUMBER -> number(target, cell, look);
      case DATE -> {
        boolean isDated = DateUtil.isADateFormat(-1, look.format());
        target.setCellValue(DateUtil.getExcelDate(LocalDate.parse(cell.text())));
        target.setCellStyle(looks.style(isDated ? look : look.formatted(DAY)));
      }
      case BOOLEAN -> {
        target.setCellValue(cell.text().equals("TRUE"));
        target.setCellStyle(looks.style(look));
      }
      default -> looks.text(target, cell.text(), look);
    }
  }

  /** A number stays one unless contact data was taken out of it. */
  private void number(XSSFCell target, Cell cell, Look look) {
    boolean isWhole;
    try {
      double shown = new BigDecimal(cell.text()).doubleValue();
      isWhole = Math.abs(shown - cell.serial()) <= Math.abs(cell.serial()) * 1e-12;
    } catch (NumberFormatException e) {
      isWhole = false;
    }
    if (isWhole) {
      target.setCellValue(cell.serial());
      target.setCellStyle(
          looks.style(
              DateUtil.isADateFormat(-1, look.format()) ? look.formatted(Look.GENERAL) : look));
    } else {
      looks.text(target, cell.text(), look);
    }
  }

  private void merge() {
    for (Range range : source.merges().ranges()) {
      boolean isBlock =
          range.lastRow() > range.firstRow() || range.lastColumn() > range.firstColumn();
      boolean isInside = range.lastColumn() <= lastColumn || range.firstRow() < headerFirst();
      if (isBlock && isInside && range.firstRow() <= lastRow()) {
        CellRangeAddress address =
            new CellRangeAddress(
                range.firstRow() - 1, range.lastRow() - 1, range.firstColumn(), range.lastColumn());
        sheet.addMergedRegionUnsafe(address);
        merged
            .computeIfAbsent(address.getFirstRow(), row -> new HashSet<>())
            .add(address.getFirstColumn());
      }
    }
  }

  private void fitHeight(XSSFRow row) {
    Pages.fitHeight(row, merged.getOrDefault(row.getRowNum(), Set.of()));
  }

  private void setWidths() {
    Set<Integer> marked =
        remarks.values().stream()
            .flatMap(List::stream)
            .map(Remark::column)
            .collect(Collectors.toSet());
    for (int column = 0; column <= Math.min(lastColumn, LAST_STYLED_COLUMN); column++) {
      boolean isHidden = model != null && model.isColumnHidden(column);
      if (isHidden && !marked.contains(column)) {
        sheet.setColumnHidden(column, true);
      } else if (model != null && !isHidden) {
        sheet.setColumnWidth(column, model.getColumnWidth(column));
      } else {
        sheet.setColumnWidth(column, Pages.width(source, column, headerFirst()));
      }
    }
  }

  private void writeRemarks() {
    int column = lastColumn + 1;
    sheet.setColumnWidth(column, REMARKS_WIDTH);
    if (match != null) {
      writeHeading(column);
    }
    remarks.forEach(
        (row, ofRow) -> {
          XSSFRow target = sheet.getRow(row - 1);
          if (row < headerFirst() || row > headerLast()) {
            Look look = Look.PLAIN.bordered().filled(Colours.of(gravest(ofRow)));
            looks.text(target.createCell(column), text(row, ofRow), look);
            fitHeight(target);
          }
        });
  }

  /** The heading spans the whole header, so that no group heading beside it is read over it. */
  private void writeHeading(int column) {
    Look look =
        Look.PLAIN.bold().bordered().filled(Colours.HEADER).aligned(HorizontalAlignment.CENTER);
    for (int row = headerFirst(); row <= headerLast(); row++) {
      looks.text(
          sheet.getRow(row - 1).createCell(column),
          row == headerFirst() ? SourceSheets.REMARKS : "",
          look);
    }
    if (headerLast() > headerFirst()) {
      sheet.addMergedRegionUnsafe(
          new CellRangeAddress(headerFirst() - 1, headerLast() - 1, column, column));
    }
  }

  private String text(int row, List<Remark> ofRow) {
    List<String> lines = new ArrayList<>();
    if (quarantined.contains(row)) {
      lines.add("DÒNG CÁCH LY: chưa nạp dòng này.");
    }
    List<Remark> sorted = new ArrayList<>(ofRow);
    sorted.sort(Comparator.comparing(Remark::severity).reversed());
    for (Remark remark : sorted) {
      String cell =
          remark.column() < 0
              ? ""
              : vn.ocop.intake.workbook.Addresses.columnName(remark.column()) + row + " · ";
      lines.add(cell + remark.line());
    }
    return Pages.limited(String.join("\n", lines));
  }

  private void setView() {
    if (match == null) {
      return;
    }
    if (headerLast() <= LARGEST_FREEZE) {
      sheet.createFreezePane(0, headerLast());
    }
    int end = remarks.isEmpty() ? lastColumn : lastColumn + 1;
    if (lastRow() > headerLast()) {
      sheet.setAutoFilter(new CellRangeAddress(headerLast() - 1, lastRow() - 1, 0, end));
    }
  }

  private CellRangeAddress headerRows() {
    return new CellRangeAddress(headerFirst() - 1, headerLast() - 1, -1, -1);
  }

  private int headerFirst() {
    return match == null ? 0 : match.headerFirst();
  }

  private int headerLast() {
    return match == null ? 0 : match.headerLast();
  }

  private int lastRow() {
    return source.rows().isEmpty() ? 0 : source.rows().get(source.rows().size() - 1).number();
  }

  private int lastColumn() {
    int last = -1;
    for (Row row : source.rows()) {
      for (Cell cell : row.cells()) {
        last = Math.max(last, cell.column());
      }
    }
    if (match != null) {
      for (var mapping : match.columns()) {
        last = Math.max(last, mapping.column());
      }
    }
    return last;
  }
}
