package vn.ocop.domain.unit;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/** All administrative units of both divisions, and the reading of addresses. */
public final class UnitDirectory {
  private UnitDirectory() {}

  public static UnitDirectory load(Path conf) {
    throw new UnsupportedOperationException();
  }

  public Optional<Unit> find(String unitIdOrCodeOrName, LocalDate date) {
    throw new UnsupportedOperationException();
  }

  public Place resolve(AddressParts parts, LocalDate onDate) {
    throw new UnsupportedOperationException();
  }

  public Optional<String> successor2025(Unit commune) {
    throw new UnsupportedOperationException();
  }

  public Stream<Unit> all() {
    throw new UnsupportedOperationException();
  }

  public Stream<Successor> successors() {
    throw new UnsupportedOperationException();
  }
}
