package vn.ocop.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;

/** Starts a command. */
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    PrintStream out = utf8(FileDescriptor.out);
    PrintStream err = utf8(FileDescriptor.err);
    System.setOut(out);
    System.setErr(err);
    System.setProperty("java.util.logging.SimpleFormatter.format", "%5$s%n");
    int exit = run(arguments, new PrintWriter(out, true), new PrintWriter(err, true));
    out.flush();
    err.flush();
    System.exit(exit);
  }

  /** Runs a command and gives its exit code. */
  static int run(String[] arguments, PrintWriter out, PrintWriter err) {
    CommandLine line = Ocop.reader(arguments);
    line.setOut(out);
    line.setErr(err);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setParameterExceptionHandler(Errors::wrongUsage);
    line.setExecutionExceptionHandler(Errors::failed);
    return line.execute(arguments);
  }

  private static PrintStream utf8(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8);
  }
}
