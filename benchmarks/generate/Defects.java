package generate;

import generate.Layout.Column;
import generate.ListDocument.Purpose;
import generate.Model.Event;
import generate.Model.Happening;
import generate.Model.ProducerType;
import generate.Units.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Spoils cells of a share of the rows and keeps what each row then tells. A defect that hides who
 * made a product, or where, falls only on products and producers of one row: elsewhere it would
 * change which rows are of one product, which nobody could know.
 */
final class Defects {
  private final double share;
  private final LocalDate asOf;
  final StringBuilder log = new StringBuilder();

  Defects(double share, LocalDate asOf) {
    this.share = share;
    this.asOf = asOf;
  }

  private enum Kind {
    STAR_SPELLING,
    PRODUCT_SPELLING,
    COMMUNE_MISSPELT,
    DATE_SPELLING,
    COMMUNE_UNKNOWN,
    PRODUCER_MISSING,
    TYPE_MISSING,
    DATE_UNREADABLE,
    DATE_YEAR_ONLY,
    STAR_UNREADABLE
  }

  /** Notes what a row tells, with or without a defect. False when the row cannot be loaded. */
  boolean tell(Event event, ListDocument list, Layout layout, Sheet sheet, int row, Dice dice) {
    event.file = list.path;
    event.sheet = layout.isWorkbook ? sheet.name : "";
    event.row = row;
    event.decisionNumber = list.hasDecision() ? list.number : null;
    event.isKindStated = event.what.isRecognition() && layout.has(Column.KIND);
    event.isGroupTold = layout.has(Column.GROUP);
    event.isScoreTold = layout.has(Column.SCORE) && event.score > 0;
    if (event.product.producer.isNeutral && !layout.has(Column.TYPE)) {
      event.producerType = ProducerType.UNKNOWN;
    }
    boolean isSpoilt =
        list.purpose == Purpose.RECOGNITION
            && event.what.isRecognition()
            && event.companion == null
            && dice.chance(share);
    if (isSpoilt) {
      boolean isHard = event.product.isLonely() && dice.chance(0.7);
      List<Kind> possible = isHard ? hard(event, layout) : easy(event, layout);
      spoil(dice.pick(possible), event, layout, sheet.rows.get(row - 1).cells(), dice);
    }
    if (event.companion != null) {
      copyPlace(event, event.companion);
    }
    return !event.isQuarantined;
  }

  private static void copyPlace(Event from, Event to) {
    to.file = from.file;
    to.sheet = from.sheet;
    to.row = from.row;
    to.decisionNumber = from.decisionNumber;
    to.isGroupTold = from.isGroupTold;
    to.isScoreTold = from.isScoreTold && to.score > 0;
  }

  /** Defects after which the row still tells all that it told. */
  private static List<Kind> easy(Event event, Layout layout) {
    List<Kind> kinds = new ArrayList<>();
    kinds.add(Kind.PRODUCT_SPELLING);
    kinds.add(Kind.COMMUNE_MISSPELT);
    if (layout.has(Column.STAR) && event.star < 5) {
      kinds.add(Kind.STAR_SPELLING);
    }
    if (layout.has(Column.DATE)) {
      kinds.add(Kind.DATE_SPELLING);
    }
    return kinds;
  }

  /** Defects that lose something. */
  private List<Kind> hard(Event event, Layout layout) {
    List<Kind> kinds = new ArrayList<>();
    kinds.add(Kind.COMMUNE_UNKNOWN);
    if (!layout.mergesProducers) {
      kinds.add(Kind.PRODUCER_MISSING);
    }
    if (event.product.producer.isNeutral && layout.has(Column.TYPE)) {
      kinds.add(Kind.TYPE_MISSING);
    }
    if (layout.has(Column.STAR)) {
      kinds.add(Kind.STAR_UNREADABLE);
    }
    if (layout.has(Column.DATE) && !yearEnd(event.assessmentYear).isAfter(asOf)) {
      kinds.add(Kind.DATE_UNREADABLE);
    }
    if (layout.has(Column.DATE) && !yearEnd(event.happenedOn.getYear()).isAfter(asOf)) {
      kinds.add(Kind.DATE_YEAR_ONLY);
    }
    return kinds;
  }

  private void spoil(Kind kind, Event event, Layout layout, Object[] cells, Dice dice) {
    event.hasDefect = true;
    switch (kind) {
      case STAR_SPELLING:
        write(
            kind, event, layout, cells, Column.STAR, Wording.oddStar(event.star, dice), event.star);
        break;
      case PRODUCT_SPELLING:
        String name = event.product.name;
        String odd = name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
        write(kind, event, layout, cells, Column.PRODUCT, "  " + odd.replace(" ", "  "), name);
        break;
      case COMMUNE_MISSPELT:
        misspell(event, layout, cells, dice);
        break;
      case DATE_SPELLING:
        String date = Wording.oddDate(event.happenedOn, dice);
        write(kind, event, layout, cells, Column.DATE, date, event.happenedOn);
        break;
      case COMMUNE_UNKNOWN:
        event.isCommuneUnknown = true;
        String told = text(cells, layout).replace(commune(event).inText(), "xã Xnghếm Pnhuỡng");
        write(kind, event, layout, cells, placeColumn(layout), told, leafId(event));
        break;
      case PRODUCER_MISSING:
        event.isProducerMissing = true;
        event.producerType = layout.has(Column.TYPE) ? event.producerType : ProducerType.UNKNOWN;
        write(kind, event, layout, cells, Column.PRODUCER, null, "");
        break;
      case TYPE_MISSING:
        event.producerType = ProducerType.UNKNOWN;
        write(kind, event, layout, cells, Column.TYPE, null, "unknown");
        break;
      case DATE_UNREADABLE:
        event.date = yearEnd(event.assessmentYear);
        event.precision = "year";
        String bad = Wording.unreadableDate(event.happenedOn, dice);
        write(kind, event, layout, cells, Column.DATE, bad, event.date);
        break;
      case DATE_YEAR_ONLY:
        event.date = yearEnd(event.happenedOn.getYear());
        event.precision = "year";
        String year = Integer.toString(event.happenedOn.getYear());
        write(kind, event, layout, cells, Column.DATE, year, event.date);
        break;
      case STAR_UNREADABLE:
        loseStar(event, layout, cells, dice);
        break;
    }
  }

  /** A blank star beside a score tells of a scored file; one that cannot be read tells nothing. */
  private void loseStar(Event event, Layout layout, Object[] cells, Dice dice) {
    String told = dice.chance(0.5) ? null : "#REF!";
    boolean isScored = told == null && event.isScoreTold;
    write(
        Kind.STAR_UNREADABLE,
        event,
        layout,
        cells,
        Column.STAR,
        told,
        isScored ? "scored" : "quarantined");
    event.isQuarantined = !isScored;
    if (isScored) {
      event.what = Happening.SCORED;
      event.star = 0;
    }
  }

  private void misspell(Event event, Layout layout, Object[] cells, Dice dice) {
    String right = commune(event).inText();
    String name = commune(event).name;
    int blank =
        right.endsWith(" " + name) ? right.length() - name.length() - 1 : right.indexOf(' ');
    boolean isUnique =
        commune(event).parent.children.stream()
                .filter(unit -> Units.key(unit.name).equals(Units.key(commune(event).name)))
                .count()
            == 1;
    String wrong =
        isUnique && dice.chance(0.6)
            ? right.substring(0, blank + 1) + Units.key(right.substring(blank + 1))
            : right.substring(0, blank) + right.substring(blank + 1);
    String told = text(cells, layout).replace(right, wrong);
    write(Kind.COMMUNE_MISSPELT, event, layout, cells, placeColumn(layout), told, leafId(event));
  }

  private static Column placeColumn(Layout layout) {
    return layout.has(Column.COMMUNE) ? Column.COMMUNE : Column.ADDRESS;
  }

  private static String text(Object[] cells, Layout layout) {
    return cells[layout.columns.indexOf(placeColumn(layout))].toString();
  }

  private void write(
      Kind kind,
      Event event,
      Layout layout,
      Object[] cells,
      Column column,
      String told,
      Object expected) {
    cells[layout.columns.indexOf(column)] = told;
    Csv.append(
        log,
        event.file,
        event.sheet,
        event.row,
        event.product.id,
        kind.name().toLowerCase(Locale.ROOT),
        column.name().toLowerCase(Locale.ROOT),
        told,
        expected);
  }

  private static LocalDate yearEnd(int year) {
    return LocalDate.of(year, 12, 31);
  }

  /** The commune as it was called when the event happened. */
  static Unit commune(Event event) {
    Unit commune = event.product.producer.commune;
    return event.isTwoLevel() ? commune.successor : commune;
  }

  /** unit_id of the leaf that the list tells: the unknown commune of its parent when need be. */
  static String leafId(Event event) {
    Unit commune = commune(event);
    return event.isCommuneUnknown
        ? commune.parent.code + "-unknown@" + commune.division
        : commune.id();
  }
}
