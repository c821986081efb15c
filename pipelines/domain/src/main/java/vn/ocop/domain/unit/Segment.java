package vn.ocop.domain.unit;

import java.util.Locale;
import vn.ocop.domain.text.Text;

/**
 * One part of an address.
 *
 * @param typeWord type word as in unit names ("Thị xã"); empty when the part has none
 * @param name the part without its type word
 * @param raw the part as it stands
 */
record Segment(Role role, String typeWord, String name, String raw) {
  /** The name as indexes of names hold it. */
  String key() {
    return NameIndex.key(name);
  }

  /** Whether the type word is written without its marks: "xa Tan Doan". */
  boolean isUnmarked() {
    return !typeWord.isEmpty() && raw.toLowerCase(Locale.ROOT).startsWith(Text.searchKey(typeWord));
  }

  /** What the part says it is. */
  enum Role {
    VILLAGE,
    COMMUNE,
    DISTRICT,
    /** "Thành phố": below a province or a province. */
    CITY,
    PROVINCE,
    /** No type word and no column that tells. */
    PLAIN
  }
}
