package vn.ocop.intake.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.ocop.intake.Fixtures;

class WorkbookRefusalTest {
  @TempDir Path folder;

  @Test
  void an_empty_file_is_refused() {
    assertThat(code(Fixtures.write(folder.resolve("empty.xlsx"), new byte[0])))
        .isEqualTo(Refusal.EMPTY);
  }

  @Test
  void a_csv_of_blanks_only_is_refused_as_empty() {
    assertThat(code(Fixtures.write(folder.resolve("blank.csv"), " \r\n \r\n")))
        .isEqualTo(Refusal.EMPTY);
  }

  @Test
  void a_pdf_named_xlsx_is_not_a_workbook() {
    assertThat(code(Fixtures.write(folder.resolve("pdf-named.xlsx"), "%PDF-1.7\n1 0 obj")))
        .isEqualTo(Refusal.NOT_A_WORKBOOK);
  }

  @Test
  void a_picture_named_csv_is_not_a_workbook() {
    byte[] png = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13, 'I', 'H', 'D', 'R'};
    assertThat(code(Fixtures.write(folder.resolve("png-named.csv"), png)))
        .isEqualTo(Refusal.NOT_A_WORKBOOK);
  }

  @Test
  void a_word_document_is_not_a_workbook() {
    byte[] docx = Fixtures.zip(Map.of("word/document.xml", "<document/>"));
    assertThat(code(Fixtures.write(folder.resolve("word.docx"), docx)))
        .isEqualTo(Refusal.NOT_A_WORKBOOK);
  }

  @Test
  void a_web_page_without_a_table_is_refused_with_its_own_code() {
    assertThat(code(Fixtures.write(folder.resolve("html-named.xls"), "<html><p>x</p></html>")))
        .isEqualTo(Refusal.HTML_OR_XML);
  }

  @Test
  void a_missing_file_is_unreadable() {
    assertThat(code(folder.resolve("gone.xlsx"))).isEqualTo(Refusal.UNREADABLE);
  }

  @Test
  void an_xlsx_with_a_password_is_refused() throws Exception {
    Path file = folder.resolve("password.xlsx");
    try (POIFSFileSystem ole = new POIFSFileSystem();
        OutputStream out = Files.newOutputStream(file)) {
      encrypt(ole);
      ole.writeFilesystem(out);
    }
    assertThat(code(file)).isEqualTo(Refusal.PASSWORD);
  }

  private static void encrypt(POIFSFileSystem ole) throws Exception {
    Encryptor encryptor = new EncryptionInfo(EncryptionMode.standard).getEncryptor();
    encryptor.confirmPassword("ocop");
    try (OPCPackage plain = OPCPackage.open(new ByteArrayInputStream(workbook()));
        OutputStream encrypted = encryptor.getDataStream(ole)) {
      plain.save(encrypted);
    } catch (InvalidFormatException e) {
      throw new IOException(e);
    }
  }

  private static byte[] workbook() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      workbook.createSheet("S").createRow(0).createCell(0).setCellValue("x".repeat(5000));
      workbook.write(bytes);
    }
    return bytes.toByteArray();
  }

  @Test
  void an_xls_with_a_password_is_refused() {
    HSSFWorkbook workbook = new HSSFWorkbook();
    workbook.createSheet("S").createRow(0).createCell(0).setCellValue("x");
    Biff8EncryptionKey.setCurrentUserPassword("ocop");
    Path file;
    try {
      file = Fixtures.write(folder.resolve("password.xls"), workbook);
    } finally {
      Biff8EncryptionKey.setCurrentUserPassword(null);
    }
    assertThat(code(file)).isEqualTo(Refusal.PASSWORD);
  }

  @Test
  void a_truncated_xlsx_is_refused() throws Exception {
    byte[] whole = workbook();
    byte[] half = Arrays.copyOf(whole, whole.length / 2);
    assertThat(code(Fixtures.write(folder.resolve("truncated.xlsx"), half)))
        .isEqualTo(Refusal.TRUNCATED);
  }

  @Test
  void a_truncated_xls_is_refused() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (HSSFWorkbook workbook = new HSSFWorkbook()) {
      workbook.createSheet("S").createRow(0).createCell(0).setCellValue("x".repeat(20_000));
      workbook.write(bytes);
    }
    byte[] part = Arrays.copyOf(bytes.toByteArray(), 3000);
    assertThat(code(Fixtures.write(folder.resolve("truncated.xls"), part)))
        .isEqualTo(Refusal.TRUNCATED);
  }

  @Test
  void a_zip_bomb_is_refused_without_being_inflated_whole() {
    String swollen =
        "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>"
            + " ".repeat(8 << 20)
            + "</t></is></c></row></sheetData></worksheet>";
    assertThat(code(Fixtures.write(folder.resolve("zip-bomb.xlsx"), Fixtures.xlsx(swollen))))
        .isEqualTo(Refusal.ZIP_BOMB);
  }

  @Test
  void xml_with_an_external_entity_is_refused() {
    String xxe =
        "<!DOCTYPE worksheet [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>"
            + "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&x;</t></is>"
            + "</c></row></sheetData></worksheet>";
    assertThat(code(Fixtures.write(folder.resolve("xxe.xlsx"), Fixtures.xlsx(xxe))))
        .isEqualTo(Refusal.XML_WITH_DTD);
  }

  @Test
  void broken_xml_is_refused_as_damaged() {
    String broken = "<worksheet><sheetData><row r=\"1\"></worksheet>";
    assertThat(code(Fixtures.write(folder.resolve("broken-xml.xlsx"), Fixtures.xlsx(broken))))
        .isEqualTo(Refusal.DAMAGED);
  }

  @Test
  void too_many_cells_are_refused() {
    Limits few = new Limits(1 << 20, 1 << 20, 100, 1 << 20, 1 << 20, 200, 3, 1_000, 100);
    Path file = Fixtures.write(folder.resolve("many.csv"), "a,b\nc,d\n");
    assertThat(((Refusal) new WorkbookReader(few).open(file)).code())
        .isEqualTo(Refusal.TOO_MANY_CELLS);
  }

  private static String code(Path file) {
    Opening opening = new WorkbookReader(Limits.STANDARD).open(file);
    assertThat(opening).isInstanceOf(Refusal.class);
    return ((Refusal) opening).code();
  }
}
