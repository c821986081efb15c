package vn.ocop.intake.account;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.ocop.domain.catalogue.CatalogueException;
import vn.ocop.domain.catalogue.YamlDocuments;
import vn.ocop.domain.period.DateReading;
import vn.ocop.domain.unit.AddressParts;
import vn.ocop.domain.unit.Level;
import vn.ocop.domain.unit.Place;
import vn.ocop.domain.unit.Unit;
import vn.ocop.domain.unit.UnitDirectory;
import vn.ocop.intake.form.HeadingKey;
import vn.ocop.intake.form.ListKind;
import vn.ocop.intake.interpret.DecisionInterpreter;
import vn.ocop.intake.interpret.DecisionReading;

/**
 * The sidecar {@code <file>.meta.yaml} of a list: what is known of it and stands nowhere in it.
 *
 * @param listKind null when the sidecar does not say
 * @param deniesDate the date is stated to be unknown: no date of the file name counts
 * @param receivedAt null when the sidecar does not say
 */
record Sidecar(
    ListFacts facts,
    ListKind listKind,
    String source,
    LocalDateTime receivedAt,
    boolean deniesDate) {
  private static final String UNKNOWN_DATE = "unknown";

  /** "UBND thành phố Vĩnh Yên, tỉnh Vĩnh Phúc" is of a district. */
  private static final Pattern TOWN_OF_PROVINCE = Pattern.compile("\\b(?:thanh pho|tp) .*\\btinh ");

  static final Sidecar NONE = new Sidecar(ListFacts.NONE, null, null, null, false);

  /** A fault of a sidecar: the list is not read until it is put right. */
  static final class Fault extends Exception {
    private static final long serialVersionUID = 1L;
    private final String code;

    Fault(String code, String fault) {
      super(fault);
      this.code = code;
    }

    String code() {
      return code;
    }
  }

  /** Reads the sidecar beside a list; {@link #NONE} when there is none. */
  static Sidecar read(Path list, Path conf, UnitDirectory units) throws Fault {
    Path file = SidecarFile.find(list);
    if (file == null) {
      return NONE;
    }
    SidecarDocument document;
    try {
      document = bind(file, conf.resolve("forms/sidecar.schema.json"));
    } catch (CatalogueException e) {
      String message = e.getMessage();
      String prefix = file + ": ";
      throw new Fault(
          Codes.SIDECAR_INVALID,
          message.startsWith(prefix) ? message.substring(prefix.length()) : message);
    }
    try {
      return interpret(document, units);
    } catch (DateTimeException e) {
      throw new Fault(Codes.SIDECAR_INVALID, e.getMessage());
    }
  }

  /** Sidecars come from outside: each is checked against its schema unless it is plainly sound. */
  private static SidecarDocument bind(Path file, Path schema) {
    try {
      SidecarDocument document = YamlDocuments.read(file, SidecarDocument.class);
      if (document != null && isPlausible(document)) {
        return document;
      }
    } catch (CatalogueException e) {
      if (e.getMessage().contains("cannot be read")) {
        throw e;
      }
    }
    return YamlDocuments.read(file, schema, SidecarDocument.class);
  }

  private static boolean isPlausible(SidecarDocument document) {
    boolean year = document.assessmentYear() == null || document.assessmentYear() >= 2018;
    boolean kind =
        document.listKind() == null
            || List.of("recognition", "proposal", "removal", "revenue")
                .contains(document.listKind());
    return year && kind;
  }

  private static Sidecar interpret(SidecarDocument document, UnitDirectory units) throws Fault {
    SidecarDocument.Decision decision = document.decision();
    DateReading date =
        decision == null || decision.date() == null || UNKNOWN_DATE.equals(decision.date())
            ? DateReading.UNKNOWN
            : date(decision.date().strip());
    String number = decision == null ? null : number(decision.number());
    String authority = decision == null ? null : decision.authority();
    LocalDate announced =
        document.announcedOn() == null ? null : LocalDate.parse(document.announcedOn());
    LocalDate on = date.date() != null ? date.date() : announced;
    ListFacts facts =
        new ListFacts(
            number,
            date,
            authority,
            authorityLevel(authority),
            unit(document, units, on == null ? PlaceReader.THREE_LEVELS : on),
            document.round(),
            document.assessmentYear(),
            announced,
            null,
            null,
            false,
            null,
            null);
    return new Sidecar(
        facts,
        document.listKind() == null ? null : ListKind.parse(document.listKind()),
        source(document),
        receivedAt(document.receivedAt()),
        decision != null && UNKNOWN_DATE.equals(decision.date()));
  }

  private static String number(String raw) {
    if (raw == null) {
      return null;
    }
    DecisionReading reading = DecisionInterpreter.interpret(raw).value();
    return reading == null || reading.number() == null ? raw : reading.number();
  }

  private static String source(SidecarDocument document) {
    if (document.source() == null) {
      return document.note();
    }
    return document.note() == null
        ? document.source()
        : document.source() + " · " + document.note();
  }

  private static LocalDateTime receivedAt(String text) {
    if (text == null) {
      return null;
    }
    return text.length() == 10 ? LocalDate.parse(text).atStartOfDay() : LocalDateTime.parse(text);
  }

  private static DateReading date(String text) {
    return switch (text.length()) {
      case 4 -> DateReading.year(Integer.parseInt(text));
      case 7 ->
          DateReading.month(
              Integer.parseInt(text.substring(0, 4)), Integer.parseInt(text.substring(5)));
      default -> DateReading.day(LocalDate.parse(text));
    };
  }

  static String authorityLevel(String authority) {
    String key = authority == null ? "" : HeadingKey.of(authority).toLowerCase(Locale.ROOT);
    if (key.startsWith("bo ") || key.contains(" bo nong nghiep") || key.contains("trung uong")) {
      return "national";
    }
    boolean isTown = TOWN_OF_PROVINCE.matcher(key).find();
    if (isTown || key.contains("huyen ") || key.contains("thi xa ") || key.contains("quan ")) {
      return "district";
    }
    return key.contains("tinh ") ? "province" : null;
  }

  private static Unit unit(SidecarDocument document, UnitDirectory units, LocalDate on)
      throws Fault {
    Unit province = null;
    if (document.province() != null) {
      province = found(document.province(), units, on);
    }
    if (document.unit() == null) {
      return province;
    }
    if (province != null) {
      Place place =
          units.resolve(new AddressParts(null, document.unit(), null, null, province.unitId()), on);
      if (place.district() != null && !place.district().isUnknown()) {
        return place.district();
      }
    }
    return found(document.unit(), units, on);
  }

  private static Unit found(String text, UnitDirectory units, LocalDate on) throws Fault {
    Optional<Unit> unit = units.find(text, on);
    if (unit.isEmpty() || unit.get().level() == Level.COMMUNE) {
      throw new Fault(Codes.SIDECAR_UNIT, text);
    }
    return unit.get();
  }
}
