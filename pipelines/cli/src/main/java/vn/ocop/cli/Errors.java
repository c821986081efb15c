package vn.ocop.cli;

import java.io.IOException;
import java.util.Map;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import vn.ocop.domain.catalogue.CatalogueException;
import vn.ocop.superset.local.LocalException;
import vn.ocop.warehouse.Failure;
import vn.ocop.warehouse.batch.StepException;

/** Failures as one line for the user; the stack goes to the log. */
final class Errors {
  /** What Iceberg's catalog says when its database does not answer. */
  private static final String CATALOG_UNREACHABLE = "Failed to connect:";

  private Errors() {}

  static int wrongUsage(ParameterException failure, String[] arguments) {
    CommandLine line = failure.getCommandLine();
    line.getErr().println(WrongUsage.said(failure));
    line.getErr().println("→ ./" + line.getCommandSpec().qualifiedName(" ") + " --help");
    return Failure.Exit.WRONG_USAGE.code();
  }

  static int failed(Exception failure, CommandLine line, ParseResult parsed) {
    Common common = ((HasCommon) line.getCommand()).common();
    Failure known = known(failure, common);
    line.getErr().println(known.code() + " " + common.message(known.code(), known.values()));
    logQuietly(failure, known);
    return known.exit().code();
  }

  private static Failure known(Exception failure, Common common) {
    if (failure instanceof Failure known) {
      return known;
    }
    if (mentions(failure, "No space left")) {
      return new Failure(
          Failure.Exit.INTERNAL, "OCOP-2005", Map.of("home", common.home()), failure);
    }
    if (failure instanceof CatalogueException) {
      return new Failure(
          Failure.Exit.WRONG_USAGE, "OCOP-3001", Map.of("reason", line(failure)), failure);
    }
    if (failure instanceof LocalException local) {
      return local(local);
    }
    if (failure instanceof StepException step) {
      return new Failure(
          Failure.Exit.INTERNAL,
          "OCOP-2011",
          Map.of("step", step.step(), "reason", line(step.getCause())),
          failure);
    }
    if (mentions(failure, CATALOG_UNREACHABLE)) {
      return new Failure(
          Failure.Exit.INTERNAL,
          "OCOP-2020",
          Map.of(
              "uri",
              line(failure).replace(CATALOG_UNREACHABLE, "").strip(),
              "file",
              common.conf().resolve("lake.yaml"),
              "log",
              common.log()),
          failure);
    }
    if (mentions(failure, "Read-only file system")
        || mentions(failure, "Permission denied")
        || mentions(failure, "AccessDeniedException")) {
      return new Failure(
          Failure.Exit.INTERNAL,
          "OCOP-2002",
          Map.of("home", common.home(), "reason", line(failure)),
          failure);
    }
    return new Failure(
        Failure.Exit.INTERNAL,
        "OCOP-2014",
        Map.of(
            "reason",
            failure.getClass().getSimpleName() + ": " + line(failure),
            "log",
            common.log()),
        failure);
  }

  private static Failure local(LocalException failure) {
    String detail = failure.detail();
    return switch (failure.reason()) {
      case NO_PYTHON ->
          new Failure(Failure.Exit.INTERNAL, "OCOP-4001", Map.of("versions", detail), failure);
      case PACKAGES ->
          new Failure(Failure.Exit.INTERNAL, "OCOP-4002", Map.of("log", detail), failure);
      case METADATA ->
          new Failure(Failure.Exit.INTERNAL, "OCOP-4003", Map.of("log", detail), failure);
      case NOT_INSTALLED ->
          new Failure(Failure.Exit.WRONG_USAGE, "OCOP-4004", Map.of("home", detail), failure);
      case PORT_IN_USE ->
          new Failure(Failure.Exit.WRONG_USAGE, "OCOP-4005", Map.of("port", detail), failure);
      case NO_ANSWER ->
          new Failure(Failure.Exit.INTERNAL, "OCOP-4006", Map.of("log", detail), failure);
    };
  }

  private static boolean mentions(Throwable failure, String words) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (String.valueOf(cause.getMessage()).contains(words)
          || (cause instanceof IOException && cause.toString().contains(words))) {
        return true;
      }
    }
    return false;
  }

  private static String line(Throwable failure) {
    return String.valueOf(failure.getMessage()).strip().lines().findFirst().orElse("");
  }

  private static void logQuietly(Exception failure, Failure known) {
    if (known.exit() == Failure.Exit.INTERNAL) {
      LoggerFactory.getLogger(Errors.class).error(known.code(), failure);
    }
  }
}
