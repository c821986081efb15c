package vn.ocop.intake.form;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.ocop.intake.workbook.Cell;
import vn.ocop.intake.workbook.Row;
import vn.ocop.intake.workbook.Sheet;

/**
 * Tries every form on every place of one list where a header may be; of those with all required
 * fields the one that explains most headings wins.
 */
final class FormRanker {
  private static final int HEADER_WITHIN_ROWS = 40;
  private static final int HEADER_BELOW_TEXT = 300;
  private static final int STAR_SECTION_WITHIN = 60;
  private static final Pattern STAR_SECTION = Pattern.compile("(?:.* )?0?[1-5] sao( .*)?");
  private static final Pattern ONE_STAR = Pattern.compile("\\b0?([1-5]) (?:ngoi )?sao\\b");
  private static final List<String> NO_AWARD =
      List.of("tiem nang", "de nghi", "de xuat", "dang ky", "du kien", "tro len", "phan dau");
  private static final String TITLE = "title";
  private static final int HEADER_ROWS = 4;
  private static final int POINTS_PER_COLUMN = 10;
  private static final int POINTS_FOR_TITLE = 25;
  private static final int POINTS_FOR_STATED_KIND = 200;

  private final FormCatalogue catalogue;

  FormRanker(FormCatalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** The best candidate of each form, best form first. */
  List<SheetMatch> rank(Sheet sheet, ListKind statedKind) {
    Map<Form, SheetMatch> best = new LinkedHashMap<>();
    List<Row> rows = sheet.rows();
    int seen = 0;
    StringBuilder above = new StringBuilder();
    for (int i = 0; i < rows.size() && mayBegin(seen, best); i++) {
      Row row = rows.get(i);
      if (row.isBlank()) {
        continue;
      }
      seen++;
      if (!isNumbered(row) && looksLikeHeader(row)) {
        tryAt(sheet, i, above.toString(), statedKind, best);
      }
      if (row.cells().size() <= 4 && !isNumbered(row)) {
        row.cells().forEach(cell -> above.append(' ').append(HeadingKey.of(cell.text())));
      }
    }
    List<SheetMatch> ranked = new ArrayList<>(best.values());
    ranked.sort(
        Comparator.comparing((SheetMatch match) -> !match.isComplete())
            .thenComparing(match -> -match.score())
            .thenComparing(match -> match.missing().contains(TITLE))
            .thenComparing(FormRanker::rankOfForm));
    return ranked;
  }

  /** Whether a header may still come; further down only where none was found, below a decision. */
  private static boolean mayBegin(int seen, Map<Form, SheetMatch> best) {
    return seen < HEADER_WITHIN_ROWS
        || seen < HEADER_BELOW_TEXT && best.values().stream().noneMatch(SheetMatch::isComplete);
  }

  /** Of forms that fit the special one goes first; of those that do not the general one. */
  private static int rankOfForm(SheetMatch match) {
    return match.isComplete() ? match.form().priority() : -match.form().priority();
  }

  private boolean looksLikeHeader(Row row) {
    int known = 0;
    for (Cell cell : row.cells()) {
      if (cell.text().length() <= 120
          && (catalogue.knows(HeadingKey.of(cell.text()))
              || catalogue.knows(HeadingKey.of(HeadingKey.withoutBrackets(cell.text()))))) {
        known++;
      }
    }
    return known >= 2;
  }

  private void tryAt(
      Sheet sheet, int from, String title, ListKind statedKind, Map<Form, SheetMatch> best) {
    List<Row> header = new ArrayList<>();
    for (int i = from; i < sheet.rows().size() && header.size() < HEADER_ROWS; i++) {
      Row row = sheet.rows().get(i);
      if (row.isBlank() || (!header.isEmpty() && !continuesHeader(row))) {
        break;
      }
      header.add(row);
      Map<Integer, List<String>> headings = HeaderReader.headings(sheet, header);
      for (Form form : catalogue.all()) {
        SheetMatch candidate = candidate(sheet, form, header, headings, title, statedKind);
        SheetMatch known = best.get(form);
        boolean isOfForm = form.years() == null || YearColumns.areSeveral(candidate.columns());
        if (isOfForm && (known == null || isBetter(candidate, known))) {
          best.put(form, candidate);
        }
      }
    }
  }

  private static boolean isBetter(SheetMatch candidate, SheetMatch known) {
    if (candidate.isComplete() != known.isComplete()) {
      return candidate.isComplete();
    }
    return candidate.score() > known.score();
  }

  /** A further header row holds no ordinal number and mostly headings that some form knows. */
  private boolean continuesHeader(Row row) {
    if (isNumbered(row)) {
      return false;
    }
    int known = 0;
    for (Cell cell : row.cells()) {
      known += catalogue.isHeading(cell.text()) || YearColumns.isYear(cell.text()) ? 1 : 0;
    }
    return known * 2 >= row.cells().size();
  }

  /** Whether a row begins with a number, which is not the first of several years. */
  static boolean isNumbered(Row row) {
    String first = row.isBlank() ? "" : row.cells().get(0).text();
    boolean isOfYears =
        row.cells().size() > 1
            && row.cells().subList(0, 2).stream().allMatch(c -> YearColumns.isYear(c.text()));
    return !isOfYears && isNumber(first);
  }

  private static boolean isNumber(String first) {
    return !first.isEmpty() && first.chars().allMatch(c -> c >= '0' && c <= '9' || c == '.');
  }

  private static SheetMatch candidate(
      Sheet sheet,
      Form form,
      List<Row> header,
      Map<Integer, List<String>> headings,
      String title,
      ListKind statedKind) {
    List<ColumnMapping> columns = HeaderReader.map(form, headings);
    Set<Field> found = new LinkedHashSet<>();
    int unknown = 0;
    for (ColumnMapping mapping : columns) {
      if (mapping.isOfSecondDecision()) {
        unknown++;
      } else if (mapping.field() != null) {
        found.add(mapping.field());
        if (mapping.second() != null) {
          found.add(mapping.second());
        }
      } else if (!mapping.ignored()) {
        unknown++;
      }
    }
    Integer titleStar =
        form.listKind() == ListKind.RECOGNITION && form.sections().contains(Field.STAR)
            ? titleStar(title, sheet.name())
            : null;
    boolean isInSections = form.sections().contains(Field.STAR) && hasStarSection(sheet, header);
    if (titleStar != null || isInSections) {
      found.add(Field.STAR);
    }
    List<String> missing = missing(form, found);
    if (isSideBySide(form, header)) {
      missing.add(SheetMatch.SIDE_BY_SIDE);
    }
    String phrase = phrase(form, title);
    boolean isStated = form.listKind() == statedKind;
    if (form.titleRequired() && phrase == null && !isStated && !isToldByHeading(form, columns)) {
      missing.add(TITLE);
    }
    long mapped =
        columns.stream()
            .filter(mapping -> mapping.field() != null && !mapping.isOfSecondDecision())
            .count();
    int score = (int) mapped * POINTS_PER_COLUMN - unknown;
    score += phrase == null ? 0 : POINTS_FOR_TITLE;
    score += isStated ? POINTS_FOR_STATED_KIND : 0;
    score -=
        phrase == null
                && hasRevenueByYear(columns)
                && found.contains(Field.STAR)
                && form.listKind() == ListKind.REVENUE
            ? POINTS_PER_COLUMN / 2
            : 0;
    return new SheetMatch(
        sheet.name(),
        form,
        header.get(0).number(),
        header.get(header.size() - 1).number(),
        columns,
        score,
        missing,
        phrase,
        titleStar);
  }

  /** Whether the only column of stars is headed as one of proposals: "Hạng sao đề nghị". */
  private static boolean isToldByHeading(Form form, List<ColumnMapping> columns) {
    List<String> stars =
        columns.stream()
            .map(ColumnMapping::leaf)
            .map(HeadingKey::of)
            .filter(key -> form.find(key) == Field.STAR)
            .toList();
    return form.listKind() == ListKind.PROPOSAL
        && !stars.isEmpty()
        && stars.stream().allMatch(Form::isAimedAt);
  }

  /** Whether each column of revenue names its year, so that a row is a product and not a year. */
  private static boolean hasRevenueByYear(List<ColumnMapping> columns) {
    return columns.stream()
        .filter(column -> column.field() == Field.REVENUE)
        .allMatch(column -> column.year() > 0);
  }

  /** The one star that a title, or else the name of the sheet, gives to all rows below it. */
  private static Integer titleStar(String title, String sheetName) {
    for (String text : List.of(title, HeadingKey.of(sheetName))) {
      Set<Integer> stars = new LinkedHashSet<>();
      Matcher matcher = ONE_STAR.matcher(text);
      while (matcher.find()) {
        stars.add(Integer.valueOf(matcher.group(1)));
      }
      if (!stars.isEmpty()) {
        boolean isPlain = NO_AWARD.stream().noneMatch(text::contains);
        return stars.size() == 1 && isPlain ? stars.iterator().next() : null;
      }
    }
    return null;
  }

  /** Whether one row of the header names the product twice: word by word, or each with a number. */
  private static boolean isSideBySide(Form form, List<Row> header) {
    for (Row row : header) {
      Set<String> seen = new LinkedHashSet<>();
      int products = 0;
      int ordinals = 0;
      for (Cell cell : row.cells()) {
        String key = HeadingKey.of(cell.text());
        Field field = form.headings().get(key);
        ordinals += field == Field.ORDINAL ? 1 : 0;
        products += field == Field.PRODUCT_NAME ? 1 : 0;
        if (field == Field.PRODUCT_NAME && !seen.add(key)) {
          return true;
        }
      }
      if (products > 1 && ordinals > 1) {
        return true;
      }
    }
    return false;
  }

  /** Whether a sub-heading below the header names a star: "I. Sản phẩm đạt 4 sao". */
  private static boolean hasStarSection(Sheet sheet, List<Row> header) {
    int from = header.get(header.size() - 1).number();
    for (Row row : sheet.rows()) {
      if (row.number() > from && row.number() <= from + STAR_SECTION_WITHIN && isStarSection(row)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isStarSection(Row row) {
    return !row.cells().isEmpty()
        && row.cells().size() <= 3
        && row.cells().stream()
            .anyMatch(
                cell ->
                    cell.text().length() <= 90
                        && STAR_SECTION.matcher(HeadingKey.of(cell.text())).matches());
  }

  private static List<String> missing(Form form, Set<Field> found) {
    List<String> missing = new ArrayList<>();
    for (Set<Field> group : form.required()) {
      if (group.stream().noneMatch(found::contains)) {
        missing.add(String.join("/", group.stream().map(Field::code).toList()));
      }
    }
    return missing;
  }

  private static String phrase(Form form, String title) {
    for (String phrase : form.titlePhrases()) {
      if (title.contains(phrase)) {
        return phrase;
      }
    }
    return null;
  }
}
