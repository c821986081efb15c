package vn.ocop.review.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.ocop.review.MartFixture;
import vn.ocop.review.export.Exporter.Format;
import vn.ocop.review.export.Exporter.Written;

class ExporterTest {
  private static final String FORMULA = "=HYPERLINK(\"http://x\")";

  @TempDir Path published;
  @TempDir Path out;

  @BeforeEach
  void aPublishedVersion() throws SQLException, IOException {
    try (MartFixture mart = new MartFixture(published.resolve("ocop.duckdb"))) {
      mart.publication().langSon();
      mart.add(
          "product",
          "{product_id: 's3', name: '%s', leaf_unit_id: '05977@63'}".formatted(FORMULA),
          "{product_id: 's4', name: 'chè cấp tỉnh', leaf_unit_id: '05977@63'}",
          "{product_id: 's5', name: 'na, \"loại 1\"', leaf_unit_id: '05977@63'}");
      mart.add(
          "recognition",
          "{recognition_id: 'r3', product_id: 's3', star: 3, star_category: '3', date_precision: 'unknown'}",
          "{recognition_id: 'r4', product_id: 's4', star: 5, star_category: '5_province', decision_date: date '2019-01-01'}",
          "{recognition_id: 'r5', product_id: 's5', star: 3, star_category: '3', decision_date: date '2019-01-01'}");
      mart.add(
          "unit",
          "{unit_id: '20@34', unit_code: '20', geography: '2025-07-01', level: 'province', name_vi: 'Tỉnh Lạng Sơn'}",
          "{unit_id: '05977@34', unit_code: '05977', geography: '2025-07-01', level: 'commune', name_vi: 'Phường Đông Kinh', parent_code: '20'}");
      mart.add(
          "unit_rollup",
          "{leaf_unit_id: '05977@63', unit_id: '20@34', geography: '2025-07-01', level: 'province'}",
          "{leaf_unit_id: '05977@63', unit_id: '05977@34', geography: '2025-07-01', level: 'commune'}");
      mart.add("revenue", "{product_id: 's1', year: 2023, revenue_million_vnd: 12.345}");
    }
    Path parquet = Files.createDirectories(published.resolve("parquet/product"));
    Files.writeString(parquet.resolve("part-0.parquet"), "bytes");
  }

  @Test
  void csvOpensInExcelAndRunsNothing() throws IOException {
    List<Written> files = Exporter.write(Format.CSV, published, out);

    String products = Files.readString(out.resolve("product.csv"));
    assertThat(products).startsWith("\uFEFFproduct_id,name,");
    assertThat(products).contains("\"'=HYPERLINK(\"\"http://x\"\")\"");
    assertThat(products).contains("\"na, \"\"loại 1\"\"\"").contains("\r\n");
    assertThat(files).anyMatch(file -> file.file().endsWith("product.csv") && file.rows() == 5);
    assertThat(out.resolve("revenue.csv")).exists();
  }

  @Test
  void theWorkbookHasVietnameseHeadingsThatStayAndCanBeFiltered() throws IOException {
    Exporter.write(Format.XLSX, published, out);

    try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(out.resolve("ocop.xlsx")))) {
      assertThat(book.getSheetName(0)).isEqualTo("Đọc trước");
      Sheet targets = book.getSheet("Mục tiêu");
      assertThat(targets.getPaneInformation().isFreezePane()).isTrue();
      assertThat(book.getSheet("Mục tiêu").getCTWorksheet().getAutoFilter().getRef())
          .startsWith("A1:");
      Row first = targets.getRow(1);
      Cell actual = first.getCell(column(targets, "Thực hiện"));
      assertThat(actual.getNumericCellValue()).isEqualTo(1.0 / 3);
      assertThat(actual.getCellStyle().getDataFormatString()).isEqualTo("0.0%");
      Cell day = first.getCell(column(targets, "Tính đến ngày"));
      assertThat(DateUtil.isCellDateFormatted(day)).isTrue();
      assertThat(day.getLocalDateTimeCellValue()).hasToString("2022-12-31T00:00");
    }
  }

  @Test
  void textThatLooksLikeAFormulaStaysTextInTheWorkbook() throws IOException {
    Exporter.write(Format.XLSX, published, out);

    try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(out.resolve("ocop.xlsx")))) {
      for (Row row : book.getSheet("Sản phẩm")) {
        Cell cell = row.getCell(0);
        assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
        if (cell.getStringCellValue().equals(FORMULA)) {
          assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
          return;
        }
      }
    }
    throw new AssertionError("The product is missing");
  }

  @Test
  void ptntOcopHoldsWhatTheStandardCanSayAndReportsTheRest() throws IOException {
    Exporter.write(Format.PTNT_OCOP, published, out);

    assertThat(Files.readAllLines(out.resolve("PTNT_OCOP.csv")))
        .containsExactly(
            "\uFEFFMA_OCOP,Ma_DonViHanhChinh,Ma_ThoiGian,Ma_SanPham,TenSanPham,XepHang,ChuTheSXKD,"
                + "DoanhThuNam,TrangThai",
            "1,05977,2023,SP00000001,na Chi Lăng,3*,HTX Chi Lăng,12.35,HIEULUC",
            "2,05977,2023,SP00000002,\"</script><img src=x onerror=alert(1)> & \"\"x\"\"\",4*,"
                + "HTX Chi Lăng,,HIEULUC",
            "3,05977,2023,SP00000003,\"'=HYPERLINK(\"\"http://x\"\")\",3*,,,",
            "5,05977,2023,SP00000005,\"na, \"\"loại 1\"\"\",3*,,,HETHIEULUC");
    assertThat(Files.readString(out.resolve("bao-cao-xuat.md")))
        .contains("4 sản phẩm")
        .contains("5 sao cấp tỉnh (2018–2019): 1 sản phẩm bị bỏ ra")
        .contains("để trống với 1 sản phẩm không rõ ngày công nhận")
        .doesNotContain("{");
  }

  @Test
  void parquetIsCopiedAsPublished() throws IOException {
    List<Written> files = Exporter.write(Format.PARQUET, published, out);

    assertThat(files).hasSize(1);
    assertThat(out.resolve("product/part-0.parquet")).hasContent("bytes");
  }

  private static int column(Sheet sheet, String heading) {
    for (Cell cell : sheet.getRow(0)) {
      if (cell.getStringCellValue().equals(heading)) {
        return cell.getColumnIndex();
      }
    }
    throw new AssertionError("No column " + heading);
  }
}
