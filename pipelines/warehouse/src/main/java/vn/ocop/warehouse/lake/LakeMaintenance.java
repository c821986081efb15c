package vn.ocop.warehouse.lake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.HasTableOperations;
import org.apache.iceberg.ManifestFile;
import org.apache.iceberg.ManifestFiles;
import org.apache.iceberg.ManifestReader;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.Table;
import org.apache.iceberg.TableMetadata;

/** Keeps the lake small: old snapshots go, and files that nothing names. */
final class LakeMaintenance {
  private static final int SNAPSHOTS_KEPT = 5;

  private LakeMaintenance() {}

  static void expire(List<LakeTable> tables, long olderThanMillis) {
    for (LakeTable table : tables) {
      if (!table.isPending()) {
        table
            .iceberg()
            .expireSnapshots()
            .expireOlderThan(olderThanMillis)
            .retainLast(SNAPSHOTS_KEPT)
            .cleanExpiredFiles(true)
            .executeDeleteWith(DirectExecutor.INSTANCE)
            .planWith(DirectExecutor.INSTANCE)
            .commit();
        table.iceberg().refresh();
      }
    }
  }

  /**
   * Deletes files of the tables' folders that no metadata names and that are older than the limit;
   * younger ones may belong to a writer at work.
   */
  static void sweep(Path warehouse, List<LakeTable> tables, long olderThanMillis) {
    for (LakeTable table : tables) {
      if (!table.isPending()) {
        Path folder = Path.of(LocalFileIO.plain(table.iceberg().location()));
        if (folder.startsWith(warehouse) && Files.isDirectory(folder)) {
          Set<String> named = named(table.iceberg());
          orphans(folder, named, olderThanMillis).forEach(LakeMaintenance::delete);
        }
      }
    }
  }

  private static List<Path> orphans(Path folder, Set<String> named, long olderThanMillis) {
    List<Path> orphans = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
        boolean old = Files.getLastModifiedTime(file).toMillis() < olderThanMillis;
        if (old && !named.contains(owner(file).toString())) {
          orphans.add(file);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return orphans;
  }

  /** Hadoop's checksum {@code .X.crc} belongs to X. */
  private static Path owner(Path file) {
    String name = file.getFileName().toString();
    return name.startsWith(".") && name.endsWith(".crc")
        ? file.resolveSibling(name.substring(1, name.length() - 4))
        : file;
  }

  private static Set<String> named(Table table) {
    Set<String> named = new HashSet<>();
    TableMetadata metadata = ((HasTableOperations) table).operations().current();
    add(named, metadata.metadataFileLocation());
    metadata.previousFiles().forEach(entry -> add(named, entry.file()));
    metadata.statisticsFiles().forEach(file -> add(named, file.path()));
    for (Snapshot snapshot : table.snapshots()) {
      if (snapshot.manifestListLocation() != null) {
        add(named, snapshot.manifestListLocation());
      }
      for (ManifestFile manifest : snapshot.allManifests(table.io())) {
        if (add(named, manifest.path())) {
          addFiles(named, manifest, table);
        }
      }
    }
    return named;
  }

  private static void addFiles(Set<String> named, ManifestFile manifest, Table table) {
    try (ManifestReader<DataFile> files = ManifestFiles.read(manifest, table.io(), table.specs())) {
      for (DataFile file : files) {
        add(named, file.location());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean add(Set<String> named, String location) {
    return named.add(Path.of(LocalFileIO.plain(location)).toString());
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
