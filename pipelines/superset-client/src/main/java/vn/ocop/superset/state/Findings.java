package vn.ocop.superset.state;

import java.util.ArrayList;
import java.util.List;

/** Collects faults, so that all are told at once. */
final class Findings {
  private final List<Finding> list = new ArrayList<>();

  void add(String file, String key, String message) {
    list.add(new Finding(file, key, message));
  }

  List<Finding> list() {
    return List.copyOf(list);
  }
}
