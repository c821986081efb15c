package vn.ocop.intake.interpret;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.ocop.domain.producer.ProducerNames;
import vn.ocop.domain.producer.ProducerType;
import vn.ocop.domain.text.Text;

/** Producers: name, type and the key for matching. The column of types stands above the name. */
public final class ProducerInterpreter {
  private static final String FIELD = "producer_type";

  private record Cells(String name, String type) {
    boolean areShort() {
      return Memo.isShort(name) && Memo.isShort(type);
    }
  }

  private static final Memo<Cells, Interpreted<ProducerReading>> KNOWN =
      new Memo<>(4_000, Cells::areShort, cells -> read(cells.name(), cells.type()));

  private ProducerInterpreter() {}

  public static Interpreted<ProducerReading> interpret(String name, String typeColumn) {
    return KNOWN.of(new Cells(name, typeColumn));
  }

  private static Interpreted<ProducerReading> read(String name, String typeColumn) {
    String cleaned = Text.clean(name);
    if (Text.matchKey(cleaned).isEmpty()) {
      return Interpreted.nothing();
    }
    List<Finding> findings = new ArrayList<>();
    ProducerType byName = ProducerNames.type(cleaned);
    ProducerType byColumn = ProducerNames.type(typeColumn);
    boolean hasColumn = byColumn != ProducerType.UNKNOWN;
    ProducerType type = hasColumn ? byColumn : byName;
    if (!hasColumn && !Text.matchKey(typeColumn).isEmpty()) {
      findings.add(Interpreted.finding("OCOP-1271", FIELD, typeColumn, Map.of()));
    }
    if (hasColumn && byName != ProducerType.UNKNOWN && byName != byColumn) {
      findings.add(Interpreted.finding("OCOP-1272", FIELD, typeColumn, Map.of("name", cleaned)));
    }
    if (type == ProducerType.UNKNOWN) {
      findings.add(Interpreted.finding("OCOP-1270", FIELD, cleaned, Map.of()));
    }
    String source = hasColumn ? "column" : type == ProducerType.UNKNOWN ? "none" : "name";
    ProducerReading reading =
        new ProducerReading(
            ProducerNames.withoutCommune(cleaned),
            type,
            source,
            ProducerNames.trailingCommune(cleaned),
            ProducerNames.matchKey(cleaned));
    return new Interpreted<>(reading, findings);
  }
}
