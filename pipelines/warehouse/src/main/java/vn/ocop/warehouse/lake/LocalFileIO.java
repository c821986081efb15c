package vn.ocop.warehouse.lake;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.iceberg.io.FileIO;
import org.apache.iceberg.io.InputFile;
import org.apache.iceberg.io.OutputFile;
import org.apache.iceberg.io.SupportsBulkOperations;

/**
 * Files of the lake on local disks, without Hadoop. Bulk deletion is done here so that Iceberg does
 * not poll a pool of workers for it. Iceberg finds the class by name.
 */
public final class LocalFileIO implements FileIO, SupportsBulkOperations {
  private static final long serialVersionUID = 1L;

  /** The plain path of a location: {@code /x}, {@code file:/x} and {@code file:///x} are one. */
  static String plain(String location) {
    return location.startsWith("file:") ? URI.create(location).getPath() : location;
  }

  @Override
  public InputFile newInputFile(String location) {
    return org.apache.iceberg.Files.localInput(plain(location));
  }

  @Override
  public OutputFile newOutputFile(String location) {
    File file = new File(plain(location));
    try {
      Files.createDirectories(file.toPath().getParent());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return org.apache.iceberg.Files.localOutput(file);
  }

  @Override
  public void deleteFile(String location) {
    try {
      Files.deleteIfExists(Path.of(plain(location)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void deleteFiles(Iterable<String> locations) {
    locations.forEach(this::deleteFile);
  }
}
