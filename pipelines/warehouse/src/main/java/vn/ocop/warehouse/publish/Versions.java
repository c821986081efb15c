package vn.ocop.warehouse.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The folders of published versions and the links to them. */
public final class Versions {
  private static final int KEPT = 5;
  private static final String FROZEN = "frozen";

  private Versions() {}

  /** All versions, newest first. */
  public static List<String> all(Path published) {
    if (!Files.isDirectory(published)) {
      return List.of();
    }
    try (Stream<Path> folders = Files.list(published)) {
      return folders
          .filter(folder -> Files.isDirectory(folder) && !Files.isSymbolicLink(folder))
          .map(folder -> folder.getFileName().toString())
          .filter(name -> name.matches("[0-9]{8}-[0-9]{6}-[0-9a-f]+"))
          .sorted(Comparator.reverseOrder())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The version that readers see, or null. */
  public static String current(Path published) {
    return target(published.resolve("current"));
  }

  /** Keeps a version under a name until {@link #unfreeze}. */
  public static void freeze(Path published, String name, String version) {
    try {
      Files.createDirectories(published.resolve(FROZEN));
      link(published.resolve(FROZEN), name, Path.of("..", version));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The version that a name keeps, or null. */
  public static String frozen(Path published, String name) {
    return target(published.resolve(FROZEN).resolve(name));
  }

  /** Forgets a name; the version stays while it is among the newest. */
  public static boolean unfreeze(Path published, String name) {
    try {
      return Files.deleteIfExists(published.resolve(FROZEN).resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All frozen names, sorted. */
  public static List<String> frozenNames(Path published) {
    Path folder = published.resolve(FROZEN);
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> links = Files.list(folder)) {
      return links
          .filter(Files::isSymbolicLink)
          .map(link -> link.getFileName().toString())
          .filter(name -> !name.startsWith("."))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Points a symbolic link at a target in one atomic step. */
  static void link(Path folder, String name, Path target) throws IOException {
    Path aside = folder.resolve("." + name + ".new");
    Files.deleteIfExists(aside);
    Files.createSymbolicLink(aside, target);
    Files.move(
        aside,
        folder.resolve(name),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
  }

  /** Deletes versions beyond the newest, but none that is current or frozen, and what was left. */
  static void retain(Path published) throws IOException {
    Set<String> kept = new HashSet<>();
    kept.add(current(published));
    frozenNames(published).forEach(name -> kept.add(frozen(published, name)));
    List<String> versions = all(published);
    for (String version : versions.subList(Math.min(KEPT, versions.size()), versions.size())) {
      if (!kept.contains(version)) {
        delete(published.resolve(version));
      }
    }
    try (Stream<Path> folders = Files.list(published)) {
      for (Path folder : (Iterable<Path>) folders::iterator) {
        if (folder.getFileName().toString().endsWith(".building")) {
          delete(folder);
        }
      }
    }
  }

  private static String target(Path link) {
    try {
      return Files.isSymbolicLink(link)
          ? Files.readSymbolicLink(link).getFileName().toString()
          : null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Deletes a version's folder if it is there. */
  static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
