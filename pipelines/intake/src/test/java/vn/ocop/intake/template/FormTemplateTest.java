package vn.ocop.intake.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.ocop.domain.producer.ProducerNames;
import vn.ocop.domain.producer.ProducerType;
import vn.ocop.domain.product.ProductGroups;
import vn.ocop.domain.rule.RuleBook;
import vn.ocop.domain.unit.UnitDirectory;
import vn.ocop.intake.Fixtures;
import vn.ocop.intake.Grid;
import vn.ocop.intake.Inbox;
import vn.ocop.intake.Intake;
import vn.ocop.intake.Reading;
import vn.ocop.intake.ReceivedFile;
import vn.ocop.intake.account.Issue;
import vn.ocop.intake.form.Field;
import vn.ocop.intake.form.Form;
import vn.ocop.intake.form.FormCatalogue;
import vn.ocop.intake.interpret.KindInterpreter;

class FormTemplateTest {
  private static UnitDirectory units;
  private static ProductGroups groups;
  private static FormCatalogue forms;
  private static Intake intake;

  @TempDir private Path folder;

  @BeforeAll
  static void open() {
    units = UnitDirectory.load(Fixtures.CONF);
    groups = ProductGroups.load(Fixtures.CONF);
    forms = FormCatalogue.loadStrictly(Fixtures.CONF);
    intake = Intake.open(Fixtures.CONF, units, RuleBook.load(Fixtures.CONF), groups);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "recognition-list",
        "wide-star-list",
        "proposal-list",
        "removal-list",
        "revenue-list",
        "portal-export",
        "history-list"
      })
  void a_template_filled_with_two_rows_is_read_back_by_its_own_form(String code) {
    Form form = forms.find(code).orElseThrow();
    Path file = template(form, "187@63");
    fill(file, form, 2);
    Reading reading = intake.read(Inbox.scan(file).get(0), LocalDateTime.of(2026, 1, 2, 3, 4));
    assertThat(reading.file().intakeStatus()).isEqualTo(ReceivedFile.Status.LOADED);
    assertThat(reading.file().formCode()).isEqualTo(code);
    assertThat(reading.file().unitId()).isEqualTo("187@63");
    assertThat(reading.file().rowsLoaded()).isEqualTo(2);
    assertThat(reading.file().rowsQuarantined()).isZero();
    assertThat(reading.issues())
        .extracting(Issue::code)
        .filteredOn(found -> found.startsWith("OCOP-11") || found.startsWith("OCOP-10"))
        .isSubsetOf("OCOP-1106", "OCOP-1111", "OCOP-1112");
  }

  @Test
  void a_filled_recognition_list_has_nothing_to_correct() {
    Form form = forms.find("recognition-list").orElseThrow();
    Path file = template(form, "187@63");
    fill(file, form, 2);
    Reading reading = intake.read(Inbox.scan(file).get(0), LocalDateTime.of(2026, 1, 2, 3, 4));
    assertThat(reading.issues()).isEmpty();
    assertThat(reading.entries())
        .allSatisfy(
            entry -> {
              assertThat(entry.decision().number()).isEqualTo("123/QĐ-UBND");
              assertThat(entry.decision().date().date()).isEqualTo(LocalDate.of(2022, 3, 15));
            });
  }

  @Test
  void the_title_names_the_unit_and_the_headings_follow() {
    XSSFSheet sheet = Grid.open(template("recognition-list", "187@63")).getSheetAt(0);
    List<String> lines = Grid.of(sheet);
    assertThat(lines.get(0)).isEqualTo("DANH SÁCH SẢN PHẨM OCOP ĐƯỢC CÔNG NHẬN");
    assertThat(lines.get(1)).isEqualTo("Huyện Chi Lăng, tỉnh Lạng Sơn");
    assertThat(lines.get(3))
        .isEqualTo(
            "STT | Tên sản phẩm | Nhóm sản phẩm | Chủ thể | Loại hình chủ thể | Mã số thuế | Địa"
                + " chỉ | Xã, phường | Hạng sao | Điểm | Hình thức | Số quyết định | Ngày quyết"
                + " định | Cơ quan | Ghi chú");
    assertThat(
            sheet.getRow(FormTemplate.HEADER).getCell(8).getCellComment().getString().getString())
        .contains("Ví dụ: 4 sao");
  }

  @Test
  void communes_of_the_unit_are_offered_and_no_others() {
    XSSFWorkbook workbook = Grid.open(template("recognition-list", "187@63"));
    List<String> choices = Grid.of(workbook.getSheet(FormTemplate.CHOICES));
    assertThat(choices).anyMatch(line -> line.contains("Xã Gia Lộc"));
    assertThat(choices).noneMatch(line -> line.contains("Hữu Lũng"));
    assertThat(workbook.getSheetAt(0).getDataValidations())
        .extracting(rule -> rule.getValidationConstraint().getFormula1())
        .contains("'Danh mục'!$A$2:$A$7")
        .hasSizeGreaterThanOrEqualTo(7);
  }

  @Test
  void a_province_of_two_levels_is_not_asked_for_districts() {
    List<String> lines = Grid.of(Grid.open(template("recognition-list", "20@34")).getSheetAt(0));
    assertThat(lines.get(1)).isEqualTo("Tỉnh Lạng Sơn");
    assertThat(lines.get(3)).contains("Xã, phường").doesNotContain("Huyện", "Tỉnh");
  }

  @Test
  void every_choice_is_understood_when_it_comes_back() {
    for (Form form : forms.all().stream().filter(form -> form.template() != null).toList()) {
      for (Form.TemplateColumn column : form.template().columns()) {
        for (String choice : column.choices()) {
          if (column.field() == Field.PRODUCER_TYPE) {
            assertThat(ProducerNames.type(choice)).as(choice).isNotEqualTo(ProducerType.UNKNOWN);
          } else if (column.field() == Field.KIND) {
            assertThat(KindInterpreter.interpret(choice).value()).as(choice).isNotNull();
          }
        }
      }
    }
  }

  @Test
  void the_same_template_has_the_same_bytes() throws IOException {
    byte[] first = Files.readAllBytes(template("history-list", "20@63"));
    byte[] second = Files.readAllBytes(template("history-list", "20@63"));
    assertThat(second).isEqualTo(first);
  }

  private Path template(String code, String unitId) {
    return template(forms.find(code).orElseThrow(), unitId);
  }

  private Path template(Form form, String unitId) {
    Path file = folder.resolve("mau.xlsx");
    try {
      FormTemplate.write(form, units.find(unitId, null).orElseThrow(), units, groups, file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return file;
  }

  private static void fill(Path file, Form form, int rows) {
    XSSFWorkbook workbook = Grid.open(file);
    XSSFSheet sheet = workbook.getSheetAt(0);
    boolean hasGroups = form.template().columns().stream().anyMatch(c -> c.group() != null);
    int first = FormTemplate.HEADER + (hasGroups ? 2 : 1);
    for (int number = 1; number <= rows; number++) {
      Row row = sheet.getRow(first + number - 1);
      int at = 0;
      for (Form.TemplateColumn column : form.template().columns()) {
        if (column.field() == Field.PROVINCE || column.field() == Field.DISTRICT) {
          continue;
        }
        Object value = value(column, number);
        if (value instanceof LocalDate day) {
          row.getCell(at).setCellValue(day);
        } else if (value instanceof Number amount) {
          row.getCell(at).setCellValue(amount.doubleValue());
        } else if (value != null) {
          row.getCell(at).setCellValue(value.toString());
        }
        at++;
      }
    }
    Fixtures.write(file, workbook);
  }

  private static Object value(Form.TemplateColumn column, int number) {
    if (column.group() != null && !column.group().equals("Lần 1")) {
      return null;
    }
    return switch (column.field()) {
      case ORDINAL -> number;
      case PRODUCT_NAME -> "Na Chi Lăng loại " + number;
      case PRODUCER_NAME -> "Hợp tác xã Na Đồng Mỏ";
      case COMMUNE -> "Thị trấn Chi Lăng";
      case DECISION_DATE -> LocalDate.of(2022, 3, 15);
      case WITHDRAWN_ON, EXPIRES_ON -> LocalDate.of(2025, 3, 15);
      case SCORE -> 78.5;
      case ASSESSMENT_YEAR, REVENUE_YEAR -> 2022;
      case REVENUE -> 350;
      case STAR_3, STAR_5, NOTE, ADDRESS -> null;
      default -> column.example().isEmpty() ? null : column.example();
    };
  }
}
