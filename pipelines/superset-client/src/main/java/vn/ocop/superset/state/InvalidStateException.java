package vn.ocop.superset.state;

import java.util.List;
import java.util.stream.Collectors;

/** Files that do not describe a state which a server could take; nothing was sent. */
public final class InvalidStateException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient List<Finding> findings;

  InvalidStateException(List<Finding> findings) {
    super(findings.stream().map(Finding::toText).collect(Collectors.joining("\n")));
    this.findings = List.copyOf(findings);
  }

  /** Every fault. */
  public List<Finding> findings() {
    return findings;
  }
}
