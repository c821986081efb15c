package vn.ocop.intake.account;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import vn.ocop.domain.producer.ProducerNames;
import vn.ocop.domain.producer.ProducerType;
import vn.ocop.domain.text.Text;
import vn.ocop.intake.form.Field;
import vn.ocop.intake.form.ListKind;
import vn.ocop.intake.interpret.DateInterpreter;
import vn.ocop.intake.interpret.DecisionInterpreter;
import vn.ocop.intake.interpret.ScoreInterpreter;
import vn.ocop.intake.interpret.StarInterpreter;

/**
 * Takes rows apart whose cell of the product names several: each product has what its own line of
 * the other cells says, and all share what is said once. Where the lines do not go together the row
 * is not loaded.
 */
final class SeveralProducts {
  private static final int MOST_PRODUCTS = 50;

  /** Fields of which each product may have a line, and what a line of it alone looks like. */
  private static final Map<Field, Predicate<String>> BY_LINE =
      new EnumMap<>(
          Map.of(
              Field.STAR,
              line -> StarInterpreter.interpretNumber(line).value() != null,
              Field.SCORE,
              line -> ScoreInterpreter.interpret(line).value() != null,
              Field.PRODUCT_CODE,
              SubjectReader::isOfficialCode,
              Field.PRODUCER_NAME,
              line -> ProducerNames.type(line) != ProducerType.UNKNOWN,
              Field.DECISION,
              line -> DecisionInterpreter.number(line) != null,
              Field.DECISION_NUMBER,
              line -> DecisionInterpreter.number(line) != null,
              Field.DECISION_DATE,
              SeveralProducts::isDate,
              Field.EXPIRES_ON,
              SeveralProducts::isDate));

  /** Fields whose lines are told apart only by the numbers or dashes before them. */
  private static final Set<Field> BY_MARK =
      Set.of(
          Field.GROUP,
          Field.PRODUCER_TYPE,
          Field.ADDRESS,
          Field.ADDRESS_2025,
          Field.COMMUNE,
          Field.KIND,
          Field.NOTE);

  private SeveralProducts() {}

  /** The row as one view for each of its products; empty when they cannot be told apart. */
  static List<RowView> of(RowView row, Notes notes) {
    String cell = row.text(Field.PRODUCT_NAME);
    if (row.combined().stream().anyMatch(c -> c.field() == Field.PRODUCT_NAME)) {
      return List.of(row);
    }
    List<String> names = CellLines.marked(cell);
    List<String> lines = CellLines.of(cell);
    boolean areEven =
        isByLine(row, Field.STAR, lines.size()) || isByLine(row, Field.PRODUCER_NAME, lines.size());
    if (names.size() < 2 && lines.size() > 1 && areEven) {
      names = lines;
    }
    if (row.match().form().listKind() == ListKind.REVENUE || names.size() < 2) {
      noteDoubt(cell, names.size() > 1 ? names : lines, notes);
      return List.of(row);
    }
    return split(row, names, notes);
  }

  private static boolean isByLine(RowView row, Field field, int products) {
    String cell = row.text(field);
    return cell != null && byLine(field, cell).size() == products;
  }

  /** Told where each line might be a product: it begins like a name. */
  private static void noteDoubt(String cell, List<String> lines, Notes notes) {
    boolean areNames =
        lines.size() > 1
            && (CellLines.hasMarks(cell)
                || lines.stream().allMatch(l -> Character.isUpperCase(l.codePointAt(0))));
    if (areNames || CellLines.areListed(cell)) {
      notes.add(Codes.SEVERAL_PRODUCTS, Field.PRODUCT_NAME, 0, Text.clean(cell), Map.of());
    }
  }

  private static List<RowView> split(RowView row, List<String> names, Notes notes) {
    Map<Field, List<String>> lines = new EnumMap<>(Field.class);
    Field odd = names.size() > MOST_PRODUCTS ? Field.PRODUCT_NAME : null;
    for (Field field : Field.values()) {
      String cell = row.text(field);
      List<String> own = cell == null ? List.of() : byLine(field, cell);
      if (own.size() == names.size()) {
        lines.put(field, own);
      } else if (own.size() > 1 && BY_LINE.containsKey(field)) {
        odd = field;
      }
    }
    String count = Integer.toString(names.size());
    String text = Text.clean(row.text(Field.PRODUCT_NAME));
    if (odd != null) {
      Map<String, String> values =
          Map.of("count", count, "other", Objects.requireNonNullElse(row.address(odd, 0), "–"));
      notes.add(Codes.PRODUCTS_NOT_SPLIT, Field.PRODUCT_NAME, 0, text, values);
      return List.of();
    }
    notes.add(Codes.PRODUCTS_SPLIT, Field.PRODUCT_NAME, 0, text, Map.of("count", count));
    return IntStream.range(0, names.size())
        .mapToObj(i -> row.ofProduct(said(names.get(i), i, lines)))
        .toList();
  }

  private static Map<Field, String> said(String name, int index, Map<Field, List<String>> lines) {
    Map<Field, String> said = new EnumMap<>(Field.class);
    said.put(Field.PRODUCT_CODE, null);
    lines.forEach((field, own) -> said.put(field, own.get(index)));
    said.put(Field.PRODUCT_NAME, name);
    return said;
  }

  /** The lines of a cell that each speak of one product; none where it is said of all. */
  private static List<String> byLine(Field field, String cell) {
    List<String> marked = CellLines.marked(cell);
    Predicate<String> isOne = BY_LINE.get(field);
    if (marked.size() > 1 && (isOne != null || BY_MARK.contains(field))) {
      return marked;
    }
    List<String> lines = isOne == null ? List.of() : CellLines.of(cell);
    return lines.size() > 1 && lines.stream().allMatch(isOne) ? lines : new ArrayList<>();
  }

  private static boolean isDate(String line) {
    return DateInterpreter.interpret(line, true).value() != null;
  }
}
