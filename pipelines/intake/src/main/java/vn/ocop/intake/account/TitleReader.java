package vn.ocop.intake.account;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.ocop.domain.period.DateReading;
import vn.ocop.domain.period.Precision;
import vn.ocop.domain.text.Text;
import vn.ocop.domain.unit.AddressParts;
import vn.ocop.domain.unit.Level;
import vn.ocop.domain.unit.Place;
import vn.ocop.domain.unit.Problem;
import vn.ocop.domain.unit.Unit;
import vn.ocop.domain.unit.UnitDirectory;
import vn.ocop.intake.form.HeadingKey;
import vn.ocop.intake.form.ListKind;
import vn.ocop.intake.interpret.DecisionInterpreter;
import vn.ocop.intake.interpret.DecisionReading;
import vn.ocop.intake.interpret.RoundInterpreter;
import vn.ocop.intake.interpret.RoundReading;
import vn.ocop.intake.workbook.Cell;
import vn.ocop.intake.workbook.Row;

/** Reads what stands above the header of a list: its title, decision, round and unit. */
final class TitleReader {
  private static final String LEVELS_UP = "(?<!\\p{L})(tỉnh|tinh|thành phố|thanh pho|tp\\.?|t\\.)";
  private static final String LEVELS_DOWN =
      "(?<!\\p{L})(huyện|huyen|thị xã|thi xa|quận|tx\\.?|h\\.|q\\.)";
  private static final String NAME = " (\\p{L}[\\p{L}'’-]*(?: \\p{L}[\\p{L}'’-]*){0,3})";

  /** Names of units that hold a dash themselves. */
  private static final Pattern DASHED =
      pattern("(bà rịa|phan rang|thừa thiên)\\s*[-–]\\s*(?=vũng tàu|tháp chàm|huế)");

  private static final Pattern CITY = pattern("(thành phố|tp\\.?)" + NAME);
  private static final Pattern AS_OF =
      pattern(
          "(?:(?:tính (?:đến|tới)|đến|tới|cập nhật(?: đến)?)\\s+(?:hết\\s+)?ngày"
              + "|tính (?:đến|tới)(?: hết)?|cập nhật đến)\\s+(\\d.{5,30})");
  private static final Pattern PROVINCE = pattern(LEVELS_UP + NAME);
  private static final Pattern DISTRICT =
      pattern(LEVELS_DOWN + "(?:" + NAME + "| (\\d{1,2})(?!\\d))");
  private static final Pattern COMMUNE =
      pattern("(?<!thị |tác )(?<!\\p{L})(xã|phường|thị trấn)(?! hội chủ nghĩa)" + NAME);
  private static final Pattern AROUND_A_NAME =
      pattern("(?<!\\p{L})(?:danh sách|ds|sản phẩm|sp|ocop|tỉnh|năm)(?!\\p{L})|\\d+|[-_.,()]");
  private static final String[] SUMMARY = {"tong hop", "luy ke", "cong don"};

  private final UnitDirectory units;

  TitleReader(UnitDirectory units) {
    this.units = units;
  }

  private static Pattern pattern(String text) {
    return Pattern.compile(text, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  /**
   * Facts of the rows above a header.
   *
   * @param kind what the list is; the day that a proposal list is "as of" stands for its date
   * @param known unit of an earlier list of the file; null for the first
   */
  ListFacts read(List<Row> rows, ListKind kind, Unit known) {
    return readLines(rows.stream().map(TitleReader::line).toList(), kind, known);
  }

  /** The same of lines that stand elsewhere. */
  ListFacts readLines(List<String> lines, ListKind kind, Unit known) {
    DecisionReading decision = TitleDecision.find(lines);
    DateReading date = decision == null ? DateReading.UNKNOWN : decision.date();
    String round = null;
    Integer year = null;
    String title = null;
    StringBuilder whole = new StringBuilder();
    for (String line : lines) {
      String key = HeadingKey.of(line);
      whole.append(line).append('\n');
      if (!key.startsWith("can cu") && (key.contains("dot ") || key.contains("nam 20"))) {
        RoundReading reading = RoundInterpreter.interpret(line).value();
        if (reading != null) {
          round = round == null ? reading.round() : round;
          year = year == null ? reading.assessmentYear() : year;
        }
      }
      boolean isTitle =
          key.contains("danh sach")
              || key.contains("ket qua")
              || key.contains("bieu")
              || key.contains("tong hop");
      title = title == null && isTitle ? line : title;
    }
    boolean isSummary = kind != ListKind.REVENUE && isSummary(HeadingKey.of(whole.toString()));
    DateReading asOf = asOf(whole.toString());
    if (kind == ListKind.PROPOSAL && date.date() == null) {
      date = asOf;
    }
    LocalDate on = date.date() == null ? dayWithoutDecision(asOf, year) : date.date();
    Unit unit = unit(whole.toString(), on, known);
    return new ListFacts(
        decision == null ? null : decision.number(),
        date,
        decision == null ? null : decision.authority(),
        decision == null ? null : decision.authorityLevel(),
        unit,
        isSummary ? null : round,
        isSummary ? null : year,
        null,
        title,
        isSummary ? year : null,
        isSummary,
        commune(whole.toString(), unit, on),
        asOf.date());
  }

  /** The year of a summary is not the year in which each of its products was assessed. */
  private static boolean isSummary(String key) {
    for (String word : SUMMARY) {
      if (key.contains(word)) {
        return true;
      }
    }
    return false;
  }

  private static DateReading asOf(String title) {
    Matcher matcher = AS_OF.matcher(title);
    DateReading date =
        matcher.find() ? DecisionInterpreter.dateIn(matcher.group(1)) : DateReading.UNKNOWN;
    return date.precision() == Precision.DAY ? date : DateReading.UNKNOWN;
  }

  private static String line(Row row) {
    StringBuilder line = new StringBuilder();
    for (Cell cell : row.cells()) {
      line.append(line.length() == 0 ? "" : " ").append(cell.text());
    }
    return line.toString();
  }

  /** The day by whose division a list without a dated decision is read. */
  private static LocalDate dayWithoutDecision(DateReading asOf, Integer year) {
    if (asOf.date() != null) {
      return asOf.date();
    }
    boolean isTwoLevels = year != null && year > PlaceReader.THREE_LEVELS.getYear();
    return isTwoLevels ? LocalDate.of(year, 1, 1) : PlaceReader.THREE_LEVELS;
  }

  /** The unit that a title names: the district with its province, else the province. */
  private Unit unit(String title, LocalDate on, Unit known) {
    String spaced = spaced(title);
    Unit province = province(spaced, on);
    province = province == null ? provinceOf(known) : province;
    Unit district = namedDistrict(spaced, province, on);
    Unit city = province == null ? null : city(spaced, province, district, on);
    if (city != null) {
      return city;
    }
    return district == null ? province(spaced, on) : district;
  }

  private Unit namedDistrict(String title, Unit province, LocalDate on) {
    Matcher matcher = DISTRICT.matcher(title);
    while (matcher.find()) {
      String name = matcher.group(2) == null ? matcher.group(3) : matcher.group(2);
      Unit district = district(matcher.group(1) + " " + name, province, on);
      if (district != null) {
        return district;
      }
    }
    return null;
  }

  /** The province of a unit; null for none. */
  Unit provinceOf(Unit unit) {
    return unit == null || unit.level() == Level.PROVINCE
        ? unit
        : units.find(unit.provinceId(), null).orElse(null);
  }

  /** Sheets are often named after their district: "Chi Lăng". */
  Unit unitOfName(String sheetName, Unit own, Unit known) {
    Unit named = own == null ? provinceNamed(sheetName) : null;
    if (named != null) {
      return named;
    }
    Unit province = own == null ? provinceOf(known) : own;
    if (province == null || province.level() != Level.PROVINCE || sheetName.length() < 3) {
      return own;
    }
    if (isNameOf(province, sheetName)) {
      return own;
    }
    Place place =
        units.resolve(
            new AddressParts(null, sheetName, null, null, province.unitId()),
            PlaceReader.THREE_LEVELS);
    boolean isPlain =
        place.problems().stream().allMatch(p -> p.kind() == Problem.Kind.COMMUNE_NOT_STATED);
    Unit district = place.district();
    return isPlain && district != null && !district.isUnknown() ? district : own;
  }

  /** The province of which a sheet has the name, and nothing else but a year. */
  private Unit provinceNamed(String sheetName) {
    String name = AROUND_A_NAME.matcher(sheetName).replaceAll(" ").strip();
    if (name.length() < 4) {
      return null;
    }
    Place place =
        units.resolve(
            new AddressParts(capitalised(name), null, null, null), PlaceReader.THREE_LEVELS);
    Unit province = place.province();
    boolean isNamed = province != null && !province.isUnknown() && isNameOf(province, name);
    return isNamed ? province : null;
  }

  private static boolean isNameOf(Unit province, String name) {
    return Text.searchKey(name).equals(Text.searchKey(province.shortName()));
  }

  /** The one commune that a title names; null when it names none or several. */
  private String commune(String title, Unit unit, LocalDate on) {
    Set<String> communes = new LinkedHashSet<>();
    Matcher matcher = COMMUNE.matcher(spaced(title));
    while (matcher.find()) {
      String type = matcher.group(1).toLowerCase(Locale.ROOT);
      for (String name = matcher.group(2); name != null; name = shorter(name)) {
        String text = type + " " + capitalised(name);
        Place place =
            units.resolve(
                new AddressParts(null, null, text, null, unit == null ? null : unit.unitId()), on);
        boolean isPlain =
            place.problems().stream()
                .allMatch(
                    p ->
                        p.kind() == Problem.Kind.PROVINCE_INFERRED
                            || p.kind() == Problem.Kind.DISTRICT_INFERRED);
        if (isPlain && !place.commune().isUnknown()) {
          communes.add(text);
          break;
        }
      }
    }
    return communes.size() == 1 ? communes.iterator().next() : null;
  }

  private static String spaced(String title) {
    String spaced =
        title
            .replaceAll("(?<=(?iu:(?<!\\p{L})(?:tp|tx|t|h|q))\\.)(?=\\p{L})", " ")
            .replaceAll("[ \\t\\u00A0]+", " ");
    return DASHED.matcher(spaced).replaceAll("$1-");
  }

  /**
   * A city below a province: "UBND thành phố Lạng Sơn, tỉnh Lạng Sơn". Beside a district, "thành
   * phố Huế" is the province that bears this name.
   */
  private Unit city(String title, Unit province, Unit district, LocalDate on) {
    Matcher matcher = CITY.matcher(title);
    while (matcher.find()) {
      String name = "Thành phố " + capitalised(matcher.group(2));
      boolean isProvince = district != null && (name + " ").startsWith(province.nameVi() + " ");
      Unit city = isProvince ? null : district(name, province, on);
      if (city != null && !city.nameVi().equals(province.nameVi())) {
        return city;
      }
    }
    return null;
  }

  private Unit province(String title, LocalDate on) {
    Matcher matcher = PROVINCE.matcher(title);
    while (matcher.find()) {
      for (String name = matcher.group(2); name != null; name = shorter(name)) {
        Place place = units.resolve(new AddressParts(capitalised(name), null, null, null), on);
        if (isProvince(place, name)) {
          return place.province();
        }
      }
    }
    return null;
  }

  /** Only marks may differ: "TINH LANG SON" is Lạng Sơn, Phúc Yên is not Phú Yên. */
  private static boolean isProvince(Place place, String name) {
    Unit province = place.province();
    return province != null
        && !province.isUnknown()
        && place.problems().stream()
            .allMatch(
                p ->
                    p.kind() == Problem.Kind.COMMUNE_NOT_STATED
                        || p.kind() == Problem.Kind.NEAR_SPELLING
                            && Text.searchKey(name).equals(Text.searchKey(province.shortName())));
  }

  private Unit district(String text, Unit province, LocalDate on) {
    String hint = province == null ? null : province.unitId();
    for (String name = text; name != null && name.indexOf(' ') > 0; name = shorter(name)) {
      Place place = units.resolve(new AddressParts(null, capitalised(name), null, null, hint), on);
      if (place.district() != null && !place.district().isUnknown()) {
        return place.district();
      }
    }
    return null;
  }

  private static String shorter(String name) {
    int blank = name.lastIndexOf(' ');
    return blank < 0 ? null : name.substring(0, blank);
  }

  /** Titles are often all in capitals. */
  private static String capitalised(String name) {
    if (!name.equals(name.toUpperCase(Locale.ROOT))) {
      return name;
    }
    StringBuilder words = new StringBuilder(name.toLowerCase(Locale.ROOT));
    for (int i = 0; i < words.length(); i++) {
      if (i == 0 || words.charAt(i - 1) == ' ') {
        words.setCharAt(i, Character.toUpperCase(words.charAt(i)));
      }
    }
    return words.toString();
  }
}
