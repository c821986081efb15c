package vn.ocop.intake.workbook;

import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** XML without DTD and without entities, read by a cursor. */
final class SafeXml {
  private static final XMLInputFactory XML = hardenedFactory();

  private SafeXml() {}

  private static XMLInputFactory hardenedFactory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    return factory;
  }

  static XMLStreamReader reader(InputStream in) throws XMLStreamException {
    synchronized (XML) {
      return XML.createXMLStreamReader(in);
    }
  }

  /** Moves to the next event; a DTD or an undeclared entity refuses the file. */
  static int next(XMLStreamReader xml) throws XMLStreamException {
    int event = xml.next();
    if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
      throw new RefusedException(Refusal.XML_WITH_DTD);
    }
    return event;
  }

  /** Whether an event brings text. */
  static boolean isText(int event) {
    return event == XMLStreamConstants.CHARACTERS
        || event == XMLStreamConstants.CDATA
        || event == XMLStreamConstants.SPACE;
  }
}
