package vn.ocop.superset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.ocop.superset.state.ColumnCatalogue;
import vn.ocop.superset.state.DesiredState;
import vn.ocop.superset.state.StateFolder;

/** The example state: one database, three datasets, thirteen charts, a dashboard, two roles. */
public final class Example {
  private Example() {}

  public static Path resource(String name) {
    try {
      return Path.of(Example.class.getResource("/" + name).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  public static String text(String name) {
    try {
      return Files.readString(resource(name), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static ColumnCatalogue catalogue() {
    return ColumnCatalogue.read(text("catalogue.yaml"));
  }

  public static DesiredState state() {
    return state(resource("state"));
  }

  public static DesiredState state(Path folder) {
    String mart = System.getProperty("superset.mart", "/srv/example/current/example.duckdb");
    return StateFolder.read(folder, Map.of("mart", mart), Optional.of(catalogue()));
  }

  /** A copy of the files, to be changed. */
  public static Path copy(Path to) {
    Path from = resource("state");
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target);
        }
      }
      return to;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Replaces text in one file; the text must be there. */
  public static void edit(Path folder, String file, String from, String to) {
    try {
      Path path = folder.resolve(file);
      String text = Files.readString(path);
      if (!text.contains(from)) {
        throw new IllegalArgumentException(file + " does not hold " + from);
      }
      Files.writeString(path, text.replace(from, to));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
