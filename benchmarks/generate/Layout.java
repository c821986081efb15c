package generate;

import generate.ListDocument.Purpose;
import generate.Model.Event;
import generate.Model.Happening;
import generate.Rules.Authority;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** How one list is laid out: its columns, their headings and its spellings. */
final class Layout {
  final List<Column> columns = new ArrayList<>();
  final Map<Column, String> headings = new EnumMap<>(Column.class);
  final boolean isWorkbook;
  boolean isDecisionInColumns;
  boolean hasSections;
  boolean hasSubtotals;
  boolean mergesProducers;
  boolean isWideStar;
  boolean isLongDate;
  boolean namesProvince;
  int starStyle;
  int style;

  private Layout(boolean isWorkbook) {
    this.isWorkbook = isWorkbook;
  }

  /** A column with the headings that offices give it. */
  enum Column {
    NUMBER("STT", "TT", "Số TT"),
    PRODUCT("Tên sản phẩm", "Sản phẩm", "Tên sản phẩm OCOP"),
    PRODUCER("Chủ thể", "Tên chủ thể", "Chủ thể sản xuất"),
    TYPE("Loại hình", "Loại hình chủ thể", "Loại hình kinh doanh"),
    ADDRESS("Địa chỉ", "Địa chỉ", "Thôn, xã, thị trấn"),
    COMMUNE("Xã", "Xã, phường", "Xã, phường, thị trấn"),
    DISTRICT("Huyện", "Huyện, thành phố", "Huyện, thị xã, thành phố"),
    PROVINCE("Tỉnh", "Tỉnh, thành phố"),
    GROUP("Nhóm", "Nhóm sản phẩm"),
    SCORE("Điểm", "Kết quả chấm điểm"),
    STAR("Hạng sao", "Hạng", "Xếp hạng", "Mức phân hạng"),
    THREE("3 sao"),
    FOUR("4 sao"),
    KIND("Hình thức", "Hình thức công nhận"),
    DECISION("Số quyết định", "Số QĐ"),
    DATE("Ngày", "Ngày quyết định", "Ngày công nhận"),
    AUTHORITY("Cơ quan công nhận", "Cơ quan ban hành"),
    STATUS("Tình trạng"),
    REVENUE("Doanh thu (triệu đồng)", "Doanh thu năm (triệu đồng)"),
    PHONE("Điện thoại", "Số điện thoại"),
    EMAIL("Email"),
    NOTE("Ghi chú");

    private final List<String> headings;

    Column(String... headings) {
      this.headings = List.of(headings);
    }
  }

  static Layout choose(ListDocument list, boolean isWorkbook, boolean contacts, Dice dice) {
    Layout layout = new Layout(isWorkbook);
    layout.starStyle = dice.below(5);
    layout.style = dice.below(6);
    layout.isLongDate = dice.chance(0.5);
    layout.hasSubtotals = dice.chance(0.5);
    layout.mergesProducers = isWorkbook && dice.chance(0.25);
    layout.isDecisionInColumns =
        list.purpose == Purpose.SUMMARY
            || (list.purpose == Purpose.RECOGNITION && dice.chance(0.3));
    layout.columns.add(Column.NUMBER);
    layout.columns.add(Column.PRODUCT);
    layout.columns.add(Column.PRODUCER);
    boolean hasNeutral = list.events.stream().anyMatch(e -> e.product.producer.isNeutral);
    if (hasNeutral || dice.chance(0.4)) {
      layout.columns.add(Column.TYPE);
    }
    layout.choosePlace(list, dice);
    layout.chooseResult(list, dice);
    if (contacts) {
      layout.columns.add(Column.PHONE);
      layout.columns.add(Column.EMAIL);
    }
    for (Column column : layout.columns) {
      layout.headings.put(column, dice.pick(column.headings));
    }
    return layout;
  }

  private void choosePlace(ListDocument list, Dice dice) {
    if (list.level == Authority.NATIONAL) {
      columns.add(Column.ADDRESS);
      namesProvince = true;
    } else if (list.isTwoLevel() || list.level == Authority.DISTRICT) {
      columns.add(dice.chance(0.5) ? Column.ADDRESS : Column.COMMUNE);
    } else {
      switch (dice.below(3)) {
        case 0:
          columns.add(Column.ADDRESS);
          namesProvince = dice.chance(0.3);
          break;
        case 1:
          columns.add(Column.COMMUNE);
          columns.add(Column.DISTRICT);
          break;
        default:
          columns.add(Column.ADDRESS);
          hasSections = true;
      }
    }
    if (!namesProvince && dice.chance(0.3)) {
      columns.add(Column.PROVINCE);
    }
  }

  private void chooseResult(ListDocument list, Dice dice) {
    if (list.purpose == Purpose.REVENUE) {
      columns.add(Column.REVENUE);
      return;
    } else if (list.purpose == Purpose.WITHDRAWAL || list.purpose == Purpose.REGISTRATION) {
      columns.add(Column.STATUS);
      return;
    }
    boolean isSummary = list.purpose == Purpose.SUMMARY;
    if (!isSummary && dice.chance(0.5)) {
      columns.add(Column.GROUP);
    }
    if (!isSummary && dice.chance(0.4)) {
      columns.add(Column.SCORE);
    }
    isWideStar = list.events.stream().allMatch(Layout::isPlainThreeOrFour) && dice.chance(0.15);
    columns.addAll(isWideStar ? List.of(Column.THREE, Column.FOUR) : List.of(Column.STAR));
    if (!isSummary && dice.chance(0.6)) {
      columns.add(Column.KIND);
    }
    if (isDecisionInColumns) {
      columns.add(Column.DECISION);
      columns.add(Column.DATE);
    }
    if (isSummary) {
      columns.add(Column.AUTHORITY);
    }
    if (list.events.stream().anyMatch(e -> Wording.note(e) != null)) {
      columns.add(Column.NOTE);
    }
  }

  private static boolean isPlainThreeOrFour(Event event) {
    boolean isPotential =
        event.companion != null && event.companion.what == Happening.POTENTIAL_FIVE;
    return event.what.isRecognition() && event.star < 5 && !isPotential;
  }

  boolean has(Column column) {
    return columns.contains(column);
  }
}
