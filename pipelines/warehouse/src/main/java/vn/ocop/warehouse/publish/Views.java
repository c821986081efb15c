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

/** The views of a folder of selects; one that reads another is created after it. */
final class Views {
  private final Mart mart;
  private final Map<String, String> selects;
  private final Set<String> created = new HashSet<>();

  private Views(Mart mart, Map<String, String> selects) {
    this.mart = mart;
    this.selects = selects;
  }

  /** Creates the view {@code name} from each file {@code name.sql}; a missing folder has none. */
  static void create(Mart mart, Path folder) {
    Map<String, String> selects = new TreeMap<>();
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.filter(f -> f.toString().endsWith(".sql")).toList()) {
          String name = file.getFileName().toString();
          selects.put(name.substring(0, name.length() - 4), Files.readString(file));
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    Views views = new Views(mart, selects);
    selects.keySet().forEach(views::create);
  }

  private void create(String name) {
    if (!created.add(name)) {
      return;
    }
    String select = selects.get(name);
    selects.keySet().stream().filter(other -> reads(select, other)).forEach(this::create);
    mart.view(name, select, header(select));
  }

  private static boolean reads(String select, String other) {
    return select.contains(" " + other + " ") || select.contains(" " + other + "\n");
  }

  /** The comment at the head of a file. */
  private static String header(String select) {
    return select
        .lines()
        .takeWhile(line -> line.startsWith("--"))
        .map(line -> line.substring(2).strip())
        .collect(Collectors.joining(" "));
  }
}
