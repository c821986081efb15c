package vn.ocop.intake.returned;

import vn.ocop.domain.catalogue.Messages.Severity;

/** Fills of marked cells: light enough for black letters, told apart in grey print by words too. */
final class Colours {
  static final String QUARANTINED = "FBE3E1";
  static final String HEADER = "DCE6F1";
  static final String LINK = "0B5394";
  static final String GREY = "F2F2F2";

  private Colours() {}

  static String of(Severity severity) {
    return switch (severity) {
      case ERROR -> "FF9B94";
      case WARNING -> "FFE08A";
      case INFO -> "D3E8F7";
    };
  }
}
