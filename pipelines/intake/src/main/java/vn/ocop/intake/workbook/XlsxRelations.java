package vn.ocop.intake.workbook;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;

/** Which parts of an xlsx file belong to one of its parts, wherever a program has put them. */
final class XlsxRelations {
  private record Relation(String id, String type, String part) {}

  private final List<Relation> relations = new ArrayList<>();

  private XlsxRelations() {}

  /**
   * The parts that belong to a part.
   *
   * @param owner part; empty for the file itself
   */
  static XlsxRelations of(XlsxPackage zip, String owner) throws IOException, XMLStreamException {
    int slash = owner.lastIndexOf('/') + 1;
    String folder = owner.substring(0, slash);
    String part = folder + "_rels/" + owner.substring(slash) + ".rels";
    XlsxRelations relations = new XlsxRelations();
    if (zip.has(part)) {
      zip.parse(
          part,
          xml -> {
            String target = xml.getAttributeValue(null, "Target");
            boolean isInside = !"External".equals(xml.getAttributeValue(null, "TargetMode"));
            if (xml.getLocalName().equals("Relationship") && target != null && isInside) {
              relations.relations.add(
                  new Relation(
                      xml.getAttributeValue(null, "Id"),
                      xml.getAttributeValue(null, "Type"),
                      resolve(folder, target)));
            }
          });
    }
    return relations;
  }

  private static String resolve(String folder, String target) {
    try {
      return URI.create("/" + folder).resolve(target.replace(" ", "%20")).getPath().substring(1);
    } catch (IllegalArgumentException | StringIndexOutOfBoundsException e) {
      throw new RefusedException(Refusal.DAMAGED);
    }
  }

  /** The part of a type, by the end of its name; the usual one where none is named. */
  String only(String type, String usual) {
    return relations.stream()
        .filter(relation -> relation.type() != null && relation.type().endsWith(type))
        .map(Relation::part)
        .findFirst()
        .orElse(usual);
  }

  /** The worksheet of an id; null for charts, macro sheets and what is not there. */
  String sheet(String id) {
    for (Relation relation : relations) {
      boolean isSheet =
          relation.type() == null
              ? relation.part().contains("worksheets/")
              : relation.type().endsWith("/worksheet");
      if (isSheet && relation.id() != null && relation.id().equals(id)) {
        return relation.part();
      }
    }
    return null;
  }
}
