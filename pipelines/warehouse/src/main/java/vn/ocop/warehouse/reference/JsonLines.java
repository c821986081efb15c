package vn.ocop.warehouse.reference;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import vn.ocop.domain.catalogue.TableCatalogue.Column;
import vn.ocop.domain.catalogue.TableCatalogue.Table;

/** Writes rows of one table as JSON lines, the hand-off to both engines. */
public final class JsonLines implements AutoCloseable {
  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss");

  private final Table table;
  private final JsonGenerator json;

  private JsonLines(Table table, JsonGenerator json) {
    this.table = table;
    this.json = json;
  }

  public static JsonLines create(Table table, Path file) {
    try {
      JsonGenerator json = new JsonFactory().createGenerator(file.toFile(), JsonEncoding.UTF8);
      json.setPrettyPrinter(new MinimalPrettyPrinter("\n"));
      return new JsonLines(table, json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Writes one row. Text is converted to the column's type; empty text and absent keys are null.
   *
   * @throws IllegalArgumentException when a value does not fit its column
   */
  public void row(Map<String, ?> values) {
    try {
      json.writeStartObject();
      for (Column column : table.columns()) {
        Object value = values.get(column.name());
        if (value != null && !value.toString().isEmpty()) {
          json.writeFieldName(column.name());
          write(column, value);
        }
      }
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      json.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(Column column, Object value) throws IOException {
    String text = value.toString().strip();
    try {
      switch (column.type()) {
        case STRING -> json.writeString(value.toString());
        case BIGINT -> json.writeNumber(Long.parseLong(text));
        case DOUBLE -> json.writeNumber(Double.parseDouble(text));
        case BOOLEAN -> json.writeBoolean(bool(text));
        case DATE -> json.writeString(LocalDate.parse(text).toString());
        case TIMESTAMP -> json.writeString(((LocalDateTime) value).format(SECONDS));
      }
    } catch (RuntimeException e) {
      throw new IllegalArgumentException(column.name() + " = " + text + ": " + e.getMessage(), e);
    }
  }

  private static boolean bool(String text) {
    return switch (text) {
      case "true", "1", "yes" -> true;
      case "false", "0", "no" -> false;
      default -> throw new IllegalArgumentException("neither true nor false");
    };
  }
}
