package generate;

import generate.Layout.Column;
import generate.ListDocument.Purpose;
import generate.Model.Event;
import generate.Model.Producer;
import generate.Sheet.Role;
import generate.Units.Unit;

/** Lays a list out as a sheet; on request with defects and notes of where each event stands. */
final class SheetWriter {
  private static final String[] ROMAN_ONES = {
    "", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"
  };
  private static final String[] ROMAN_TENS = {"", "X", "XX", "XXX", "XL", "L"};

  private final ListDocument list;
  private final Layout layout;
  private final Dice dice;
  private final Defects defects;
  private final Sheet sheet;
  private int number;
  private int mergeFrom = -1;
  private Producer lastProducer;

  private SheetWriter(ListDocument list, Layout layout, Dice dice, Defects defects) {
    this.list = list;
    this.layout = layout;
    this.dice = dice;
    this.defects = defects;
    this.sheet = new Sheet("Danh sách", layout.columns.size());
  }

  /**
   * @param defects chooses defects and keeps what the list tells; null for a copy that tells
   *     nothing new
   */
  static Sheet write(ListDocument list, Layout layout, Dice dice, Defects defects) {
    SheetWriter writer = new SheetWriter(list, layout, dice, defects);
    writer.titles();
    writer.header();
    writer.body();
    writer.foot();
    return writer.sheet;
  }

  private void titles() {
    for (String title : list.titles(layout.isDecisionInColumns, layout.isLongDate)) {
      int row = sheet.line(Role.TITLE, 0, title);
      if (layout.isWorkbook) {
        sheet.merged.add(new int[] {row - 1, 0, row - 1, sheet.width - 1});
      }
    }
    blank();
  }

  private void blank() {
    sheet.add(Role.BLANK, new Object[sheet.width]);
  }

  private void header() {
    boolean isTwoRows = layout.isWideStar && layout.isWorkbook;
    Object[] cells = new Object[sheet.width];
    Object[] second = new Object[sheet.width];
    int row = sheet.rows.size();
    for (int i = 0; i < sheet.width; i++) {
      Column column = layout.columns.get(i);
      String heading = layout.headings.get(column);
      boolean isBelow = isTwoRows && (column == Column.THREE || column == Column.FOUR);
      if (isBelow) {
        second[i] = heading;
        cells[i] = column == Column.THREE ? "Hạng sao" : null;
      } else {
        cells[i] = heading;
      }
      if (isTwoRows && column == Column.THREE) {
        sheet.merged.add(new int[] {row, i, row, i + 1});
      } else if (isTwoRows && !isBelow) {
        sheet.merged.add(new int[] {row, i, row + 1, i});
      }
    }
    sheet.add(Role.HEADER, cells);
    if (isTwoRows) {
      sheet.add(Role.HEADER, second);
    }
  }

  private void body() {
    Unit section = null;
    int inSection = 0;
    int sections = 0;
    for (Event event : list.events) {
      Unit district = event.product.producer.commune.parent;
      if (layout.hasSections && district != section) {
        subtotal(section, inSection);
        endMerge();
        lastProducer = null;
        sheet.line(Role.SECTION, 0, roman(++sections) + ". " + district.fullName);
        section = district;
        inSection = 0;
      }
      data(event);
      inSection++;
    }
    endMerge();
    subtotal(section, inSection);
  }

  private void subtotal(Unit section, int count) {
    if (section != null && layout.hasSubtotals) {
      endMerge();
      sheet.line(Role.SUBTOTAL, 1, "Cộng: " + count + " sản phẩm");
    }
  }

  private void foot() {
    if (layout.hasSubtotals) {
      sheet.line(Role.SUBTOTAL, 1, "Tổng cộng: " + number + " sản phẩm");
    }
    blank();
    sheet.line(Role.NOTE, 0, "Ghi chú: " + Sheet.LABEL + ".");
  }

  private void data(Event event) {
    number++;
    Object[] cells = new Object[sheet.width];
    for (int i = 0; i < sheet.width; i++) {
      cells[i] = cell(layout.columns.get(i), event);
    }
    int row = sheet.add(Role.DATA, cells);
    merge(event.product.producer, cells, row - 1);
    if (defects != null) {
      boolean isReadable = defects.tell(event, list, layout, sheet, row, dice);
      if (!isReadable) {
        sheet.rows.set(row - 1, new Sheet.Row(Role.QUARANTINED, cells));
      }
    }
  }

  /** Consecutive rows of one producer share one merged cell. */
  private void merge(Producer producer, Object[] cells, int row) {
    if (!layout.mergesProducers) {
      return;
    }
    if (producer == lastProducer) {
      cells[layout.columns.indexOf(Column.PRODUCER)] = null;
      return;
    }
    endMerge();
    lastProducer = producer;
    mergeFrom = row;
  }

  private void endMerge() {
    int last = sheet.rows.size() - 1;
    while (last >= 0 && sheet.rows.get(last).role() != Role.DATA) {
      last--;
    }
    // The row being added may already be of the next producer: its own cell is still filled.
    int column = layout.columns.indexOf(Column.PRODUCER);
    while (mergeFrom >= 0 && last > mergeFrom && sheet.rows.get(last).cells()[column] != null) {
      last--;
    }
    if (mergeFrom >= 0 && last > mergeFrom) {
      sheet.merged.add(new int[] {mergeFrom, column, last, column});
    }
    mergeFrom = -1;
  }

  private Object cell(Column column, Event event) {
    switch (column) {
      case NUMBER:
        return layout.isWorkbook ? (Object) Double.valueOf(number) : Integer.toString(number);
      case PRODUCT:
        return event.product.name;
      case PRODUCER:
        return Names.producer(event.product.producer, typeOf(event), layout.style);
      case TYPE:
        return Names.type(typeOf(event), layout.style);
      case GROUP:
        return Names.group(event.product.group, event.happenedOn.getYear());
      case SCORE:
        return event.score == 0 ? null : score(event.score);
      case STAR:
        return Wording.star(event, layout.starStyle);
      case THREE:
        return event.star == 3 ? "x" : null;
      case FOUR:
        return event.star == 4 ? "x" : null;
      case KIND:
        return Wording.kind(event.what, layout.style);
      case DECISION:
        return list.purpose == Purpose.SUMMARY ? event.decisionNumber : list.number;
      case DATE:
        return layout.isWorkbook && layout.style % 2 == 0
            ? (Object) event.happenedOn
            : Wording.date(event.happenedOn);
      case AUTHORITY:
        return ListDocument.authority(event.authority, deciding(event), event.happenedOn);
      case STATUS:
        return Wording.status(event.what);
      case REVENUE:
        return event.score;
      case NOTE:
        return Wording.note(event);
      case PHONE:
        sheet.contacts++;
        return String.format("0123 4%02d %03d", dice.below(100), dice.below(1000));
      case EMAIL:
        sheet.contacts++;
        return "chu.the." + number + "@example.com";
      default:
        return place(column, event);
    }
  }

  private static Model.ProducerType typeOf(Event event) {
    return event.product.producer.typeAt(event.happenedOn);
  }

  private Object score(double score) {
    boolean isText = !layout.isWorkbook || layout.style % 3 == 0;
    return isText ? Wording.number(score) + (layout.style % 3 == 0 ? " điểm" : "") : (Object) score;
  }

  private static Unit deciding(Event event) {
    Unit commune = event.product.producer.commune;
    if (event.isTwoLevel()) {
      return commune.successor.parent;
    }
    return event.authority == Rules.Authority.DISTRICT ? commune.parent : commune.province();
  }

  private String place(Column column, Event event) {
    Producer producer = event.product.producer;
    boolean isTwoLevel = list.isTwoLevel();
    Unit commune = isTwoLevel ? producer.commune.successor : producer.commune;
    if (column == Column.COMMUNE) {
      return commune.inText();
    } else if (column == Column.DISTRICT) {
      return commune.parent.inText();
    } else if (column == Column.PROVINCE) {
      return commune.province().inText();
    }
    StringBuilder address = new StringBuilder(producer.village + ", " + commune.inText());
    boolean namesDistrict = !isTwoLevel && !layout.hasSections;
    if (namesDistrict) {
      address.append(", ").append(commune.parent.inText());
    }
    if (layout.namesProvince) {
      address.append(", ").append(commune.province().inText());
    }
    return address.toString();
  }

  static String roman(int number) {
    return ROMAN_TENS[number / 10] + ROMAN_ONES[number % 10];
  }
}
