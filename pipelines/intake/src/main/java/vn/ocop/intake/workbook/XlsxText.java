package vn.ocop.intake.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * A string of a workbook with the fonts of its runs.
 *
 * @param runs text of each run
 * @param fonts font of each run; null = the font of the cell
 */
record XlsxText(List<String> runs, List<String> fonts) {
  /** Far beyond the 32,767 characters that Excel writes into a cell. */
  private static final int LONGEST = 1 << 20;

  /** A string without runs of its own. */
  static XlsxText plain(String text) {
    return new XlsxText(List.of(text), Collections.singletonList(null));
  }

  static List<XlsxText> readShared(XlsxPackage zip, String part, Limits limits)
      throws IOException, XMLStreamException {
    List<XlsxText> strings = new ArrayList<>();
    long[] characters = new long[1];
    zip.parse(
        part,
        xml -> {
          if (xml.getLocalName().equals("si")) {
            XlsxText text = read(xml);
            characters[0] += text.length();
            if (characters[0] > limits.characters()) {
              throw new RefusedException(Limits.tooLarge(limits.characters()));
            }
            strings.add(text);
          }
        });
    return strings;
  }

  /** Reads the string whose element (si or is) has just started, up to its end. */
  static XlsxText read(XMLStreamReader xml) throws XMLStreamException {
    List<String> runs = new ArrayList<>(1);
    List<String> fonts = new ArrayList<>(1);
    String element = xml.getLocalName();
    String font = null;
    boolean phonetic = false;
    while (true) {
      int event = SafeXml.next(xml);
      if (event == XMLStreamConstants.END_ELEMENT) {
        if (xml.getLocalName().equals(element)) {
          return new XlsxText(runs, fonts);
        }
        phonetic &= !xml.getLocalName().equals("rPh");
      } else if (event == XMLStreamConstants.START_ELEMENT) {
        switch (xml.getLocalName()) {
          case "r" -> font = null;
          case "rFont" -> font = xml.getAttributeValue(null, "val");
          case "rPh" -> phonetic = true;
          case "t" -> {
            String text = text(xml);
            if (!phonetic) {
              runs.add(text);
              fonts.add(font);
            }
          }
          default -> {}
        }
      }
    }
  }

  /** Text of the element that has just started, up to its end. */
  static String text(XMLStreamReader xml) throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    int depth = 1;
    while (depth > 0) {
      int event = SafeXml.next(xml);
      if (event == XMLStreamConstants.START_ELEMENT) {
        depth++;
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
      } else if (SafeXml.isText(event)) {
        text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
        if (text.length() > LONGEST) {
          throw new RefusedException(Refusal.ZIP_BOMB);
        }
      }
    }
    return text.toString();
  }

  private int length() {
    return runs.stream().mapToInt(String::length).sum();
  }

  boolean isLegacy(String cellFont) {
    for (String font : fonts) {
      if (LegacyFont.ofFontName(font == null ? cellFont : font) != null) {
        return true;
      }
    }
    return false;
  }

  /** The whole text in Unicode. */
  String unicode(String cellFont) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < runs.size(); i++) {
      String font = fonts.get(i) == null ? cellFont : fonts.get(i);
      LegacyFont legacy = LegacyFont.ofFontName(font);
      text.append(
          legacy == null
              ? runs.get(i)
              : legacy.convert(runs.get(i), LegacyFont.drawsCapitals(font)));
    }
    return text.toString();
  }
}
