package vn.ocop.superset.apply;

import java.util.List;

/**
 * What was sent.
 *
 * @param steps one sentence each, in order; empty when server and files agreed
 */
public record ApplyReport(List<String> steps) {

  /** Whether anything was sent. */
  public boolean changed() {
    return !steps.isEmpty();
  }
}
