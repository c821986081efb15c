package vn.ocop.domain.unit;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.ocop.domain.text.Text;

/**
 * All administrative units of both divisions, and the reading of addresses. The division of 63
 * provinces (three levels) ended on 2025-06-30, that of 34 (two levels) holds since 2025-07-01
 * (Nghị quyết 202/2025/QH15, QĐ 19/2025/QĐ-TTg). Safe for use by several threads.
 */
public final class UnitDirectory {
  private final Path conf;
  private final Map<String, Unit> byId;
  private final Map<String, List<UnitName>> otherNames;
  private final Villages villages;
  private volatile UnitIndexes indexes;
  private volatile Succession succession;

  private UnitDirectory(Path conf, UnitLoader.Units units) {
    this.conf = conf;
    this.byId = units.byId();
    this.otherNames = units.otherNames();
    this.villages = units.villages();
  }

  /**
   * Reads {@code conf/units}.
   *
   * @throws java.io.UncheckedIOException when a file cannot be read
   */
  public static UnitDirectory load(Path conf) {
    return new UnitDirectory(conf, UnitLoader.load(conf));
  }

  /**
   * A unit by unit_id, by code in the division of the date, or by name; provinces before districts
   * before communes. Names and codes that only the other division has are found there. Empty when
   * nothing or more than one unit of the level fits.
   *
   * @param date null means now, the division of 34
   */
  public Optional<Unit> find(String unitIdOrCodeOrName, LocalDate date) {
    String text = Text.clean(unitIdOrCodeOrName);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    if (text.indexOf('@') >= 0) {
      return Optional.ofNullable(byId.get(text));
    }
    boolean isOld = date != null && date.isBefore(UnitLoader.NEW_FROM);
    String division = isOld ? UnitLoader.OLD : UnitLoader.NEW;
    String other = isOld ? UnitLoader.NEW : UnitLoader.OLD;
    return findIn(text, division).or(() -> findIn(text, other));
  }

  private Optional<Unit> findIn(String text, String division) {
    Unit byCode = byId.get(text + "@" + division);
    if (byCode != null) {
      return Optional.of(byCode);
    }
    if (NameIndex.key(text).equals("việt nam")) {
      return Optional.of(byId.get("VN@" + division));
    }
    List<Segment> parts = AddressParser.parse(new AddressParts(null, null, null, text));
    if (parts.size() != 1) {
      return Optional.empty();
    }
    String name = parts.get(0).name();
    String typeWord = parts.get(0).typeWord();
    return findNamed(name, typeWord, division);
  }

  private Optional<Unit> findNamed(String name, String typeWord, String division) {
    List<Supplier<NameIndex>> levels =
        List.of(
            () -> indexes().provinces(division),
            () -> indexes().districts(division),
            () -> indexes().allCommunes(division));
    for (Supplier<NameIndex> level : levels) {
      List<Unit> found = level.get().find(name, typeWord);
      boolean isTyped = typeWord.isEmpty() || !found.isEmpty() && isTyped(found, name, typeWord);
      if (!found.isEmpty() && isTyped) {
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private boolean isTyped(List<Unit> found, String name, String typeWord) {
    return indexes().isNamed(found.get(0), name, typeWord);
  }

  /**
   * Reads an address. Never without a result: what is not known becomes the shown unknown unit of
   * its parent, and every doubt is a {@link Problem}.
   *
   * @param onDate date of the list or decision, null when not known
   */
  public Place resolve(AddressParts parts, LocalDate onDate) {
    return new PlaceResolver(indexes(), this::succession, parts, onDate).resolve();
  }

  /** As {@link #resolve(AddressParts, LocalDate)} with the hint given apart. */
  public Place resolve(AddressParts parts, String provinceHintUnitId, LocalDate onDate) {
    return resolve(
        new AddressParts(
            parts.province(), parts.district(), parts.commune(), parts.free(), provinceHintUnitId),
        onDate);
  }

  /**
   * The unit in which a product of a commune stands: the part that a sourced table of villages
   * names for a commune that was split, else the commune itself.
   *
   * @param address what the address says before the commune; may be null
   */
  public Unit leaf(Unit commune, String address) {
    String part =
        commune.division().equals(UnitLoader.OLD)
            ? villages.partOf(commune.unitCode(), address)
            : null;
    return part == null || UnitIndexes.isFormer(commune) ? commune : byId.get(part);
  }

  /**
   * Code of the commune of 2025-07-01 in which a commune lies, only where this is certain: one
   * successor for the whole commune or its whole population.
   */
  public Optional<String> successor2025(Unit commune) {
    if (commune == null || commune.level() != Level.COMMUNE || commune.isUnknown()) {
      return Optional.empty();
    }
    if (commune.division().equals(UnitLoader.NEW)) {
      return Optional.of(commune.unitCode());
    }
    return UnitIndexes.isPart(commune)
        ? Optional.of(UnitIndexes.suffix(commune))
        : Optional.ofNullable(succession().certainSuccessor(commune.unitCode()));
  }

  /** All units, parents before children, unknown and retired ones included. */
  public Stream<Unit> all() {
    return byId.values().stream();
  }

  /**
   * The names that units bear beside {@link Unit#nameVi()}: of earlier days, and other spellings.
   */
  public Stream<UnitName> names() {
    return otherNames.values().stream()
        .flatMap(List::stream)
        .filter(name -> byId.containsKey(name.unitId()));
  }

  /**
   * Old communes to new ones; a commune listed under a former parent has the same successors, a
   * part of a split commune its own one.
   */
  public Stream<Successor> successors() {
    Map<String, List<Unit>> former =
        byId.values().stream()
            .filter(unit -> UnitIndexes.isFormer(unit) && !UnitIndexes.isPart(unit))
            .collect(Collectors.groupingBy(unit -> unit.unitCode() + "@" + UnitLoader.OLD));
    Stream<Successor> parts =
        villages.parts().stream()
            .map(part -> new Successor(part.unitId(), part.newCode(), "split", true));
    return Stream.concat(parts, wholeSuccessors(former));
  }

  private Stream<Successor> wholeSuccessors(Map<String, List<Unit>> former) {
    return succession().communes().stream()
        .flatMap(
            successor ->
                Stream.concat(
                    Stream.of(successor),
                    former.getOrDefault(successor.unitId(), List.of()).stream()
                        .map(
                            unit ->
                                new Successor(
                                    unit.unitId(),
                                    successor.successorCode(),
                                    successor.kind(),
                                    successor.isCertain()))));
  }

  private UnitIndexes indexes() {
    UnitIndexes built = indexes;
    if (built == null) {
      built = new UnitIndexes(byId, otherNames);
      indexes = built;
    }
    return built;
  }

  private Succession succession() {
    Succession loaded = succession;
    if (loaded == null) {
      loaded = Succession.load(conf);
      succession = loaded;
    }
    return loaded;
  }
}
