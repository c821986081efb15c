package vn.ocop.intake.account;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import vn.ocop.domain.rule.RuleBook;
import vn.ocop.domain.unit.Level;
import vn.ocop.domain.unit.Unit;

/**
 * The level of the authority that recognised a product.
 *
 * @param facts what title, file name and sidecar say of the list as a whole
 */
record AuthorityLevels(RuleBook rules, List<ListFacts> facts) {
  /** Where a date stands that is the row's own. */
  private static final Set<String> OF_ROW = Set.of("column", "expiry");

  /**
   * Level of the authority: stated, else by star and the rules of its date. Unknown where the rules
   * changed inside the interval that the date leaves open, as in summaries of many years.
   */
  String of(Entry.Decision decision, Integer star, String starLevel, Unit placeUnit) {
    if (decision.authorityLevel() != null) {
      return decision.authorityLevel();
    }
    if ("national".equals(starLevel)) {
      return "national";
    }
    LocalDate day = decision.date().date();
    if (day == null || star == null) {
      return "unknown";
    }
    if (star == 5) {
      return "province";
    }
    boolean isOfRow =
        OF_ROW.contains(decision.dateSource()) || facts.stream().noneMatch(ListFacts::isSummary);
    LocalDate from = isOfRow ? decision.date().from() : rules.begin();
    String expected = rules.expectedAuthorityLevel(from, day, star).orElse("unknown");
    if (!expected.equals("district") || isOfDistrict(placeUnit) || decision.number() == null) {
      return expected;
    }
    return isNumberOfList(decision.number()) ? "province" : "unknown";
  }

  private static boolean isOfDistrict(Unit unit) {
    return unit != null && unit.level() == Level.DISTRICT;
  }

  private boolean isNumberOfList(String number) {
    return facts.stream()
        .anyMatch(
            source ->
                source.decisionNumber() != null
                    && DecisionReader.same(source.decisionNumber(), number));
  }
}
