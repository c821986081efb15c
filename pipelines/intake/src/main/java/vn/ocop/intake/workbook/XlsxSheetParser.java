package vn.ocop.intake.workbook;

import java.io.IOException;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** One pass over the XML of one sheet. */
final class XlsxSheetParser {
  private final SheetBuilder builder;
  private final XlsxStyles styles;
  private final List<XlsxText> shared;
  private final boolean date1904;
  private int row;
  private int column;
  private boolean inRow;

  XlsxSheetParser(
      SheetBuilder builder, XlsxStyles styles, List<XlsxText> shared, boolean date1904) {
    this.builder = builder;
    this.styles = styles;
    this.shared = shared;
    this.date1904 = date1904;
  }

  void parse(XlsxPackage zip, String part) throws IOException, XMLStreamException {
    zip.read(part, this::events);
  }

  private void events(XMLStreamReader xml) throws XMLStreamException {
    while (xml.hasNext()) {
      int event = SafeXml.next(xml);
      if (event == XMLStreamConstants.START_ELEMENT) {
        start(xml);
      } else if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("row")) {
        builder.endRow();
        inRow = false;
      }
    }
  }

  private void start(XMLStreamReader xml) throws XMLStreamException {
    switch (xml.getLocalName()) {
      case "row" -> startRow(xml);
      case "c" -> {
        if (inRow) {
          cell(xml);
        }
      }
      case "mergeCell" -> {
        String reference = xml.getAttributeValue(null, "ref");
        if (reference != null) {
          builder.merge(Addresses.range(reference));
        }
      }
      case "oddHeader", "oddFooter", "evenHeader", "evenFooter", "firstHeader", "firstFooter" ->
          builder.margin(PageMargin.text(XlsxText.text(xml)));
      default -> {}
    }
  }

  private void startRow(XMLStreamReader xml) {
    String number = xml.getAttributeValue(null, "r");
    row = number == null ? row + 1 : Integer.parseInt(number);
    column = -1;
    inRow = true;
    builder.startRow(row, XlsxReader.isTrue(xml.getAttributeValue(null, "hidden")));
  }

  private void cell(XMLStreamReader xml) throws XMLStreamException {
    String address = xml.getAttributeValue(null, "r");
    column = address == null ? column + 1 : Addresses.column(address);
    String type = xml.getAttributeValue(null, "t");
    String style = xml.getAttributeValue(null, "s");
    int format = style == null ? 0 : Integer.parseInt(style);
    String value = null;
    XlsxText inline = null;
    boolean formula = false;
    while (true) {
      int event = SafeXml.next(xml);
      if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("c")) {
        break;
      }
      if (event == XMLStreamConstants.START_ELEMENT) {
        switch (xml.getLocalName()) {
          case "v" -> value = XlsxText.text(xml);
          case "f" -> {
            XlsxText.text(xml);
            formula = true;
          }
          case "is" -> inline = XlsxText.read(xml);
          default -> {}
        }
      }
    }
    if (formula && (value == null || value.isEmpty()) && !"str".equals(type)) {
      builder.observe(Observation.NO_STORED_RESULT, column, "");
    }
    add(type == null ? "n" : type, format, value, inline, formula);
  }

  private void add(String type, int format, String value, XlsxText inline, boolean formula) {
    if (inline != null) {
      addText(inline, format, formula);
    } else if (value != null && !value.isEmpty()) {
      switch (type) {
        case "s" -> {
          int index = Integer.parseInt(value.strip());
          if (index >= 0 && index < shared.size()) {
            addText(shared.get(index), format, formula);
          }
        }
        case "b" ->
            builder.add(
                new Cell(
                    column,
                    Cell.Kind.BOOLEAN,
                    value.equals("1") ? "TRUE" : "FALSE",
                    Double.NaN,
                    formula));
        case "e" -> builder.add(new Cell(column, Cell.Kind.ERROR, value, Double.NaN, formula));
        case "n" -> addNumber(format, Double.parseDouble(value.strip()), formula);
        case "d" ->
            builder.add(
                new Cell(
                    column,
                    Cell.Kind.DATE,
                    value.length() > 10 ? value.substring(0, 10) : value,
                    Double.NaN,
                    formula));
        default -> addText(XlsxText.plain(value), format, formula);
      }
    }
  }

  private void addNumber(int format, double value, boolean formula) {
    builder.add(
        styles.isDate(format)
            ? Numbers.date(column, value, date1904, formula)
            : Numbers.number(column, value, formula));
  }

  private void addText(XlsxText text, int format, boolean formula) {
    builder.addText(column, text, styles.font(format), styles.isStruck(format), formula);
  }
}
