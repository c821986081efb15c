package vn.ocop.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A command run as a process of its own, as users run it, in a heap of an office PC. */
record Ran(int exit, String out, String err) {
  private static final String HEAP = "-Xmx512m";

  static Ran ocop(Object... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(HEAP, "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.add("-Docop.root=" + System.getProperty("ocop.root", "../.."));
    command.addAll(List.of("-cp", classPath(), "vn.ocop.cli.Main"));
    for (Object argument : arguments) {
      command.add(argument.toString());
    }
    return run(command);
  }

  private static String classPath() {
    return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
  }

  private static Ran run(List<String> command) {
    try {
      Path out = Files.createTempFile("ocop", ".out");
      Path err = Files.createTempFile("ocop", ".err");
      Process process =
          new ProcessBuilder(command)
              .redirectOutput(out.toFile())
              .redirectError(err.toFile())
              .start();
      int exit = process.waitFor();
      Ran ran = new Ran(exit, read(out), read(err));
      Files.delete(out);
      Files.delete(err);
      return ran;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String read(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.UTF_8);
  }

  /** The rows that a query prints, the first column as key of the rest. */
  static Map<String, String> query(Path home, String sql) {
    Ran ran = ocop("query", "--home", home, "--format", "csv", sql);
    Map<String, String> rows = new LinkedHashMap<>();
    ran.out()
        .lines()
        .skip(1)
        .map(line -> line.replace("\uFEFF", "").split(",", 2))
        .forEach(row -> rows.put(row[0], row.length == 1 ? "" : row[1]));
    return rows;
  }
}
