package vn.ocop.intake.form;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A compiled form.
 *
 * @param priority lower wins when two forms fit equally well
 * @param required each set needs at least one of its fields
 * @param headings heading key to field
 * @param otherwise heading keys with the field that they mean where another column has their first
 * @param ignored heading keys of columns that are known and not wanted
 * @param names the usual heading of each field
 * @param template null when the form has none
 * @param years headings of the columns that a year has of its own; null when years have none
 * @param sections fields that a sub-heading row may fill downwards
 */
public record Form(
    String code,
    String version,
    String nameVi,
    String nameEn,
    ListKind listKind,
    int priority,
    List<String> titlePhrases,
    boolean titleRequired,
    List<Set<Field>> required,
    Map<String, Field> headings,
    Map<String, Field> otherwise,
    Map<String, Field> marked,
    Set<String> ignored,
    List<Block> blocks,
    Map<String, Field> years,
    Set<Field> sections,
    List<StepOfTitle> steps,
    Template template,
    Map<Field, String> names) {
  private static final Set<Field> OF_DECISION =
      EnumSet.of(
          Field.DECISION,
          Field.DECISION_NUMBER,
          Field.DECISION_DATE,
          Field.AUTHORITY,
          Field.YEAR,
          Field.EFFECTIVE_FROM,
          Field.EXPIRES_ON);

  /** Words of headings about papers that are none of the programme, and about the list itself. */
  private static final List<String> OTHER_PAPERS =
      List.of(
          "cap nhat",
          "cap nhap",
          "dkkd",
          "dang ky kinh doanh",
          "gpkd",
          "giay phep",
          "thanh lap",
          "attp",
          "vsattp",
          "an toan thuc pham",
          "an toan ve sinh",
          "cccd",
          "cmnd",
          "can cuoc",
          "ma so thue",
          "mst",
          "nhan hieu",
          "ma vach",
          "ma qr",
          "vietgap",
          "globalgap",
          "haccp",
          "iso",
          "huu co",
          "lang nghe",
          "tu cong bo",
          "kiem nghiem",
          "hop dong");

  private static final List<String> AIMED_AT =
      List.of(
          "de nghi",
          "de xuat",
          "dang ky",
          "du kien",
          "phan dau",
          "muc tieu",
          "tu danh gia",
          "tu cham");

  /** A repeated group of columns; its kind is null when the block does not say. */
  public record Block(int number, String kind, List<String> markers, Map<String, Field> headings) {}

  /** The step that a phrase of the title means. */
  public record StepOfTitle(String phraseKey, String step) {}

  /** The empty workbook to fill in. */
  public record Template(String title, List<TemplateColumn> columns) {}

  /**
   * One column of a template.
   *
   * @param group heading over the columns of a block; null outside of blocks
   * @param hint how to fill it in
   * @param choices offered as a list; empty when anything may be written
   */
  public record TemplateColumn(
      Field field,
      String group,
      String heading,
      String hint,
      String example,
      List<String> choices) {}

  /** The same form in which some headings mean other fields. */
  Form withHeadings(Map<String, Field> other) {
    Map<String, Field> changed = new HashMap<>(headings);
    changed.putAll(other);
    return new Form(
        code,
        version,
        nameVi,
        nameEn,
        listKind,
        priority,
        titlePhrases,
        titleRequired,
        required,
        changed,
        otherwise,
        marked,
        ignored,
        blocks,
        years,
        sections,
        steps,
        template,
        names);
  }

  /** The field of a heading key: exact, else by the longest heading of two words it starts with. */
  Field find(String key) {
    return find(headings, key);
  }

  /**
   * The field of a heading key among the columns of a year, found as {@link #find(String)} does.
   */
  Field findInYear(String key) {
    return find(years, key);
  }

  private Field find(Map<String, Field> headings, String key) {
    Field exact = headings.get(key);
    if (exact != null || ignored.contains(key)) {
      return exact;
    }
    for (int end = key.lastIndexOf(' '); end > 0; end = key.lastIndexOf(' ', end - 1)) {
      String start = key.substring(0, end);
      if (start.indexOf(' ') > 0) {
        Field field = headings.get(start);
        if (ignored.contains(start) || OF_DECISION.contains(field) && isOfOtherPaper(key)) {
          return null;
        }
        if (field != null) {
          return field == Field.STAR ? starOrNot(key.substring(end)) : field;
        }
      }
    }
    return null;
  }

  /** "Ngày cấp ĐKKD", "Ngày cập nhật": not of the decision or the certificate of a product. */
  private static boolean isOfOtherPaper(String key) {
    String words = " " + key + " ";
    return OTHER_PAPERS.stream().anyMatch(paper -> words.contains(" " + paper + " "));
  }

  /** What a heading that begins like that of the star holds: none that was, or is hoped for. */
  private static Field starOrNot(String rest) {
    if (isAimedAt(rest) || (rest + " ").matches(".* (?:truoc|cu) .*")) {
      return null;
    }
    return isOfPoints(rest) ? Field.SCORE : Field.STAR;
  }

  /** "Hạng sao đề nghị", "Hạng sao đăng ký năm 2024": no rank was given yet. */
  static boolean isAimedAt(String heading) {
    String words = " " + heading + " ";
    return AIMED_AT.stream().anyMatch(aim -> words.contains(" " + aim + " "));
  }

  /** "Kết quả đánh giá (điểm)" holds points, "Kết quả (điểm, hạng sao)" the star too. */
  private static boolean isOfPoints(String rest) {
    String words = rest + " ";
    return words.contains(" diem ") && !words.contains(" sao ") && !words.contains(" hang ");
  }

  /** The usual heading of a field code; the code itself for what is no field. */
  String headingOf(String code) {
    for (Map.Entry<Field, String> name : names.entrySet()) {
      if (name.getKey().code().equals(code)) {
        return "“" + name.getValue() + "”";
      }
    }
    return code.equals("title") ? "tên danh sách / title" : code;
  }

  boolean isIgnored(String key) {
    return ignored.contains(key);
  }

  /** Whether one row may tell of several recognitions side by side. */
  public boolean hasBlocks() {
    return !blocks.isEmpty() || years != null;
  }
}
