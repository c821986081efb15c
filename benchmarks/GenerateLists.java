import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Starts the generator of synthetic OCOP lists: compiles the folder {@code generate/} beside this
 * file with the JDK's own compiler and runs it. Nothing but a JDK 17 is needed.
 *
 * <pre>java benchmarks/GenerateLists.java --help</pre>
 */
public final class GenerateLists {
  private GenerateLists() {}

  public static void main(String[] arguments) throws Exception {
    Path classes = Files.createTempDirectory("ocop-generate-");
    int status;
    try {
      compile(sources(), classes);
      status = run(classes, arguments);
    } finally {
      delete(classes);
    }
    System.exit(status);
  }

  private static List<Path> sources() throws Exception {
    URL here = GenerateLists.class.getProtectionDomain().getCodeSource().getLocation();
    Path folder = Path.of(here.toURI()).resolveSibling("generate");
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(f -> f.toString().endsWith(".java"))
          .sorted()
          .collect(Collectors.toList());
    }
  }

  private static void compile(List<Path> sources, Path classes) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    if (compiler == null) {
      throw new IllegalStateException("No compiler found: run with a JDK 17, not with a JRE");
    }
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      List<String> options =
          List.of("-d", classes.toString(), "-encoding", "UTF-8", "-proc:none", "-nowarn");
      boolean done =
          compiler
              .getTask(null, files, null, options, null, files.getJavaFileObjectsFromPaths(sources))
              .call();
      if (!done) {
        throw new IllegalStateException("The generator does not compile; see the messages above");
      }
    }
  }

  private static int run(Path classes, String[] arguments) throws Exception {
    try (URLClassLoader loader = new URLClassLoader(new URL[] {classes.toUri().toURL()})) {
      Class<?> main = loader.loadClass("generate.Main");
      return (int) main.getMethod("run", String[].class).invoke(null, (Object) arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause() instanceof Exception ? (Exception) e.getCause() : e;
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).collect(Collectors.toList())) {
        Files.delete(file);
      }
    }
  }
}
