package generate;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/** Comma-separated values without line breaks inside cells: UTF-8, LF, a header row. */
final class Csv {
  private Csv() {}

  /** A row with its columns by name. */
  record Row(List<String> header, List<String> cells) {
    String text(String column) {
      int index = header.indexOf(column);
      if (index < 0) {
        throw new IllegalArgumentException("No column " + column + " among " + header);
      }
      return cells.get(index);
    }

    int number(String column) {
      return Integer.parseInt(text(column));
    }
  }

  /** Reads row by row; close it. */
  static final class Reader implements Iterable<Row>, AutoCloseable {
    private final BufferedReader lines;
    private final List<String> header;

    Reader(Path file) throws IOException {
      lines = Files.newBufferedReader(file);
      header = split(lines.readLine());
    }

    @Override
    public Iterator<Row> iterator() {
      return new Iterator<>() {
        private String line = read();

        @Override
        public boolean hasNext() {
          return line != null;
        }

        @Override
        public Row next() {
          if (line == null) {
            throw new NoSuchElementException();
          }
          Row row = new Row(header, split(line));
          line = read();
          return row;
        }
      };
    }

    private String read() {
      try {
        return lines.readLine();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void close() throws IOException {
      lines.close();
    }
  }

  static List<String> split(String line) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (quoted && c == '"' && i + 1 < line.length() && line.charAt(i + 1) == '"') {
        cell.append('"');
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    cells.add(cell.toString());
    return cells;
  }

  /** Appends one row; null is an empty cell. */
  static void append(StringBuilder out, Object... cells) {
    for (int i = 0; i < cells.length; i++) {
      if (i > 0) {
        out.append(',');
      }
      if (cells[i] != null) {
        quote(out, cells[i].toString(), ',');
      }
    }
    out.append('\n');
  }

  static void quote(StringBuilder out, String text, char separator) {
    if (text.indexOf(separator) < 0 && text.indexOf('"') < 0 && text.indexOf('\n') < 0) {
      out.append(text);
    } else {
      out.append('"').append(text.replace("\"", "\"\"")).append('"');
    }
  }
}
