package vn.ocop.intake.form;

import java.util.List;
import java.util.Map;

/** The headings that all forms share ({@code conf/forms/headings.yaml}). */
record HeadingsDocument(
    Map<String, List<String>> headings,
    Map<String, List<String>> otherwise,
    Map<String, List<String>> marked,
    List<String> ignored,
    Map<String, Hint> hints) {

  /** What a template tells of a column; {@code choices} null when anything may be written. */
  record Hint(String text, String example, List<String> choices) {}
}
