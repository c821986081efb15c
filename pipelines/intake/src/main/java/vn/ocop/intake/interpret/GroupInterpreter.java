package vn.ocop.intake.interpret;

import vn.ocop.domain.product.GroupReading;
import vn.ocop.domain.product.ProductGroups;
import vn.ocop.domain.text.Text;

/** Cells of product groups, with numbered findings. */
public final class GroupInterpreter {
  private static final String FIELD = "product_group";

  private final ProductGroups groups;

  public GroupInterpreter(ProductGroups groups) {
    this.groups = groups;
  }

  /** Without a value when the cell is empty; {@code unknown} when it names no group. */
  public Interpreted<GroupReading> interpret(String raw) {
    if (Text.matchKey(raw).isEmpty()) {
      return Interpreted.nothing();
    }
    GroupReading reading = groups.interpret(raw);
    if (reading.code().equals("unknown")) {
      return Interpreted.with(reading, "OCOP-1285", FIELD, raw);
    }
    return reading.isCertain()
        ? Interpreted.of(reading)
        : Interpreted.with(reading, "OCOP-1286", FIELD, raw);
  }
}
