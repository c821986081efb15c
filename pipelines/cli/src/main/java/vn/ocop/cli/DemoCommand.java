package vn.ocop.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import vn.ocop.warehouse.Failure;
import vn.ocop.warehouse.run.RunReport;
import vn.ocop.warehouse.run.Warehouse;

/** A simulated province in a home of its own, to look around. */
@Command(
    name = "demo",
    description =
        "Một tỉnh mô phỏng trong thư mục riêng để xem thử; không đụng đến số liệu thật. / A"
            + " simulated province in a home of its own.",
    footer = {
      "",
      "Ví dụ / Examples:",
      "  ./ocop demo                                      tạo trong var/demo rồi in nơi xem",
      "  ./ocop status --home var/demo                    xem trạng thái của tỉnh mô phỏng",
      "  ./ocop query \"select * from target_attainment\" --home var/demo"
    })
final class DemoCommand implements Callable<Integer>, HasCommon {
  /** The last simulated day; the invented statements of samples/demo are of that day. */
  private static final LocalDate DAY = LocalDate.of(2026, 6, 30);

  private static final List<String> SIMULATION =
      List.of("--provinces", "1", "--products", "150", "--to", "2026", "--as-of", DAY.toString());

  @Mixin private Common common;

  @Override
  public Common common() {
    return common;
  }

  @Override
  public Integer call() throws IOException {
    Path home = common.home().resolve("demo");
    Path lists = home.resolve("generated");
    Path conf = home.resolve("conf");
    if (!Files.isDirectory(lists.resolve("inbox"))) {
      generate(lists);
    }
    configure(conf);
    common.moveTo(home, conf, DAY);
    RunReport report =
        common.warehouse().run(lists.resolve("inbox"), EnumSet.noneOf(Warehouse.Option.class));
    Reports.print(common, report, Common.Format.TEXT);
    common
        .out()
        .println(
            common
                .say(
                    "DỮ LIỆU MÔ PHỎNG, tách riêng trong %s. Xem tiếp: ./ocop status --home %s",
                    "SIMULATED DATA, apart in %s. Go on with: ./ocop status --home %s")
                .formatted(home, home));
    common.out().flush();
    return 0;
  }

  /** The generator is a program of its own that needs only the JDK. */
  private static void generate(Path lists) throws IOException {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    List<String> command =
        Stream.concat(
                Stream.of(
                    java.toString(),
                    Common.root().resolve("benchmarks/GenerateLists.java").toString(),
                    "--units",
                    Common.root().resolve("conf/units").toString(),
                    "--out",
                    lists.toString()),
                SIMULATION.stream())
            .toList();
    Files.createDirectories(lists.getParent());
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(lists.resolveSibling("generate.log").toFile())
            .start();
    try {
      if (process.waitFor() != 0) {
        throw new Failure(
            Failure.Exit.INTERNAL,
            "OCOP-2019",
            Map.of("log", lists.resolveSibling("generate.log")));
      }
    } catch (InterruptedException e) {
      process.destroy();
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while generating lists", e);
    }
  }

  /** The configuration with the label, the invented plans and statements instead of real ones. */
  private void configure(Path conf) throws IOException {
    copy(common.conf(), conf);
    for (String folder : List.of("plans", "published")) {
      try (DirectoryStream<Path> files =
          Files.newDirectoryStream(conf.resolve(folder), "*.{yaml,csv}")) {
        for (Path file : files) {
          Files.delete(file);
        }
      }
    }
    Files.deleteIfExists(conf.resolve("lake.yaml"));
    copy(Common.root().resolve("samples/demo"), conf);
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      files.filter(Files::isRegularFile).forEach(file -> copyFile(file, from, to));
    }
  }

  private static void copyFile(Path file, Path from, Path to) {
    try {
      Path copy = to.resolve(from.relativize(file).toString());
      Files.createDirectories(copy.getParent());
      Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
