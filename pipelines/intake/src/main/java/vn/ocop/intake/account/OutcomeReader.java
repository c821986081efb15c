package vn.ocop.intake.account;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import vn.ocop.domain.recognition.RecognitionKind;
import vn.ocop.intake.form.Field;
import vn.ocop.intake.form.HeadingKey;
import vn.ocop.intake.interpret.DecisionInterpreter;
import vn.ocop.intake.interpret.Interpreted;
import vn.ocop.intake.interpret.KindInterpreter;
import vn.ocop.intake.interpret.ScoreInterpreter;
import vn.ocop.intake.interpret.StarInterpreter;
import vn.ocop.intake.interpret.StarReading;
import vn.ocop.intake.interpret.StarSigns;
import vn.ocop.intake.interpret.StatusInterpreter;
import vn.ocop.intake.interpret.StatusReading;

/** Reads what a row says about star, step, status, kind and score. */
final class OutcomeReader {
  private static final Set<String> MARKS = Set.of("x", "v", "co", "dat", "1", "");

  /** What a column of results says of a list whose title names the star. */
  private static final Set<String> PASSED = Set.of("dat", "dat yeu cau", "dat chuan", "dat ocop");

  private static final Set<String> UNMARKED =
      Set.of("0", "-", "–", "—", "_", ".", "…", "...", "/", "không", "chưa", "false", "no");
  private static final List<Field> MARK_COLUMNS =
      List.of(Field.STAR_1, Field.STAR_2, Field.STAR_3, Field.STAR_4, Field.STAR_5);
  private static final StarReading NOTHING = new StarReading(null, null, null, false, false, null);
  private static final StatusReading SILENT =
      new StatusReading(null, null, false, false, false, null, null, null);

  /**
   * All that the cells of outcome say.
   *
   * @param hasFaultyStar several stars are marked, or the cell of the star cannot be read as one
   */
  record Reading(
      StarReading star, StatusReading status, String kind, Double score, boolean hasFaultyStar) {}

  private OutcomeReader() {}

  static Reading read(RowView row, int block, Notes notes) {
    StatusReading status = block == 0 ? status(row, notes) : SILENT;
    String kind = kind(row, block, notes);
    Double score = score(row, block, notes);
    boolean contradictory = marked(row, block) > 1;
    if (contradictory) {
      notes.add(Codes.SEVERAL_STARS_MARKED, firstMark(row, block), block, null, Map.of());
    }
    StarReading star = contradictory ? null : star(row, block, notes);
    return new Reading(
        star == null ? NOTHING : star,
        status,
        kind == null ? kindBeside(row, block) : kind,
        score == null ? status.score() : score,
        star == null);
  }

  /** What the cell of the star says; null when it says something that is no star. */
  private static StarReading star(RowView row, int block, Notes notes) {
    Field mark = firstMark(row, block);
    if (mark != null) {
      String text = row.text(mark, block);
      boolean isPlain = MARKS.contains(HeadingKey.of(text)) || SectionReader.isDigits(text);
      String said = mark.markedStar() + " sao";
      return interpret(isPlain ? said : text + " " + said, mark, block, notes);
    }
    String text = row.text(Field.STAR, block);
    if (block > 0 && text != null && isMark(text) && hasStar(row)) {
      return star(row, 0, notes);
    }
    Integer ofTitle = row.match().titleStar();
    if (text != null && ofTitle != null && PASSED.contains(HeadingKey.of(text))) {
      return interpret(ofTitle + " sao", Field.STAR, block, notes);
    }
    return text == null ? NOTHING : interpret(text, Field.STAR, block, notes);
  }

  private static StarReading interpret(String text, Field field, int block, Notes notes) {
    Interpreted<StarReading> read = StarInterpreter.interpretNumber(text);
    notes.add(read.findings(), field, block);
    return read.value() == null && read.findings().isEmpty() ? NOTHING : read.value();
  }

  private static Field firstMark(RowView row, int block) {
    for (Field field : MARK_COLUMNS) {
      if (isMarked(row, field, block)) {
        return field;
      }
    }
    return null;
  }

  private static int marked(RowView row, int block) {
    return (int) MARK_COLUMNS.stream().filter(field -> isMarked(row, field, block)).count();
  }

  /** Whether a cell says something other than no: "x", "3 sao", but not "-" or "0". */
  static boolean isMarked(RowView row, Field field, int block) {
    String text = row.text(field, block);
    return text != null && !isUnmarked(text);
  }

  /** "-", "0", "không" in a column of marks. */
  static boolean isUnmarked(String text) {
    return UNMARKED.contains(text.toLowerCase(Locale.ROOT));
  }

  /** A mark and no star of its own: "x" or a tick, but not "***". */
  static boolean isMark(String text) {
    String key = HeadingKey.of(text);
    return MARKS.contains(key) && (!key.isEmpty() || text.codePoints().noneMatch(StarSigns::isOne));
  }

  /** Whether the row tells its star beside its blocks. */
  private static boolean hasStar(RowView row) {
    return row.text(Field.STAR) != null || firstMark(row, 0) != null;
  }

  private static StatusReading status(RowView row, Notes notes) {
    StatusReading all = SILENT;
    for (Field field : List.of(Field.STATUS, Field.NOTE, Field.GROUND)) {
      String text = row.text(field);
      if (text != null) {
        Interpreted<StatusReading> read = StatusInterpreter.interpret(text);
        if (read.value() != null || DecisionInterpreter.number(text) == null) {
          notes.add(read.findings(), field, 0);
        }
        all = read.value() == null ? all : merge(all, read.value());
      }
    }
    return all;
  }

  private static StatusReading merge(StatusReading left, StatusReading right) {
    return new StatusReading(
        left.star() != null ? left.star() : right.star(),
        left.step() != null ? left.step() : right.step(),
        left.isRecognised() || right.isRecognised(),
        left.isEarlier() || right.isEarlier(),
        left.withdrawn() || right.withdrawn(),
        left.ground() != null ? left.ground() : right.ground(),
        left.kind() != null ? left.kind() : right.kind(),
        left.score() != null ? left.score() : right.score());
  }

  /** The kind that the words beside the star say: "4 sao (nâng hạng)". */
  private static String kindBeside(RowView row, int block) {
    String star = row.text(Field.STAR, block);
    RecognitionKind kind = star == null ? null : KindInterpreter.ofTitle(star);
    return kind == null ? null : kind.code();
  }

  private static String kind(RowView row, int block, Notes notes) {
    String text = row.text(Field.KIND, block);
    if (text == null) {
      return null;
    }
    Interpreted<RecognitionKind> read = KindInterpreter.interpret(text);
    notes.add(read.findings(), Field.KIND, block);
    return read.value() == null ? null : read.value().code();
  }

  private static Double score(RowView row, int block, Notes notes) {
    String text = row.text(Field.SCORE, block);
    if (text == null) {
      String star = row.text(Field.STAR, block);
      return star == null ? null : ScoreInterpreter.find(star);
    }
    Interpreted<Double> read = ScoreInterpreter.interpret(text);
    notes.add(read.findings(), Field.SCORE, block);
    return read.value();
  }
}
