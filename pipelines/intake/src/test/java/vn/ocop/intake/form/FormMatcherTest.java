package vn.ocop.intake.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.ocop.intake.Fixtures;
import vn.ocop.intake.workbook.Limits;
import vn.ocop.intake.workbook.Workbook;
import vn.ocop.intake.workbook.WorkbookReader;

class FormMatcherTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "STT,Tên sản phẩm,Chủ thể,Địa chỉ,Tỉnh,Hạng,Số quyết định,Đợt; recognition-list",
        "TT,Sản phẩm,Chủ thể,Địa chỉ,Kết quả chấm điểm; recognition-list",
        "id,name,author,address,star; recognition-list",
        "STT,Tên sản phẩm,Huyện,3 sao,4 sao,5 sao; wide-star-list",
        "Mã sản phẩm,Tên sản phẩm,Nhóm sản phẩm,Năm đánh giá,Ghi chú; portal-export",
        "Tên sản phẩm,Nhóm sản phẩm,Xếp hạng OCOP,Năm đánh giá,Chủ thể,Tài liệu; portal-export",
        "MA_OCOP,Ma_DonViHanhChinh,Ma_ThoiGian,Ma_SanPham,TenSanPham,XepHang,ChuTheSXKD,DoanhThuNam,TrangThai;"
            + " revenue-list",
        "STT,Tên sản phẩm,Chủ thể,Doanh thu năm 2023 (triệu đồng),Doanh thu năm 2024 (triệu đồng);"
            + " revenue-list",
        "TT,Tên sản phẩm,Nhóm sản phẩm,Loại hình kinh doanh,Chủ thể,Địa chỉ,Điện thoại,Hạng sao hiện tại,Ngày hết"
            + " hạn,(Lần 1) Hạng sao,Ngày công nhận,Năm,Số QĐ,Cơ quan,(Lần 2/nâng hạng) Hạng"
            + " sao,Ngày,Năm,Số QĐ,Cơ quan,Ghi chú; history-list",
      })
  void headings_decide_the_form(String header, String code) {
    FormMatch match = match(header + "\n1,a,b,c,d,e,f,g\n");
    assertThat(match.find("csv").form().code()).isEqualTo(code);
  }

  @Test
  void history_blocks_are_told_apart() {
    SheetMatch match =
        match(
                "TT,Tên sản phẩm,(Lần 1) Hạng sao,Ngày công nhận,Năm,Số QĐ,Cơ quan,"
                    + "(Lần 2/nâng hạng) Hạng sao,Ngày,Năm,Số QĐ,Cơ quan,Ghi chú\n1,a\n")
            .find("csv");
    assertThat(match.column(Field.STAR, 1)).isEqualTo(2);
    assertThat(match.column(Field.DECISION_DATE, 1)).isEqualTo(3);
    assertThat(match.column(Field.STAR, 2)).isEqualTo(7);
    assertThat(match.column(Field.DECISION_DATE, 2)).isEqualTo(8);
    assertThat(match.column(Field.AUTHORITY, 2)).isEqualTo(11);
    assertThat(match.column(Field.NOTE)).isEqualTo(12);
  }

  @Test
  void restored_columns_carry_the_values_of_the_noisy_list() {
    SheetMatch match =
        match(
                "STT,raw_text_in_source (diacritics corrupted by a scraper site),Tên sản phẩm (restored by"
                    + " transcriber),Chủ thể (restored),Huyện (restored),Tỉnh,Hạng\n1,x,y\n")
            .find("csv");
    assertThat(match.column(Field.PRODUCT_NAME)).isEqualTo(2);
    assertThat(match.column(Field.PRODUCER_NAME)).isEqualTo(3);
    assertThat(match.column(Field.DISTRICT)).isEqualTo(4);
  }

  @Test
  void a_header_over_two_merged_rows_below_a_title_is_found() {
    XSSFWorkbook poi = new XSSFWorkbook();
    org.apache.poi.ss.usermodel.Sheet sheet = poi.createSheet("Phụ lục");
    Fixtures.fill(
        sheet,
        0,
        new Object[] {"ỦY BAN NHÂN DÂN TỈNH LẠNG SƠN"},
        new Object[] {"DANH SÁCH SẢN PHẨM OCOP ĐƯỢC CÔNG NHẬN"},
        new Object[] {},
        new Object[] {"TT", "Tên sản phẩm", "Chủ thể", null, "Kết quả"},
        new Object[] {null, null, "Tên chủ thể", "Địa chỉ", "Hạng sao"},
        new Object[] {1, "Na Chi Lăng", "HTX Chi Lăng", "xã Chi Lăng", "4 sao"});
    sheet.addMergedRegion(new CellRangeAddress(3, 4, 0, 0));
    sheet.addMergedRegion(new CellRangeAddress(3, 4, 1, 1));
    sheet.addMergedRegion(new CellRangeAddress(3, 3, 2, 3));
    FormMatch match = match(poi);
    SheetMatch list = match.find("Phụ lục");
    assertThat(list.headerFirst()).isEqualTo(4);
    assertThat(list.headerLast()).isEqualTo(5);
    assertThat(list.column(Field.PRODUCER_NAME)).isEqualTo(2);
    assertThat(list.column(Field.ADDRESS)).isEqualTo(3);
    assertThat(list.column(Field.STAR)).isEqualTo(4);
    assertThat(match.explain("vi"))
        .contains("biểu mẫu recognition-list")
        .contains("tiêu đề cột: dòng 4–5")
        .contains("D \"Chủ thể / Địa chỉ\" → address")
        .contains("cụm từ trong tên danh sách: danh sach san pham ocop duoc cong nhan");
    assertThat(match.explain("en")).contains("not chosen: proposal-list: misses title");
  }

  @Test
  void proposals_and_removals_are_known_by_their_title() {
    String header = "STT,Tên sản phẩm,Chủ thể,Hạng sao\n1,Mật ong,HTX A,3 sao\n";
    assertThat(
            match("DANH SÁCH SẢN PHẨM ĐỀ NGHỊ CÔNG NHẬN OCOP\n" + header).find("csv").form().code())
        .isEqualTo("proposal-list");
    assertThat(
            match("Danh sách sản phẩm đưa ra khỏi danh sách OCOP\n" + header)
                .find("csv")
                .form()
                .code())
        .isEqualTo("removal-list");
    assertThat(match(header).find("csv").form().code()).isEqualTo("recognition-list");
  }

  @Test
  void the_kind_that_a_sidecar_states_decides() {
    Workbook workbook = open("STT,Tên sản phẩm,Hạng sao\n1,Mật ong,3 sao\n");
    FormMatcher matcher = new FormMatcher(FormCatalogue.load(Fixtures.CONF));
    assertThat(matcher.match(workbook, ListKind.PROPOSAL).find("csv").form().code())
        .isEqualTo("proposal-list");
  }

  @Test
  void an_unknown_layout_is_explained() {
    FormMatch match = match("STT,Tên sản phẩm,Chủ thể\n1,Mật ong,HTX A\n");
    assertThat(match.isUnknown()).isTrue();
    assertThat(match.explain("vi"))
        .contains("recognition-list")
        .contains("thiếu star/score/status");
    assertThat(match("hôm nay,trời đẹp\n1,2\n").explain("en")).contains("no header row");
  }

  private FormMatch match(String csv) {
    return new FormMatcher(FormCatalogue.load(Fixtures.CONF)).match(open(csv), null);
  }

  private FormMatch match(org.apache.poi.ss.usermodel.Workbook poi) {
    Path file = Fixtures.write(folder.resolve("list.xlsx"), poi);
    Workbook workbook = (Workbook) new WorkbookReader(Limits.STANDARD).open(file);
    return new FormMatcher(FormCatalogue.load(Fixtures.CONF)).match(workbook, null);
  }

  private Workbook open(String csv) {
    Path file = Fixtures.write(folder.resolve("list.csv"), csv);
    return (Workbook) new WorkbookReader(Limits.STANDARD).open(file);
  }
}
