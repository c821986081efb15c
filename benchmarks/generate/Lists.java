package generate;

import generate.ListDocument.Purpose;
import generate.Model.Event;
import generate.Model.Happening;
import generate.Model.Product;
import generate.Rules.Authority;
import generate.Sheet.Role;
import generate.Units.Unit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes events as the lists that offices would send: one file a decision, some of them twice. */
final class Lists {
  private static final Comparator<Event> ORDER =
      Comparator.comparing((Event e) -> e.product.producer.commune.parent.code)
          .thenComparing(e -> e.product.producer.id)
          .thenComparing(e -> e.product.id);

  private final Options options;
  private final Path inbox;
  private final Map<String, ListDocument> byKey = new TreeMap<>();
  private final Defects defects;
  final StringBuilder accounts = new StringBuilder();
  final StringBuilder evidence = new StringBuilder();
  final StringBuilder revenue = new StringBuilder();
  int files;

  Lists(Options options, Path inbox) {
    this.options = options;
    this.inbox = inbox;
    this.defects = new Defects(options.defects(), options.asOf());
  }

  CharSequence defectLog() {
    return defects.log;
  }

  /** Sorts the events of provinces and districts into lists; gives those of the ministry back. */
  List<Event> addAll(List<Product> products) {
    List<Event> national = new ArrayList<>();
    for (Product product : products) {
      for (Event event : product.events) {
        if (event.authority == Authority.NATIONAL) {
          national.add(event);
        } else if (!event.isCompanion) {
          add(event);
        }
      }
    }
    return national;
  }

  void add(Event event) {
    Purpose purpose = Purpose.RECOGNITION;
    if (event.what.isWithdrawal()) {
      purpose = Purpose.WITHDRAWAL;
    } else if (event.what == Happening.REGISTERED) {
      purpose = Purpose.REGISTRATION;
    }
    list(purpose, event).events.add(event);
  }

  private ListDocument list(Purpose purpose, Event event) {
    Authority level = event.authority;
    Unit commune = event.product.producer.commune;
    Unit sender = null;
    if (level != Authority.NATIONAL) {
      sender = event.isTwoLevel() ? commune.province().successor : commune.province();
      boolean isDistrict = level == null ? !event.isTwoLevel() : level == Authority.DISTRICT;
      sender = isDistrict ? commune.parent : sender;
      level = isDistrict ? Authority.DISTRICT : Authority.PROVINCE;
    }
    String place = sender == null ? "" : sender.id();
    String key = event.happenedOn + "|" + place + "|" + purpose;
    Authority deciding = level;
    Unit unit = sender;
    int year = purpose == Purpose.WITHDRAWAL ? event.happenedOn.getYear() : event.assessmentYear;
    return byKey.computeIfAbsent(
        key, k -> new ListDocument(purpose, deciding, unit, event.happenedOn, year, event.round));
  }

  /** Writes all lists that were added. */
  void writeAll() {
    Map<String, Integer> numbers = new HashMap<>();
    for (Map.Entry<String, ListDocument> entry : byKey.entrySet()) {
      ListDocument list = entry.getValue();
      Dice dice = new Dice(options.seed(), "list " + entry.getKey());
      if (list.hasDecision()) {
        String unit = list.sender == null ? "" : list.sender.id();
        int step = dice.between(3, 90);
        int number = numbers.merge(unit + list.date.getYear(), 40 + step, (a, b) -> a + step);
        list.number = number + suffix(list);
      }
      list.events.sort(ORDER);
      write(list, dice);
    }
  }

  private static String suffix(ListDocument list) {
    if (list.level != Authority.NATIONAL) {
      return "/QĐ-UBND";
    }
    return list.date.isBefore(Rules.NEW_MINISTRY_FROM) ? "/QĐ-BNN-VPĐP" : "/QĐ-BNNMT";
  }

  private void write(ListDocument list, Dice dice) {
    boolean isWorkbook = dice.pick(options.layouts()).equals("xlsx");
    Layout layout = Layout.choose(list, isWorkbook, options.hasContacts, dice);
    String ending = isWorkbook ? ".xlsx" : ".csv";
    boolean isRecognition = list.purpose == Purpose.RECOGNITION;
    boolean isCorrected = isRecognition && list.events.size() >= 5 && dice.chance(0.04);
    if (isCorrected) {
      writeEarlier(list, layout, ending);
    }
    list.path = list.stem() + (isCorrected ? "-v2" : "") + ending;
    Sheet sheet = SheetWriter.write(list, layout, dice, defects);
    byte[] bytes = bytes(sheet, isWorkbook, list.path);
    LocalDate received = list.date.plusDays(isCorrected ? 30 : dice.between(2, 20));
    put(list, sheet, bytes, list.path, received, "loaded", "");
    note(list, sheet);
    if (isRecognition && !isCorrected && dice.chance(0.03)) {
      String copy = list.stem() + "_ban-sao" + ending;
      put(list, sheet, bytes, copy, received.plusDays(15), "duplicate", list.path);
    }
  }

  /** The first version of a list that was corrected later lacks the last row. */
  private void writeEarlier(ListDocument list, Layout layout, String ending) {
    ListDocument earlier =
        new ListDocument(list.purpose, list.level, list.sender, list.date, list.year, list.round);
    earlier.number = list.number;
    earlier.events.addAll(list.events.subList(0, list.events.size() - 1));
    earlier.path = list.stem() + "-v1" + ending;
    Dice dice = new Dice(options.seed(), "earlier " + earlier.path);
    Sheet sheet = SheetWriter.write(earlier, layout, dice, null);
    byte[] bytes = bytes(sheet, layout.isWorkbook, earlier.path);
    String later = list.stem() + "-v2" + ending;
    put(earlier, sheet, bytes, earlier.path, list.date.plusDays(5), "superseded", later);
  }

  private byte[] bytes(Sheet sheet, boolean isWorkbook, String path) {
    return isWorkbook
        ? XlsxFile.write(sheet)
        : CsvFile.write(sheet, new Dice(options.seed(), "dialect " + path));
  }

  private void note(ListDocument list, Sheet sheet) {
    for (Event event : list.events) {
      if (list.purpose == Purpose.REVENUE) {
        Csv.append(
            revenue, event.product.id, list.year, event.score, list.path, event.sheet, event.row);
      } else {
        noteEvidence(event, event.file, event.sheet, event.row);
      }
    }
  }

  private void noteEvidence(Event event, String file, String sheet, int row) {
    if (event.what.isRecognition() && !event.isQuarantined) {
      Csv.append(evidence, event.id(), file, sheet, row);
    }
  }

  /** Yearly summaries and revenues of one old province, after its decisions were written. */
  void writeYearly(Unit province, List<Product> products) {
    for (int year = options.from(); year <= options.to(); year++) {
      Dice dice = new Dice(options.seed(), "yearly " + province.id() + year);
      if (year <= 2024 && dice.chance(0.25) && year < options.asOf().getYear()) {
        writeSummary(province, year, products, dice);
      }
      if (year >= 2021 && year < options.asOf().getYear() && dice.chance(0.3)) {
        writeRevenue(province, year, products, dice);
      }
    }
  }

  private void writeSummary(Unit province, int year, List<Product> products, Dice dice) {
    LocalDate date = LocalDate.of(year + 1, 1, 20);
    ListDocument list =
        new ListDocument(Purpose.SUMMARY, Authority.PROVINCE, province, date, year, 0);
    for (Product product : products) {
      for (Event event : product.events) {
        if (isSummarised(event, province, year)) {
          list.events.add(event);
        }
      }
    }
    if (list.events.isEmpty()) {
      return;
    }
    list.events.sort(ORDER);
    boolean isWorkbook = dice.pick(options.layouts()).equals("xlsx");
    Layout layout = Layout.choose(list, isWorkbook, options.hasContacts, dice);
    list.path = list.stem() + (isWorkbook ? ".xlsx" : ".csv");
    Sheet sheet = SheetWriter.write(list, layout, dice, null);
    byte[] bytes = bytes(sheet, isWorkbook, list.path);
    put(list, sheet, bytes, list.path, date.plusDays(10), "loaded", "");
    int next = 0;
    for (int i = 0; i < sheet.rows.size(); i++) {
      if (sheet.rows.get(i).role() == Role.DATA) {
        noteEvidence(list.events.get(next++), list.path, isWorkbook ? sheet.name : "", i + 1);
      }
    }
  }

  private static boolean isSummarised(Event event, Unit province, int year) {
    return event.what.isRecognition()
        && event.authority != Authority.NATIONAL
        && event.companion == null
        && !event.hasDefect
        && event.happenedOn.getYear() == year
        && event.product.producer.commune.province() == province;
  }

  private void writeRevenue(Unit province, int year, List<Product> products, Dice dice) {
    LocalDate date = LocalDate.of(year + 1, 2, 15);
    boolean isTwoLevel = !date.isBefore(Rules.TWO_LEVELS_FROM);
    Unit sender = isTwoLevel ? province.successor : province;
    ListDocument list =
        new ListDocument(Purpose.REVENUE, Authority.PROVINCE, sender, date, year, 0);
    for (Product product : products) {
      Unit commune = product.producer.commune;
      boolean isKnown =
          commune.province() == province
              && (!isTwoLevel || commune.successor != null)
              && product.events.get(0).what == Happening.FIRST
              && product.events.stream().noneMatch(e -> e.hasDefect)
              && product.events.get(0).happenedOn.getYear() <= year;
      if (isKnown && dice.chance(0.3)) {
        double value = dice.between(50, 9000) + dice.between(0, 9) / 10.0;
        list.events.add(
            new Event(product, Happening.REVENUE, date, 0, value, Authority.PROVINCE, year, 0));
      }
    }
    if (!list.events.isEmpty()) {
      list.events.sort(ORDER);
      // Two old provinces of one new province send a list each.
      writeNamed(list, isTwoLevel ? "-" + Units.slug(province.name) : "", dice);
    }
  }

  private void writeNamed(ListDocument list, String suffix, Dice dice) {
    boolean isWorkbook = dice.pick(options.layouts()).equals("xlsx");
    Layout layout = Layout.choose(list, isWorkbook, options.hasContacts, dice);
    list.path = list.stem() + suffix + (isWorkbook ? ".xlsx" : ".csv");
    Sheet sheet = SheetWriter.write(list, layout, dice, defects);
    byte[] bytes = bytes(sheet, isWorkbook, list.path);
    put(list, sheet, bytes, list.path, list.date.plusDays(5), "loaded", "");
    note(list, sheet);
  }

  private void put(
      ListDocument list,
      Sheet sheet,
      byte[] bytes,
      String path,
      LocalDate received,
      String status,
      String other) {
    Path file = inbox.resolve(path);
    try {
      Files.createDirectories(file.getParent());
      Files.write(file, bytes, java.nio.file.StandardOpenOption.CREATE_NEW);
      Files.setLastModifiedTime(
          file, FileTime.from(received.atTime(2, 0).toInstant(ZoneOffset.UTC)));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write " + file, e);
    }
    files++;
    int companions = 0;
    for (Event event : list.events) {
      boolean isTold = event.companion != null && list.purpose == Purpose.RECOGNITION;
      companions += isTold ? 1 : 0;
    }
    Csv.append(
        accounts,
        path,
        sha256(bytes),
        received,
        list.purpose.name().toLowerCase(java.util.Locale.ROOT),
        status,
        other,
        list.number,
        list.date,
        list.level.code(),
        list.sender == null ? "" : list.sender.id(),
        sheet.rows.size(),
        sheet.count(Role.TITLE),
        sheet.count(Role.HEADER),
        sheet.count(Role.SECTION),
        sheet.count(Role.DATA),
        sheet.count(Role.QUARANTINED),
        sheet.count(Role.SUBTOTAL),
        sheet.count(Role.NOTE),
        sheet.count(Role.BLANK),
        sheet.count(Role.DATA) + companions,
        sheet.contacts);
  }

  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
