package vn.ocop.intake.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.ocop.intake.Fixtures;

class ExcelReaderTest {
  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(
      value = Workbook.Format.class,
      names = {"XLSX", "XLS"})
  void both_formats_give_the_same_cells(Workbook.Format format) {
    org.apache.poi.ss.usermodel.Workbook poi = poi(format);
    org.apache.poi.ss.usermodel.Sheet sheet = poi.createSheet("Danh sách");
    Fixtures.fill(
        sheet, 2, new Object[] {"=cmd", "+84", "-1", "@x"}, new Object[] {90.86, 3, null, "Tên"});
    CellStyle day = poi.createCellStyle();
    day.setDataFormat(poi.createDataFormat().getFormat("dd/mm/yyyy"));
    sheet.getRow(3).createCell(4).setCellValue(LocalDate.of(2022, 12, 7));
    sheet.getRow(3).getCell(4).setCellStyle(day);
    sheet.getRow(3).setZeroHeight(true);
    sheet.addMergedRegion(new CellRangeAddress(2, 3, 6, 7));
    Workbook workbook = read(poi, "cells." + format);

    assertThat(workbook.format()).isEqualTo(format);
    Sheet read = workbook.sheets().get(0);
    assertThat(read.name()).isEqualTo("Danh sách");
    assertThat(read.rows()).extracting(Row::number).containsExactly(3, 4);
    assertThat(read.rows().get(0).text(0)).isEqualTo("=cmd");
    assertThat(read.rows().get(1).text(0)).isEqualTo("90.86");
    assertThat(read.rows().get(1).text(1)).isEqualTo("3");
    assertThat(read.rows().get(1).hidden()).isTrue();
    assertThat(read.rows().get(1).find(4).kind()).isEqualTo(Cell.Kind.DATE);
    assertThat(read.rows().get(1).text(4)).isEqualTo("2022-12-07");
    assertThat(read.rows().get(1).address(4)).isEqualTo("E4");
    assertThat(read.merge(4, 7)).isEqualTo(new Range(3, 6, 4, 7));
  }

  @ParameterizedTest
  @EnumSource(
      value = Workbook.Format.class,
      names = {"XLSX", "XLS"})
  void formulas_give_their_stored_result_and_are_never_evaluated(Workbook.Format format) {
    org.apache.poi.ss.usermodel.Workbook poi = poi(format);
    org.apache.poi.ss.usermodel.Sheet sheet = poi.createSheet("S");
    Fixtures.fill(sheet, 0, new Object[] {"Mật ong", 2});
    sheet.getRow(0).createCell(2).setCellFormula("A1");
    sheet.getRow(0).createCell(3).setCellFormula("1/0");
    FormulaEvaluator evaluator = poi.getCreationHelper().createFormulaEvaluator();
    evaluator.evaluateAll();
    Workbook workbook = read(poi, "formulas." + format);

    Row row = workbook.sheets().get(0).rows().get(0);
    assertThat(row.text(2)).isEqualTo("Mật ong");
    assertThat(row.find(2).formula()).isTrue();
    assertThat(row.find(3).kind()).isEqualTo(Cell.Kind.ERROR);
    assertThat(row.text(3)).isEqualTo("#DIV/0!");
    assertThat(workbook.observations())
        .extracting(Observation::code)
        .containsExactly(Observation.ERROR_VALUE);
  }

  @ParameterizedTest
  @EnumSource(
      value = Workbook.Format.class,
      names = {"XLSX", "XLS"})
  void text_in_a_tcvn3_font_is_converted_and_told(Workbook.Format format) {
    org.apache.poi.ss.usermodel.Workbook poi = poi(format);
    Font old = poi.createFont();
    old.setFontName(".VnTime");
    CellStyle style = poi.createCellStyle();
    style.setFont(old);
    org.apache.poi.ss.usermodel.Cell cell = poi.createSheet("S").createRow(0).createCell(0);
    cell.setCellValue("Tªn s¶n phÈm");
    cell.setCellStyle(style);
    Workbook workbook = read(poi, "tcvn3-font." + format);

    assertThat(workbook.sheets().get(0).rows().get(0).text(0)).isEqualTo("Tên sản phẩm");
    assertThat(workbook.observations())
        .extracting(Observation::code, Observation::address)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(Observation.LEGACY_FONT, "A1"));
  }

  @Test
  void dates_of_the_1904_calendar_are_understood() {
    XSSFWorkbook poi = new XSSFWorkbook();
    poi.getCTWorkbook().addNewWorkbookPr().setDate1904(true);
    CellStyle day = poi.createCellStyle();
    day.setDataFormat((short) 14);
    org.apache.poi.ss.usermodel.Cell cell = poi.createSheet("S").createRow(0).createCell(0);
    cell.setCellValue(0);
    cell.setCellStyle(day);
    cell.setCellValue(43440);
    assertThat(read(poi, "date1904.xlsx").sheets().get(0).rows().get(0).text(0))
        .isEqualTo("2022-12-07");
  }

  @Test
  void the_extension_does_not_matter() {
    XSSFWorkbook poi = new XSSFWorkbook();
    Fixtures.fill(poi.createSheet("S"), 0, new Object[] {"a"});
    assertThat(read(poi, "xlsx-named.csv").format()).isEqualTo(Workbook.Format.XLSX);
  }

  @Test
  void a_huge_cell_is_cut_and_told() {
    String huge =
        "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>"
            + "ab0c9d".repeat(10_000)
            + "</t></is></c></row></sheetData></worksheet>";
    Workbook workbook =
        (Workbook)
            new WorkbookReader(Limits.STANDARD)
                .open(Fixtures.write(folder.resolve("huge-cell.xlsx"), Fixtures.xlsx(huge)));
    assertThat(workbook.sheets().get(0).rows().get(0).text(0)).hasSize(32_767);
    assertThat(workbook.observations())
        .extracting(Observation::code)
        .containsExactly(Observation.CELL_CUT);
  }

  private static org.apache.poi.ss.usermodel.Workbook poi(Workbook.Format format) {
    return format == Workbook.Format.XLSX ? new XSSFWorkbook() : new HSSFWorkbook();
  }

  private Workbook read(org.apache.poi.ss.usermodel.Workbook poi, String name) {
    Path file = Fixtures.write(folder.resolve(name), poi);
    return (Workbook) new WorkbookReader(Limits.STANDARD).open(file);
  }
}
