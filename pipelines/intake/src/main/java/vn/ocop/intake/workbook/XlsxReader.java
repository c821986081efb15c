package vn.ocop.intake.workbook;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
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
      if (!zip.has("xl/workbook.xml")) {
        throw new RefusedException(Refusal.NOT_A_WORKBOOK);
      }
      return read(zip);
    } catch (ZipException | EOFException e) {
      throw new RefusedException(Refusal.TRUNCATED);
    } catch (XMLStreamException e) {
      throw new RefusedException(Refusal.DAMAGED);
    }
  }

  private Workbook read(XlsxPackage zip) throws IOException, XMLStreamException {
    SheetBuilder builder = new SheetBuilder(limits);
    List<SheetEntry> entries = sheetEntries(zip);
    Map<String, String> targets = targets(zip);
    XlsxStyles styles =
        zip.has("xl/styles.xml") ? XlsxStyles.read(zip, "xl/styles.xml") : XlsxStyles.NONE;
    List<XlsxText> shared =
        zip.has("xl/sharedStrings.xml")
            ? XlsxText.readShared(zip, "xl/sharedStrings.xml", limits)
            : List.of();
    if (zip.has("xl/vbaProject.bin")) {
      builder.observe(Observation.ofFile(Observation.MACROS, Map.of()));
    }
    for (SheetEntry entry : entries) {
      String part = targets.get(entry.relation());
      if (part != null && part.contains("worksheets/") && zip.has(part)) {
        builder.startSheet(entry.name(), entry.hidden());
        new XlsxSheetParser(builder, styles, shared, date1904).parse(zip, part);
        builder.endSheet();
      }
    }
    return builder.build(Workbook.Format.XLSX);
  }

  private List<SheetEntry> sheetEntries(XlsxPackage zip) throws IOException, XMLStreamException {
    List<SheetEntry> entries = new ArrayList<>();
    zip.parse(
        "xl/workbook.xml",
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

  private static Map<String, String> targets(XlsxPackage zip)
      throws IOException, XMLStreamException {
    Map<String, String> targets = new HashMap<>();
    if (zip.has("xl/_rels/workbook.xml.rels")) {
      zip.parse(
          "xl/_rels/workbook.xml.rels",
          xml -> {
            String target = xml.getAttributeValue(null, "Target");
            if (xml.getLocalName().equals("Relationship") && target != null) {
              String part = target.startsWith("/") ? target.substring(1) : "xl/" + target;
              targets.put(xml.getAttributeValue(null, "Id"), part);
            }
          });
    }
    return targets;
  }

  static boolean isTrue(String value) {
    return "1".equals(value) || "true".equals(value);
  }
}
