package vn.ocop.review.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.ocop.review.export.Exporter.Written;

/** The published Parquet files, copied as they are. */
final class ParquetFiles {
  private static final long UNKNOWN = -1;

  private ParquetFiles() {}

  static List<Written> copy(Path from, Path out) throws IOException {
    List<Path> files;
    try (Stream<Path> found = Files.walk(from)) {
      files = found.filter(Files::isRegularFile).sorted().toList();
    }
    List<Written> written = new ArrayList<>();
    for (Path file : files) {
      Path copy = out.resolve(from.relativize(file).toString());
      Files.createDirectories(copy.getParent());
      Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
      written.add(new Written(copy, UNKNOWN));
    }
    return written;
  }
}
