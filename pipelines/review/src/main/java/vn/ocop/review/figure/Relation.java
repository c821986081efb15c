package vn.ocop.review.figure;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The lists from which figures are counted; each is one file of {@code yearend/sql}. */
public enum Relation {
  PLACE,
  FLOW,
  STOCK,
  HOLDER,
  MOVEMENT,
  DUE,
  ENDED,
  UNDATED;

  /** The name in SQL. */
  public String table() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The select, without the tables {@code asked} and {@code place} that it reads. */
  String select() {
    String file = "/vn/ocop/review/yearend/sql/" + table() + ".sql";
    try (InputStream text = Relation.class.getResourceAsStream(file)) {
      return new String(text.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    }
  }

  /** The whole statement up to and with this relation, ready for a select from it. */
  String with(Scope scope) {
    String place = ",\nplace as (\n" + PLACE.select() + "\n)";
    String self = this == PLACE ? "" : ",\n" + table() + " as (\n" + select() + "\n)";
    return scope.asked() + place + self + "\n";
  }
}
