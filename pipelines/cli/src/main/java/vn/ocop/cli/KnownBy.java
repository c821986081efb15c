package vn.ocop.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import picocli.CommandLine.Option;

/**
 * The look back: only lists received, plans issued and figures published by a day. It is computed
 * and published in a folder of its own below the home, so that it never stands where readers look
 * for the current figures.
 */
final class KnownBy {
  @Option(
      names = "--known-by",
      paramLabel = "yyyy-MM-dd",
      description =
          "chỉ với danh sách nhận, kế hoạch ban hành và số công bố ra đến hết ngày này; --as-of mặc"
              + " định là ngày này / only with lists received, plans issued and figures published by"
              + " that day")
  private LocalDate date;

  LocalDate date() {
    return date;
  }

  boolean isAsked() {
    return date != null;
  }

  /** The home that holds the look back, or the home itself. */
  Path home(Path home) {
    return date == null ? home : home.resolve("known-by").resolve(date.toString());
  }
}
