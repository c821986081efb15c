package vn.ocop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Phones, identity numbers and e-mails stand wherever a list can hold them; after a run none of
 * them is in the home. The numbers are made up.
 */
class ContactsNowhereTest {
  /** Digits of the made-up contacts, without the separators that lists put between them. */
  private static final List<String> SECRETS =
      List.of(
          "912345001",
          "912345002",
          "912345003",
          "912345004",
          "912345005",
          "912345006",
          "912345007",
          "912345008",
          "912345009",
          "912345010",
          "912345011",
          "912345012",
          "020190001234",
          "020190005678",
          "kin-dao@example",
          "bi-mat@example");

  @TempDir Path folder;

  @Test
  void no_contact_is_anywhere_in_the_home_after_a_run() throws Exception {
    Path inbox = folder.resolve("in");
    Path home = folder.resolve("home");
    fill(inbox);
    Ran ran = Ran.ocop("run", "--inbox", inbox, "--home", home);
    assertThat(ran.exit()).as(ran.err()).isEqualTo(2);
    Ran checked = Ran.ocop("check", inbox, "--home", home, "--out", home.resolve("checked"));
    for (String secret : SECRETS) {
      assertThat(digits(ran.out() + ran.err() + checked.out() + checked.err()))
          .as(secret)
          .doesNotContain(secret);
    }
    try (Stream<Path> files = Files.walk(home)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertClean(home.relativize(file).toString(), content(file));
      }
    }
    assertThat(Ran.query(home, "select name, 1 from product").keySet())
        .as("what is no contact stays")
        .contains("Mật ong rừng", "Na dai");
  }

  private static void fill(Path inbox) throws IOException {
    Defects.write(
        inbox.resolve("ds 0912345001.csv"),
        "DANH SÁCH – liên hệ 0912.345.002,,,,,\n"
            + "STT,Tên sản phẩm,Chủ thể,Tỉnh,Hạng sao,SĐT của chủ thể 0912345003\n"
            + "1,Mật ong rừng (ĐT: 0912345004),HTX Mẫu - CCCD 020190001234,Lạng Sơn,3"
            + " sao,912345005\n"
            + "2,Chè xanh,HTX Mẫu kin-dao@example.com,Lạng Sơn,không rõ 0912 345 006,912345005\n");
    Defects.write(
        inbox.resolve("ds 0912345001.csv.meta.yaml"),
        "unit: \"20@63\"\nsource: \"ông A, 0912345007\"\nnote: bi-mat@example.com\n");
    Defects.write(inbox.resolve("hong.csv"), Defects.list("Na"));
    Defects.write(inbox.resolve("hong.csv.meta.yaml"), "unit: [0912345008\n");
    Defects.write(inbox.resolve("la.csv"), "Họ tên,Di động\nBà B,0912345009\n");
    write(inbox.resolve("phong-chu-cu.xlsx"));
  }

  /** An old font, a sheet named after a phone, a sheet of contacts, a heading in two rows. */
  private static void write(Path file) throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      XSSFSheet sheet = workbook.createSheet("Gọi 0912345010");
      XSSFCellStyle old = workbook.createCellStyle();
      Font font = workbook.createFont();
      font.setFontName(".VnTime");
      old.setFont(font);
      row(
          sheet,
          0,
          "STT",
          "Tên sản phẩm",
          "Chủ thể",
          "Tỉnh",
          "Hạng sao",
          "Điện thoại",
          "Người đại diện");
      row(sheet, 1, "1", "Na dai", "HTX Mẫu", "Lạng Sơn", "3 sao", "912345011", "¤ng 020190005678");
      sheet.getRow(1).getCell(5).setCellStyle(old);
      sheet.getRow(1).getCell(6).setCellStyle(old);
      XSSFSheet contacts = workbook.createSheet("Danh bạ");
      row(contacts, 0, "Họ và tên", "Số điện thoại");
      row(contacts, 1, "Bà C", "912345012");
      workbook.getProperties().getCoreProperties().setCreator("bi-mat@example.com");
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      workbook.write(bytes);
      Defects.write(file, bytes.toByteArray());
    }
  }

  private static void row(XSSFSheet sheet, int number, String... cells) {
    Row row = sheet.createRow(number);
    for (int i = 0; i < cells.length; i++) {
      row.createCell(i).setCellValue(cells[i]);
    }
  }

  private static void assertClean(String name, String content) {
    for (String secret : SECRETS) {
      assertThat(digits(name + "\n" + content)).as(name + ": " + secret).doesNotContain(secret);
    }
  }

  /** Contacts may be written with blanks, dots and hyphens between their digits. */
  private static String digits(String text) {
    return text.replaceAll("(?<=\\d)[ .](?=\\d)", "");
  }

  /** Everything in a file as text: rows of tables, entries of archives, else its bytes. */
  private static String content(Path file) throws Exception {
    String name = file.getFileName().toString();
    if (name.endsWith(".parquet")) {
      return rows("select * from read_parquet('" + file + "')", "jdbc:duckdb:");
    }
    if (name.endsWith(".duckdb")) {
      return tables(file);
    }
    if (name.endsWith(".xlsx")) {
      return entries(file);
    }
    return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
  }

  private static String tables(Path database) throws SQLException {
    StringBuilder all = new StringBuilder();
    String address = "jdbc:duckdb:" + database;
    for (String table : rows("select table_name from duckdb_tables()", address).split("\n")) {
      all.append(rows("select * from \"" + table.strip() + "\"", address));
    }
    return all.toString();
  }

  private static String rows(String sql, String address) throws SQLException {
    StringBuilder text = new StringBuilder();
    try (Connection connection = DriverManager.getConnection(address);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
          text.append(rows.getString(i)).append('\t');
        }
        text.append('\n');
      }
    }
    return text.toString();
  }

  private static String entries(Path workbook) throws IOException {
    StringBuilder text = new StringBuilder();
    try (InputStream in = Files.newInputStream(workbook);
        ZipInputStream zip = new ZipInputStream(in)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        text.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8)).append('\n');
      }
    }
    return text.toString();
  }
}
