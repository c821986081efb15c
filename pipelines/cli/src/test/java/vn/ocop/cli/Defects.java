package vn.ocop.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;

/** Files with one defect each; all that they list is made up. */
final class Defects {
  static final String HEADER = "STT,Tên sản phẩm,Chủ thể,Tỉnh,Hạng sao";

  private static final String WORKBOOK =
      "<workbook xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
          + "<sheets><sheet name=\"S\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>";
  private static final String RELATIONS =
      "<Relationships><Relationship Id=\"r1\" Target=\"worksheets/sheet1.xml\"/></Relationships>";

  private Defects() {}

  /** A sound list of one product. */
  static String list(String product) {
    return HEADER + "\n1," + product + ",HTX Mẫu,Lạng Sơn,3 sao\n";
  }

  static void write(Path file, String text) {
    write(file, text.getBytes(StandardCharsets.UTF_8));
  }

  static void write(Path file, byte[] bytes) {
    try {
      Files.createDirectories(file.getParent());
      Files.write(file, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The row of headings as XML of a sheet. */
  static String headings() {
    StringBuilder row = new StringBuilder("<row r=\"1\">");
    char column = 'A';
    for (String heading : HEADER.split(",", -1)) {
      row.append(text(column++ + "1", heading));
    }
    return row.append("</row>").toString();
  }

  static String text(String address, String text) {
    return "<c r=\"%s\" t=\"inlineStr\"><is><t>%s</t></is></c>".formatted(address, text);
  }

  /** A workbook of one sheet whose rows are given as XML. */
  static byte[] workbook(String rows) {
    return zip(
        sheetParts("<worksheet><sheetData>" + headings() + rows + "</sheetData></worksheet>"));
  }

  static Map<String, byte[]> sheetParts(String sheet) {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    parts.put("[Content_Types].xml", utf8("<Types/>"));
    parts.put("xl/workbook.xml", utf8(WORKBOOK));
    parts.put("xl/_rels/workbook.xml.rels", utf8(RELATIONS));
    parts.put("xl/worksheets/sheet1.xml", utf8(sheet));
    return parts;
  }

  static byte[] zip(Map<String, byte[]> parts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** A workbook whose sheet goes on with many pieces, never held in memory as a whole. */
  static void huge(Path file, String piece, int times) {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (Map.Entry<String, byte[]> part : sheetParts("").entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        if (part.getKey().endsWith("sheet1.xml")) {
          zip.write(utf8("<worksheet><sheetData>" + headings()));
          repeat(zip, piece, times);
          zip.write(utf8("</sheetData></worksheet>"));
        } else {
          zip.write(part.getValue());
        }
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Repeats a piece; {@code %d} in it is the number of the row, from 2. */
  static void repeat(OutputStream out, String piece, int times) throws IOException {
    boolean isNumbered = piece.contains("%d");
    byte[] bytes = utf8(piece);
    for (int i = 0; i < times; i++) {
      out.write(isNumbered ? utf8(piece.replace("%d", Integer.toString(i + 2))) : bytes);
    }
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** An xls that opens with a password only. */
  static byte[] withPassword() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (HSSFWorkbook workbook = new HSSFWorkbook()) {
      workbook.createSheet("DS").createRow(0).createCell(0).setCellValue("Tên sản phẩm");
      Biff8EncryptionKey.setCurrentUserPassword("mat-khau");
      workbook.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      Biff8EncryptionKey.setCurrentUserPassword(null);
    }
    return bytes.toByteArray();
  }
}
