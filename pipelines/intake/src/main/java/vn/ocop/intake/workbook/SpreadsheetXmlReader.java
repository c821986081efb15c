package vn.ocop.intake.workbook;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads "XML Spreadsheet 2003", the one XML file of a workbook, by one pass. */
final class SpreadsheetXmlReader {
  private static final Pattern ROOT = Pattern.compile("<(?:\\w+:)?workbook[\\s/>]");

  /** The bounds of Excel itself. */
  private static final int MOST_ROWS = 1_048_576;

  private static final int MOST_COLUMNS = 16_384;

  private record Style(String font, boolean struck) {
    static final Style PLAIN = new Style(null, false);
  }

  private final Limits limits;
  private final SheetBuilder builder;
  private final Map<String, Style> styles = new HashMap<>();
  private String style;
  private String parent;
  private int row;
  private int column;

  SpreadsheetXmlReader(Limits limits) {
    this.limits = limits;
    this.builder = new SheetBuilder(limits);
  }

  /**
   * Whether a file is one.
   *
   * @param start beginning of the file in small letters
   */
  static boolean isOne(String start) {
    return ROOT.matcher(start).find();
  }

  Workbook read(byte[] bytes) {
    try {
      XMLStreamReader xml = SafeXml.reader(new ByteArrayInputStream(bytes));
      try {
        while (xml.hasNext()) {
          if (SafeXml.next(xml) == XMLStreamConstants.START_ELEMENT) {
            visit(xml);
          }
        }
      } finally {
        xml.close();
      }
    } catch (XMLStreamException e) {
      throw new RefusedException(Refusal.DAMAGED);
    }
    return builder.build(Workbook.Format.XML);
  }

  private void visit(XMLStreamReader xml) throws XMLStreamException {
    switch (xml.getLocalName()) {
      case "Style" -> {
        style = attribute(xml, "ID");
        parent = attribute(xml, "Parent");
        styles.put(style, styles.getOrDefault(parent, Style.PLAIN));
      }
      case "Font" -> {
        if (style != null) {
          String font = attribute(xml, "FontName");
          Style inherited = styles.getOrDefault(parent, Style.PLAIN);
          boolean isStruck = "1".equals(attribute(xml, "StrikeThrough"));
          styles.put(style, new Style(font == null ? inherited.font() : font, isStruck));
        }
      }
      case "Worksheet" -> readSheet(xml);
      default -> {}
    }
  }

  private void readSheet(XMLStreamReader xml) throws XMLStreamException {
    String name = attribute(xml, "Name");
    builder.startSheet(name == null ? "" : name, false);
    row = 0;
    while (!isEnd(xml, SafeXml.next(xml), "Worksheet")) {
      if (xml.isStartElement()) {
        switch (xml.getLocalName()) {
          case "Row" -> readRow(xml);
          case "Visible" -> {
            if (XlsxText.text(xml).startsWith("SheetHidden")) {
              builder.hideSheet();
            }
          }
          case "Header", "Footer" -> {
            String data = attribute(xml, "Data");
            builder.margin(data == null ? "" : PageMargin.text(data));
          }
          default -> {}
        }
      }
    }
    builder.endSheet();
  }

  private void readRow(XMLStreamReader xml) throws XMLStreamException {
    row = within(number(xml, "Index", row + 1), MOST_ROWS);
    int span = Math.max(0, number(xml, "Span", 0));
    column = -1;
    builder.startRow(row, "1".equals(attribute(xml, "Hidden")));
    while (!isEnd(xml, SafeXml.next(xml), "Row")) {
      if (xml.isStartElement() && xml.getLocalName().equals("Cell")) {
        readCell(xml);
      }
    }
    builder.endRow();
    row = within(row + span, MOST_ROWS);
  }

  private void readCell(XMLStreamReader xml) throws XMLStreamException {
    column = within(number(xml, "Index", column + 2), MOST_COLUMNS) - 1;
    int across = within(Math.max(0, number(xml, "MergeAcross", 0)) + 1, MOST_COLUMNS) - 1;
    int down = within(Math.max(0, number(xml, "MergeDown", 0)) + 1, MOST_ROWS) - 1;
    if (across > 0 || down > 0) {
      builder.merge(new Range(row, column, row + down, column + across));
    }
    Style look = styles.getOrDefault(attribute(xml, "StyleID"), Style.PLAIN);
    boolean formula = attribute(xml, "Formula") != null;
    boolean hasData = false;
    while (!isEnd(xml, SafeXml.next(xml), "Cell")) {
      if (xml.isStartElement()) {
        switch (xml.getLocalName()) {
          case "Data" -> {
            String type = attribute(xml, "Type");
            hasData |= add(type == null ? "String" : type, text(xml), look, formula);
          }
          case "Comment" -> skip(xml);
          default -> {}
        }
      }
    }
    if (formula && !hasData) {
      builder.observe(Observation.NO_STORED_RESULT, column, "");
    }
    column += across;
  }

  /** Adds a cell; false when it holds nothing. */
  private boolean add(String type, XlsxText text, Style look, boolean formula) {
    String value = String.join("", text.runs());
    if (value.isBlank()) {
      return type.equals("String");
    }
    switch (type) {
      case "Number" ->
          builder.add(Numbers.number(column, Double.parseDouble(value.strip()), formula));
      case "DateTime" ->
          builder.add(new Cell(column, Cell.Kind.DATE, day(value.strip()), Double.NaN, formula));
      case "Boolean" ->
          builder.add(
              new Cell(
                  column,
                  Cell.Kind.BOOLEAN,
                  value.strip().equals("1") ? "TRUE" : "FALSE",
                  Double.NaN,
                  formula));
      case "Error" -> builder.add(new Cell(column, Cell.Kind.ERROR, value, Double.NaN, formula));
      default -> builder.addText(column, text, look.font(), look.struck(), formula);
    }
    return true;
  }

  private static String day(String dateTime) {
    return dateTime.length() > 10 ? dateTime.substring(0, 10) : dateTime;
  }

  /** The text of the cell whose data have just started, with the fonts of its runs. */
  private static XlsxText text(XMLStreamReader xml) throws XMLStreamException {
    List<String> runs = new ArrayList<>(1);
    List<String> fonts = new ArrayList<>(1);
    List<String> open = new ArrayList<>();
    String element = xml.getLocalName();
    open.add(null);
    for (int event = SafeXml.next(xml); !isEnd(xml, event, element); event = SafeXml.next(xml)) {
      if (xml.isStartElement()) {
        String face = attribute(xml, "Face");
        open.add(face == null ? open.get(open.size() - 1) : face);
      } else if (xml.isEndElement()) {
        open.remove(open.size() - 1);
      } else if (SafeXml.isText(event)) {
        runs.add(xml.getText());
        fonts.add(open.get(open.size() - 1));
      }
    }
    return new XlsxText(runs, fonts);
  }

  private static void skip(XMLStreamReader xml) throws XMLStreamException {
    String element = xml.getLocalName();
    while (!isEnd(xml, SafeXml.next(xml), element)) {
      continue;
    }
  }

  private static boolean isEnd(XMLStreamReader xml, int event, String element) {
    return event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals(element);
  }

  private int within(int number, int most) {
    if (number < 1 || number > most) {
      throw new RefusedException(limits.tooManyCells());
    }
    return number;
  }

  private static int number(XMLStreamReader xml, String name, int usual) {
    String value = attribute(xml, name);
    return value == null ? usual : Integer.parseInt(value.strip());
  }

  /** An attribute by its local name, in whatever namespace. */
  private static String attribute(XMLStreamReader xml, String name) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeLocalName(i).equals(name)) {
        return xml.getAttributeValue(i);
      }
    }
    return null;
  }
}
