package vn.ocop.cli;

import static java.util.stream.Collectors.joining;

import java.util.List;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is wrong with a command line, in both languages, without the names of classes. */
final class WrongUsage {
  private WrongUsage() {}

  static String said(ParameterException failure) {
    if (failure instanceof UnmatchedArgumentException unmatched) {
      return unmatched(unmatched);
    }
    if (failure instanceof OverwrittenOptionException again) {
      String name = name(again.getOverwritten());
      return "%1$s chỉ được ghi một lần. / %1$s may be given once.".formatted(name);
    }
    if (failure instanceof MissingParameterException missing && !missing.getMissing().isEmpty()) {
      String names = missing.getMissing().stream().map(WrongUsage::label).collect(joining(", "));
      return "Thiếu %1$s. / Missing: %1$s.".formatted(names);
    }
    ArgSpec argument = failure.getArgSpec();
    if (argument == null || failure.getValue() == null) {
      return failure.getMessage();
    }
    return "Không hiểu '%1$s' ở %2$s: %3$s. / '%1$s' cannot be used for %2$s."
        .formatted(failure.getValue(), label(argument), vietnamese(argument));
  }

  private static String unmatched(UnmatchedArgumentException failure) {
    String words = failure.getUnmatched().stream().collect(joining("', '", "'", "'"));
    List<String> near = failure.getSuggestions();
    String nearest =
        near.isEmpty()
            ? ""
            : " Gần nhất / nearest: " + near.stream().limit(3).collect(joining(", "));
    return "Không có lệnh hay tùy chọn %1$s. / No such command or option: %1$s.%2$s"
        .formatted(words, nearest);
  }

  private static String name(ArgSpec argument) {
    return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
  }

  private static String label(ArgSpec argument) {
    return argument instanceof OptionSpec option
        ? option.longestName() + " " + option.paramLabel()
        : argument.paramLabel();
  }

  /** What its help says of it, without the English half. */
  private static String vietnamese(ArgSpec argument) {
    String described = String.join(" ", argument.description());
    int english = described.indexOf(" / ");
    return english < 0 ? described : described.substring(0, english);
  }
}
