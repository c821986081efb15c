package generate;

import generate.Model.Event;
import generate.Model.Happening;
import generate.Model.Product;
import generate.Units.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What the loaded lists tell of one product, read straight from its simulated events. */
final class History {
  final Product product;
  final List<Event> awards = new ArrayList<>();
  final List<Event> withdrawals = new ArrayList<>();
  final List<Span> spans = new ArrayList<>();

  /**
   * Days with potential 5 stars, as {from, to}: to the day (exclusive) of the next award, refusal,
   * withdrawal or assessment as potential 5 stars, at most 36 months like a certificate.
   */
  final List<LocalDate[]> potentials = new ArrayList<>();

  private final List<Event> told = new ArrayList<>();

  History(Product product) {
    this.product = product;
    for (Event event : product.events) {
      if (event.isDated()) {
        told.add(event);
        if (event.what.isRecognition()) {
          awards.add(event);
        } else if (event.what.isWithdrawal()) {
          withdrawals.add(event);
        }
      }
    }
    findSpans();
    findPotentials();
  }

  /** Why a certificate ended. */
  enum End {
    EXPIRED,
    SUPERSEDED,
    REVOKED
  }

  /** Days in which a certificate is in force, or runs on by statute; to is exclusive. */
  record Span(Event award, LocalDate from, LocalDate to, boolean isExtension, End end) {
    boolean covers(LocalDate day) {
      return !from.isAfter(day) && to.isAfter(day);
    }

    String state(LocalDate asOf) {
      if (to.isAfter(asOf)) {
        return isExtension ? "extended" : "valid";
      }
      return end.name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  private void findSpans() {
    for (int i = 0; i < awards.size(); i++) {
      Event award = awards.get(i);
      LocalDate next = i + 1 < awards.size() ? awards.get(i + 1).date : LocalDate.MAX;
      LocalDate withdrawn = firstWithdrawalAfter(award.date);
      LocalDate expiry = Rules.expiry(award.date);
      Span span = span(award, award.date, expiry, next, withdrawn, false);
      spans.add(span);
      if (span.to.equals(expiry) && span.end == End.EXPIRED && Rules.hasTail(expiry)) {
        LocalDate last = expiry.plusDays(Rules.TAIL_DAYS);
        spans.add(span(award, expiry, last, next, withdrawn, true));
      }
    }
  }

  private static Span span(
      Event award,
      LocalDate from,
      LocalDate end,
      LocalDate next,
      LocalDate withdrawn,
      boolean isExtension) {
    if (!next.isAfter(end) && !next.isAfter(withdrawn)) {
      return new Span(award, from, next, isExtension, End.SUPERSEDED);
    } else if (withdrawn.isBefore(end)) {
      return new Span(award, from, withdrawn, isExtension, End.REVOKED);
    }
    return new Span(award, from, end, isExtension, End.EXPIRED);
  }

  private LocalDate firstWithdrawalAfter(LocalDate day) {
    for (Event withdrawal : withdrawals) {
      if (withdrawal.date.isAfter(day)) {
        return withdrawal.date;
      }
    }
    return LocalDate.MAX;
  }

  private void findPotentials() {
    for (Event event : told) {
      if (event.what == Happening.POTENTIAL_FIVE) {
        LocalDate to = Rules.expiry(event.date);
        for (Event later : told) {
          boolean isEnd =
              later.what.isRecognition()
                  || later.what.isWithdrawal()
                  || later.what == Happening.REFUSED
                  || later.what == Happening.POTENTIAL_FIVE;
          if (isEnd && later.date.isAfter(event.date) && later.date.isBefore(to)) {
            to = later.date;
          }
        }
        potentials.add(new LocalDate[] {event.date, to});
      }
    }
  }

  /** The latest award by a day; null when there is none. */
  Event latest(LocalDate day) {
    Event latest = null;
    for (Event award : awards) {
      if (!award.date.isAfter(day)) {
        latest = award;
      }
    }
    return latest;
  }

  /** The span in force on a day; null when there is none. */
  Span inForce(LocalDate day) {
    for (Span span : spans) {
      if (span.covers(day)) {
        return span;
      }
    }
    return null;
  }

  boolean isWithdrawnSince(Event award, LocalDate day) {
    LocalDate withdrawn = firstWithdrawalAfter(award.date);
    return !withdrawn.isAfter(day);
  }

  boolean isPotential(LocalDate day) {
    for (LocalDate[] potential : potentials) {
      if (!potential[0].isAfter(day) && potential[1].isAfter(day)) {
        return true;
      }
    }
    return false;
  }

  /** The event that says where the product belongs; null when no list was readable. */
  Event home() {
    return best(told);
  }

  /** All that readable lists tell, in the order of time. */
  List<Event> told() {
    return told;
  }

  /**
   * Where a thing belongs: a commune before an unknown one, a place of three levels before one of
   * two (it leads to both geographies), then the latest; null when nothing is told.
   */
  static Event best(List<Event> events) {
    Event best = null;
    for (Event event : events) {
      if (best == null || rank(event) <= rank(best)) {
        best = event;
      }
    }
    return best;
  }

  private static int rank(Event event) {
    return (event.isCommuneUnknown ? 4 : 0)
        + (event.isTwoLevel() ? 2 : 0)
        + (event.what.isRecognition() ? 0 : 1);
  }

  /** New commune where the succession is certain and the commune is told; else null. */
  static Unit placed(Event event) {
    return event.isCommuneUnknown ? null : event.product.producer.commune.successor;
  }
}
