package vn.ocop.intake.account;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.ocop.domain.producer.ProducerNames;
import vn.ocop.domain.producer.ProducerType;
import vn.ocop.domain.product.GroupReading;
import vn.ocop.domain.product.ProductGroups;
import vn.ocop.domain.text.Text;
import vn.ocop.intake.form.ColumnMapping;
import vn.ocop.intake.form.Field;
import vn.ocop.intake.form.HeadingKey;
import vn.ocop.intake.interpret.Interpreted;
import vn.ocop.intake.interpret.ProducerInterpreter;
import vn.ocop.intake.interpret.ProducerReading;

/** Reads product and producer of a row. */
final class SubjectReader {
  private static final Pattern OFFICIAL_CODE = Pattern.compile("[0-9]{2}(-[0-9]{1,5}){3,4}");
  private static final Pattern TAX_CODE = Pattern.compile("[0-9]{10}(-?[0-9]{3})?");

  private static final Pattern BETWEEN_PRODUCERS =
      Pattern.compile("[;\\n,+]|(?iu:\\s+(?:và|&)\\s+)");
  private static final Pattern DASH = Pattern.compile("^[-–+•]\\s*(?=\\p{L})");
  private static final Pattern NUMBERED =
      Pattern.compile("^\\s*(?:[-–+•]|\\d{1,2}[.)])\\s*(?=\\p{L})");

  private static final Set<String> YES = Set.of("nu", "x", "co", "v", "1", "true");
  private static final Set<String> NO = Set.of("nam", "khong", "0", "false");

  /** A subject and the commune that the producer's cell ends with. */
  record Reading(Entry.Subject subject, String commune) {}

  private final ProductGroups groups;

  SubjectReader(ProductGroups groups) {
    this.groups = groups;
  }

  Reading read(RowView row, Notes notes) {
    String name = DASH.matcher(Text.clean(row.text(Field.PRODUCT_NAME))).replaceFirst("");
    String groupRaw = row.text(Field.GROUP);
    GroupReading group =
        groupRaw == null ? new GroupReading("unknown", null, true) : groups.interpret(groupRaw);
    String named = row.text(Field.PRODUCER_NAME);
    Interpreted<ProducerReading> producer =
        ProducerInterpreter.interpret(withoutNumbers(named), row.text(Field.PRODUCER_TYPE));
    notes.add(producer.findings(), Field.PRODUCER_NAME, 0);
    ProducerReading who = producer.value();
    noteCombined(row, notes);
    if (who != null && areSeveral(named)) {
      notes.add(Codes.SEVERAL_PRODUCERS, Field.PRODUCER_NAME, 0, who.name(), Map.of());
    }
    if (who == null) {
      notes.add(Codes.NO_PRODUCER, Field.PRODUCER_NAME, 0, null, Map.of());
    }
    ProducerType type = ProducerNames.type(row.text(Field.PRODUCER_TYPE));
    String code = row.text(Field.PRODUCT_CODE);
    Entry.Subject subject =
        new Entry.Subject(
            name,
            Text.matchKey(name),
            code != null && OFFICIAL_CODE.matcher(code.strip()).matches() ? code.strip() : null,
            group.code(),
            group.taxonomy(),
            groupRaw,
            who == null ? null : who.name(),
            who == null ? null : who.matchKey(),
            who == null ? type.code() : who.type().code(),
            who == null ? type == ProducerType.UNKNOWN ? "none" : "column" : who.typeSource(),
            yesOrNo(row.text(Field.SEX)),
            isMinority(row.text(Field.ETHNICITY)),
            taxCode(row.text(Field.TAX_CODE)));
    return new Reading(subject, who == null ? null : who.commune());
  }

  /** The cell of the producer without the numbers before its lines. */
  private static String withoutNumbers(String cell) {
    return cell == null
        ? null
        : cell.lines()
            .map(line -> NUMBERED.matcher(line).replaceFirst("").strip())
            .filter(line -> !line.isEmpty())
            .collect(Collectors.joining(areSeveral(cell) ? "; " : "\n"));
  }

  /** Whether a cell names two producers, each by its type. */
  private static boolean areSeveral(String cell) {
    return cell != null
        && BETWEEN_PRODUCERS.matcher(cell).find()
        && BETWEEN_PRODUCERS
                .splitAsStream(cell)
                .map(part -> NUMBERED.matcher(part).replaceFirst(""))
                .filter(part -> ProducerNames.type(part) != ProducerType.UNKNOWN)
                .count()
            > 1;
  }

  private static void noteCombined(RowView row, Notes notes) {
    for (ColumnMapping column : row.combined()) {
      String text = row.row().text(column.column());
      boolean isCut = CombinedCell.isCut(text, column.field(), column.second());
      notes.add(
          isCut ? Codes.TWO_IN_ONE_CUT : Codes.TWO_IN_ONE,
          column.field(),
          0,
          isCut ? null : text,
          Map.of("heading", column.heading()));
    }
  }

  private static Boolean yesOrNo(String text) {
    String key = text == null ? "" : HeadingKey.of(text);
    if (YES.contains(key)) {
      return Boolean.TRUE;
    }
    return NO.contains(key) ? Boolean.FALSE : null;
  }

  private static Boolean isMinority(String text) {
    String key = text == null ? "" : HeadingKey.of(text);
    if (key.isEmpty()) {
      return null;
    }
    return !key.equals("kinh") && !NO.contains(key);
  }

  static boolean isTaxCode(String text) {
    return TAX_CODE.matcher(text.replace(" ", "")).matches();
  }

  static boolean isOfficialCode(String text) {
    return OFFICIAL_CODE.matcher(text.strip()).matches();
  }

  private static String taxCode(String text) {
    return text != null && isTaxCode(text) ? text.replace(" ", "") : null;
  }
}
