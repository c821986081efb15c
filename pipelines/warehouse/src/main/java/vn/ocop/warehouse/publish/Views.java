package vn.ocop.warehouse.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.ocop.domain.catalogue.TableCatalogue;

/**
 * The views of a folder of selects, and the tables of its folder {@code stored}: what many requests
 * ask and is slow to compute. One that reads another is created after it.
 */
final class Views {
  private final Mart mart;
  private final Map<String, String> views;
  private final Map<String, String> stored;
  private final Map<String, String> selects = new TreeMap<>();
  private final Set<String> created = new HashSet<>();

  private Views(Mart mart, Path folder) {
    this.mart = mart;
    this.views = read(folder);
    this.stored = read(folder.resolve("stored"));
    selects.putAll(views);
    selects.putAll(stored);
  }

  /**
   * Creates {@code name} from each file {@code name.sql}; a missing folder has none. Columns are
   * explained by the dictionary.
   */
  static void create(Mart mart, Path folder, TableCatalogue dictionary) {
    Views views = new Views(mart, folder);
    views.selects.keySet().forEach(views::create);
    if (!views.created.isEmpty()) {
      mart.explain(views.created, dictionary::column);
    }
  }

  private static Map<String, String> read(Path folder) {
    Map<String, String> selects = new TreeMap<>();
    if (!Files.isDirectory(folder)) {
      return selects;
    }
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".sql")).toList()) {
        String name = String.valueOf(file.getFileName());
        selects.put(name.substring(0, name.length() - 4), Files.readString(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return selects;
  }

  private void create(String name) {
    if (!created.add(name)) {
      return;
    }
    String select = selects.get(name);
    selects.keySet().stream().filter(other -> reads(select, other)).forEach(this::create);
    if (stored.containsKey(name)) {
      mart.stored(name, select, header(select));
    } else {
      mart.view(name, select, header(select));
    }
  }

  private static boolean reads(String select, String other) {
    return select.contains(" " + other + " ") || select.contains(" " + other + "\n");
  }

  /** The comment at the head of a file. */
  static String header(String select) {
    return select
        .lines()
        .takeWhile(line -> line.startsWith("--"))
        .map(line -> line.substring(2).strip())
        .collect(Collectors.joining(" "));
  }
}
