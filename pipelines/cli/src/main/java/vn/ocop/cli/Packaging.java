package vn.ocop.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Enumeration;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.sqlite.util.LibraryLoaderUtil;

/**
 * Prepares the launcher's folder of jars. DuckDB's jar would unpack its library at every start, so
 * the library of this computer is put beside a jar without libraries; SQLite takes the one beside
 * where it is told to. Called by the launcher after a build.
 */
final class Packaging {
  private static final String LIBRARY = "libduckdb_java.so_";

  private Packaging() {}

  /** Arguments: the folder of jars, then the file that receives the fingerprint of the program. */
  public static void main(String[] arguments) throws IOException {
    Path lib = Path.of(arguments[0]);
    strip(find(lib, "duckdb_jdbc-"), lib);
    unpackSqlite(lib);
    Files.writeString(Path.of(arguments[1]), fingerprint(lib));
  }

  private static void strip(Path jar, Path lib) throws IOException {
    String wanted = LIBRARY + platform();
    Path stripped = lib.resolve(jar.getFileName() + ".stripped");
    boolean isFound = false;
    try (ZipFile from = new ZipFile(jar.toFile());
        ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(stripped))) {
      Enumeration<? extends ZipEntry> entries = from.entries();
      while (entries.hasMoreElements()) {
        ZipEntry entry = entries.nextElement();
        if (entry.getName().equals(wanted)) {
          isFound = true;
          try (InputStream in = from.getInputStream(entry)) {
            Files.copy(in, lib.resolve(wanted), StandardCopyOption.REPLACE_EXISTING);
          }
        } else if (!entry.getName().startsWith(LIBRARY)) {
          copy(from, entry, to);
        }
      }
    }
    if (isFound) {
      Files.copy(
          lib.resolve(wanted),
          lib.resolve("libduckdb_java.so"),
          StandardCopyOption.REPLACE_EXISTING);
      Files.move(stripped, jar, StandardCopyOption.REPLACE_EXISTING);
    } else {
      Files.delete(stripped);
    }
  }

  private static void unpackSqlite(Path lib) throws IOException {
    String name = LibraryLoaderUtil.getNativeLibName();
    String resource = LibraryLoaderUtil.getNativeLibResourcePath() + "/" + name;
    try (InputStream in = LibraryLoaderUtil.class.getResourceAsStream(resource)) {
      if (in != null) {
        Files.copy(in, lib.resolve(name), StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  private static void copy(ZipFile from, ZipEntry entry, OutputStream to) throws IOException {
    ZipOutputStream zip = (ZipOutputStream) to;
    ZipEntry copy = new ZipEntry(entry.getName());
    copy.setTime(0);
    zip.putNextEntry(copy);
    try (InputStream in = from.getInputStream(entry)) {
      in.transferTo(zip);
    }
    zip.closeEntry();
  }

  private static String platform() {
    String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    String cpu = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
    if (os.startsWith("mac")) {
      return "osx_universal";
    }
    boolean isArm = cpu.equals("aarch64") || cpu.equals("arm64");
    return (os.startsWith("windows") ? "windows_" : "linux_") + (isArm ? "arm64" : "amd64");
  }

  /** sha256 over the project's own jars; the Spark module is there when Spark was asked for. */
  private static String fingerprint(Path lib) throws IOException {
    MessageDigest digest;
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
    for (String module : List.of("domain-", "intake-", "review-", "warehouse-", "cli-", "spark-")) {
      Optional<Path> jar = search(lib, module);
      if (jar.isPresent()) {
        digest.update(Files.readAllBytes(jar.get()));
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static Path find(Path lib, String prefix) throws IOException {
    return search(lib, prefix)
        .orElseThrow(() -> new IOException("no " + prefix + "*.jar in " + lib));
  }

  private static Optional<Path> search(Path lib, String prefix) throws IOException {
    try (Stream<Path> jars = Files.list(lib)) {
      return jars.filter(jar -> jar.getFileName().toString().matches(prefix + "[0-9].*[.]jar"))
          .findFirst();
    }
  }
}
