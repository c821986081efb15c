package vn.ocop.intake.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Cell formats of an xlsx file: which show dates and which use a font of before Unicode. */
final class XlsxStyles {
  static final XlsxStyles NONE = new XlsxStyles();

  private final List<String> fonts = new ArrayList<>();
  private final List<Boolean> struck = new ArrayList<>();
  private final List<Integer> fontOfFormat = new ArrayList<>();
  private final List<Boolean> dateFormats = new ArrayList<>();
  private final Map<Integer, String> codes = new HashMap<>();
  private String section = "";

  private XlsxStyles() {}

  static XlsxStyles read(XlsxPackage zip, String part) throws IOException, XMLStreamException {
    XlsxStyles styles = new XlsxStyles();
    zip.parse(part, styles::visit);
    return styles;
  }

  private void visit(XMLStreamReader xml) {
    switch (xml.getLocalName()) {
      case "fonts", "cellXfs", "cellStyleXfs", "dxfs", "fills", "borders" ->
          section = xml.getLocalName();
      case "numFmt" ->
          codes.put(number(xml, "numFmtId"), xml.getAttributeValue(null, "formatCode"));
      case "font" -> {
        if (section.equals("fonts")) {
          fonts.add(null);
          struck.add(false);
        }
      }
      case "name" -> {
        if (section.equals("fonts") && !fonts.isEmpty()) {
          fonts.set(fonts.size() - 1, xml.getAttributeValue(null, "val"));
        }
      }
      case "strike" -> {
        String value = xml.getAttributeValue(null, "val");
        if (section.equals("fonts") && !struck.isEmpty()) {
          struck.set(struck.size() - 1, value == null || XlsxReader.isTrue(value));
        }
      }
      case "xf" -> {
        if (section.equals("cellXfs")) {
          int format = number(xml, "numFmtId");
          dateFormats.add(isDate(format, codes.get(format)));
          fontOfFormat.add(number(xml, "fontId"));
        }
      }
      default -> {}
    }
  }

  private static int number(XMLStreamReader xml, String attribute) {
    String value = xml.getAttributeValue(null, attribute);
    return value == null ? 0 : Integer.parseInt(value);
  }

  boolean isDate(int format) {
    return format >= 0 && format < dateFormats.size() && dateFormats.get(format);
  }

  /** Name of the font of a cell format, or null. */
  String font(int format) {
    if (format < 0 || format >= fontOfFormat.size()) {
      return null;
    }
    int font = fontOfFormat.get(format);
    return font < fonts.size() ? fonts.get(font) : null;
  }

  /** Whether a cell format strikes its text through. */
  boolean isStruck(int format) {
    int font = format < 0 || format >= fontOfFormat.size() ? -1 : fontOfFormat.get(format);
    return font >= 0 && font < struck.size() && struck.get(font);
  }

  /** True when a number format shows a day (not only a time of day). */
  static boolean isDate(int id, String code) {
    if (id >= 14 && id <= 17 || id == 22 || id >= 27 && id <= 36 || id >= 50 && id <= 58) {
      return true;
    }
    if (code == null) {
      return false;
    }
    String bare = withoutLiterals(code).toLowerCase(Locale.ROOT);
    return bare.indexOf('y') >= 0 || bare.indexOf('d') >= 0;
  }

  private static String withoutLiterals(String code) {
    StringBuilder bare = new StringBuilder();
    boolean quoted = false;
    boolean bracketed = false;
    for (int i = 0; i < code.length(); i++) {
      char c = code.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (c == '[') {
        bracketed = true;
      } else if (c == ']') {
        bracketed = false;
      } else if (c == '\\' || c == '_' || c == '*') {
        i++;
      } else if (!quoted && !bracketed) {
        bare.append(c);
      }
    }
    return bare.toString();
  }
}
