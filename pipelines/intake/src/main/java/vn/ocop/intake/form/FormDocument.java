package vn.ocop.intake.form;

import java.util.List;
import java.util.Map;

/** A form as written in YAML. */
record FormDocument(
    String code,
    String version,
    String nameVi,
    String nameEn,
    String listKind,
    int priority,
    Titles titles,
    List<List<String>> required,
    List<String> fields,
    Map<String, List<String>> headings,
    List<BlockDocument> blocks,
    YearsDocument years,
    List<String> sections,
    List<StepDocument> steps,
    TemplateDocument template,
    String source) {

  /** Phrases of a title that speak for the form; {@code required} when it cannot be without. */
  record Titles(List<String> phrases, boolean required) {}

  /**
   * A group of columns that tells of one recognition each.
   *
   * @param like number of the block with the same headings; null when it has its own
   */
  record BlockDocument(
      int number,
      String kind,
      List<String> markers,
      Integer like,
      Map<String, List<String>> headings) {}

  /** Columns that each year has of its own, by their headings without the year. */
  record YearsDocument(Map<String, List<String>> headings) {}

  /** The step that rows of the list stand at when its title holds the phrase. */
  record StepDocument(String phrase, String step) {}

  /** The empty workbook to fill in; {@code blockColumns} null when the form has no blocks. */
  record TemplateDocument(String title, List<String> columns, List<String> blockColumns) {}
}
