package vn.ocop.domain.unit;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What there is to say about one reading of an address, and how badly it fits. */
final class AddressDoubts {
  private static final int NOT_FOUND_COST = 10;
  private static final int IGNORED_COST = 3;
  private static final int NEAR_COST = 1;

  private final UnitIndexes indexes;
  private final List<Problem> problems = new ArrayList<>();
  private int cost;

  AddressDoubts(UnitIndexes indexes) {
    this.indexes = indexes;
  }

  List<Problem> problems() {
    return List.copyOf(problems);
  }

  int cost() {
    return cost;
  }

  /** A stated place that this reading leaves aside. */
  void ignore() {
    cost += IGNORED_COST;
  }

  /** A stated place that cannot be taken. */
  void fail(Problem.Kind kind, Level level, String raw, List<Unit> suggestions) {
    cost += NOT_FOUND_COST;
    say(kind, level, raw, suggestions);
  }

  void sayNear(Level level, Segment stated, Unit unit) {
    cost += NEAR_COST;
    say(Problem.Kind.NEAR_SPELLING, level, stated.raw(), List.of(unit));
  }

  void sayStatus(Level level, Segment stated, Unit unit) {
    if (!stated.typeWord().isEmpty() && !indexes.isNamed(unit, stated.name(), stated.typeWord())) {
      say(Problem.Kind.STATUS_CHANGED, level, stated.raw(), List.of(unit));
    }
  }

  void say(Problem.Kind kind, Level level, String raw, List<Unit> suggestions) {
    String suggestion = suggestions.stream().map(this::describe).collect(Collectors.joining("; "));
    problems.add(new Problem(kind, level, raw, suggestion));
  }

  boolean has(Problem.Kind kind) {
    return problems.stream().anyMatch(problem -> problem.kind() == kind);
  }

  /** Whether something was said that leaves this level unknown. */
  boolean isSaid(Level level) {
    return problems.stream().anyMatch(problem -> problem.level() == level && isOpen(problem));
  }

  private static boolean isOpen(Problem problem) {
    return switch (problem.kind()) {
      case NEAR_SPELLING, STATUS_CHANGED, OTHER_PROVINCE, PROVINCE_INFERRED -> false;
      default -> true;
    };
  }

  private String describe(Unit unit) {
    Unit parent = indexes.unit(unit.parentId());
    return parent == null || parent.level() == Level.NATION
        ? unit.nameVi()
        : unit.nameVi() + ", " + parent.nameVi();
  }
}
