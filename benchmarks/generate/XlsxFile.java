package generate;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A sheet as the smallest workbook that office programs open; the same sheet gives the same bytes.
 */
final class XlsxFile {
  /** Not the first day of 1980: for that one a zip notes the zone's own time besides. */
  private static final LocalDateTime STAMP = LocalDateTime.of(2000, 1, 1, 0, 0);

  private static final LocalDate EXCEL_EPOCH = LocalDate.of(1899, 12, 30);
  private static final String XML =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String DOC = "http://schemas.openxmlformats.org/officeDocument/2006/";
  private static final String PKG = "http://schemas.openxmlformats.org/package/2006/";
  private static final String TYPES =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.";

  private XlsxFile() {}

  static byte[] write(Sheet sheet) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(4096 + sheet.rows.size() * 80);
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.setLevel(Deflater.BEST_SPEED);
      put(zip, "[Content_Types].xml", contentTypes());
      put(zip, "_rels/.rels", packageRelations());
      put(zip, "docProps/core.xml", properties());
      put(zip, "xl/workbook.xml", workbook(sheet));
      put(zip, "xl/_rels/workbook.xml.rels", workbookRelations());
      put(zip, "xl/styles.xml", styles());
      put(zip, "xl/worksheets/sheet1.xml", worksheet(sheet));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void put(ZipOutputStream zip, String name, CharSequence text) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(STAMP);
    zip.putNextEntry(entry);
    zip.write(text.toString().getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }

  private static String contentTypes() {
    return XML
        + "<Types xmlns=\""
        + PKG
        + "content-types\"><Default Extension=\"rels\""
        + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default"
        + " Extension=\"xml\" ContentType=\"application/xml\"/><Override"
        + " PartName=\"/docProps/core.xml\""
        + " ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/><Override"
        + " PartName=\"/xl/workbook.xml\" ContentType=\""
        + TYPES
        + "sheet.main+xml\"/>"
        + "<Override PartName=\"/xl/styles.xml\" ContentType=\""
        + TYPES
        + "styles+xml\"/>"
        + "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\""
        + TYPES
        + "worksheet+xml\"/>"
        + "</Types>";
  }

  private static String packageRelations() {
    return XML
        + "<Relationships xmlns=\""
        + PKG
        + "relationships\">"
        + "<Relationship Id=\"rId1\" Type=\""
        + DOC
        + "relationships/officeDocument\" Target=\"xl/workbook.xml\"/>"
        + "<Relationship Id=\"rId2\" Type=\""
        + PKG
        + "relationships/metadata/core-properties\" Target=\"docProps/core.xml\"/>"
        + "</Relationships>";
  }

  private static String properties() {
    return XML
        + "<cp:coreProperties xmlns:cp=\""
        + PKG
        + "metadata/core-properties\""
        + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>"
        + Sheet.LABEL
        + "</dc:title></cp:coreProperties>";
  }

  private static String workbook(Sheet sheet) {
    return XML
        + "<workbook xmlns=\""
        + MAIN
        + "\" xmlns:r=\""
        + DOC
        + "relationships\"><sheets>"
        + "<sheet name=\""
        + sheet.name
        + "\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>";
  }

  private static String workbookRelations() {
    return XML
        + "<Relationships xmlns=\""
        + PKG
        + "relationships\">"
        + "<Relationship Id=\"rId1\" Type=\""
        + DOC
        + "relationships/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
        + "<Relationship Id=\"rId2\" Type=\""
        + DOC
        + "relationships/styles\" Target=\"styles.xml\"/>"
        + "</Relationships>";
  }

  /** Style 1 is a date, style 2 bold. */
  private static String styles() {
    return XML
        + "<styleSheet xmlns=\""
        + MAIN
        + "\"><fonts count=\"2\"><font><sz val=\"12\"/><name val=\"Times New"
        + " Roman\"/></font><font><b/><sz val=\"12\"/><name val=\"Times New"
        + " Roman\"/></font></fonts><fills count=\"2\"><fill><patternFill"
        + " patternType=\"none\"/></fill><fill><patternFill"
        + " patternType=\"gray125\"/></fill></fills><borders"
        + " count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs"
        + " count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\""
        + " borderId=\"0\"/></cellStyleXfs><cellXfs count=\"3\"><xf numFmtId=\"0\" fontId=\"0\""
        + " fillId=\"0\" borderId=\"0\" xfId=\"0\"/><xf numFmtId=\"14\" fontId=\"0\" fillId=\"0\""
        + " borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\"/><xf numFmtId=\"0\" fontId=\"1\""
        + " fillId=\"0\" borderId=\"0\" xfId=\"0\" applyFont=\"1\"/></cellXfs><cellStyles"
        + " count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles>"
        + "</styleSheet>";
  }

  private static StringBuilder worksheet(Sheet sheet) {
    StringBuilder xml = new StringBuilder(1024 + sheet.rows.size() * 600);
    xml.append(XML).append("<worksheet xmlns=\"").append(MAIN).append("\"><sheetData>");
    for (int i = 0; i < sheet.rows.size(); i++) {
      row(xml, i, sheet.rows.get(i));
    }
    xml.append("</sheetData>");
    if (!sheet.merged.isEmpty()) {
      xml.append("<mergeCells count=\"").append(sheet.merged.size()).append("\">");
      for (int[] range : sheet.merged) {
        xml.append("<mergeCell ref=\"").append(address(range[0], range[1])).append(':');
        xml.append(address(range[2], range[3])).append("\"/>");
      }
      xml.append("</mergeCells>");
    }
    return xml.append("</worksheet>");
  }

  private static void row(StringBuilder xml, int number, Sheet.Row row) {
    boolean isBold = row.role() != Sheet.Role.DATA && row.role() != Sheet.Role.QUARANTINED;
    xml.append("<row r=\"").append(number + 1).append("\">");
    for (int column = 0; column < row.cells().length; column++) {
      Object cell = row.cells()[column];
      if (cell == null) {
        continue;
      }
      xml.append("<c r=\"").append(address(number, column)).append('"');
      if (cell instanceof Double) {
        xml.append("><v>").append(plain((Double) cell)).append("</v></c>");
      } else if (cell instanceof LocalDate) {
        long serial = ChronoUnit.DAYS.between(EXCEL_EPOCH, (LocalDate) cell);
        xml.append(" s=\"1\"><v>").append(serial).append("</v></c>");
      } else {
        xml.append(isBold ? " s=\"2\"" : "")
            .append(" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
        escape(xml, cell.toString());
        xml.append("</t></is></c>");
      }
    }
    xml.append("</row>");
  }

  private static String plain(double value) {
    return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
  }

  private static String address(int row, int column) {
    return (char) ('A' + column) + Integer.toString(row + 1);
  }

  private static void escape(StringBuilder xml, String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '&') {
        xml.append("&amp;");
      } else if (c == '<') {
        xml.append("&lt;");
      } else {
        xml.append(c);
      }
    }
  }
}
