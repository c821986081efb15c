package vn.ocop.intake.workbook;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipException;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads xlsx and xlsm by one pass over the XML of each sheet. Macros and formulas never run. */
final class XlsxReader {
  private static final String RELATIONSHIPS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  private record SheetEntry(String name, String relation, boolean hidden) {}

  private final Limits limits;
  private boolean date1904;

  XlsxReader(Limits limits) {
    this.limits = limits;
  }

  Workbook read(Path file) throws IOException {
    try (XlsxPackage zip = new XlsxPackage(file, limits)) {
      String workbook = XlsxRelations.of(zip, "").only("/officeDocument", "xl/workbook.xml");
      if (!zip.has(workbook)) {
        throw new RefusedException(Refusal.NOT_A_WORKBOOK);
      }
      return read(zip, workbook);
    } catch (ZipException | EOFException e) {
      boolean isLocked = e.getMessage() != null && e.getMessage().contains("encrypted");
      throw new RefusedException(isLocked ? Refusal.PASSWORD : Refusal.TRUNCATED);
    } catch (XMLStreamException e) {
      throw new RefusedException(Refusal.DAMAGED);
    }
  }

  private Workbook read(XlsxPackage zip, String workbook) throws IOException, XMLStreamException {
    SheetBuilder builder = new SheetBuilder(limits);
    List<SheetEntry> entries = sheetEntries(zip, workbook);
    XlsxRelations parts = XlsxRelations.of(zip, workbook);
    String stylesPart = parts.only("/styles", "xl/styles.xml");
    String sharedPart = parts.only("/sharedStrings", "xl/sharedStrings.xml");
    XlsxStyles styles = zip.has(stylesPart) ? XlsxStyles.read(zip, stylesPart) : XlsxStyles.NONE;
    List<XlsxText> shared =
        zip.has(sharedPart) ? XlsxText.readShared(zip, sharedPart, limits) : List.of();
    if (zip.has("xl/vbaProject.bin")) {
      builder.observe(Observation.ofFile(Observation.MACROS, Map.of()));
    }
    for (SheetEntry entry : entries) {
      String part = parts.sheet(entry.relation());
      if (part != null && zip.has(part)) {
        builder.startSheet(entry.name(), entry.hidden());
        new XlsxSheetParser(builder, styles, shared, date1904).parse(zip, part);
        builder.endSheet();
      }
    }
    return builder.build(Workbook.Format.XLSX);
  }

  private List<SheetEntry> sheetEntries(XlsxPackage zip, String workbook)
      throws IOException, XMLStreamException {
    List<SheetEntry> entries = new ArrayList<>();
    zip.parse(
        workbook,
        xml -> {
          if (xml.getLocalName().equals("workbookPr")) {
            date1904 = isTrue(xml.getAttributeValue(null, "date1904"));
          } else if (xml.getLocalName().equals("sheet")) {
            String state = xml.getAttributeValue(null, "state");
            entries.add(
                new SheetEntry(
                    xml.getAttributeValue(null, "name"),
                    relation(xml),
                    state != null && !state.equals("visible")));
          }
        });
    return entries;
  }

  private static String relation(XMLStreamReader xml) {
    String id = xml.getAttributeValue(RELATIONSHIPS, "id");
    for (int i = 0; id == null && i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeLocalName(i).equals("id")) {
        id = xml.getAttributeValue(i);
      }
    }
    return id;
  }

  static boolean isTrue(String value) {
    return "1".equals(value) || "true".equals(value);
  }
}
