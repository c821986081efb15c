package generate;

import generate.Rules.Authority;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What is simulated: producers, their products, and what happened to these. */
final class Model {
  private Model() {}

  enum ProducerType {
    COOPERATIVE,
    COOPERATIVE_GROUP,
    ENTERPRISE,
    HOUSEHOLD,
    FARM,
    ASSOCIATION,
    UNKNOWN;

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  enum Group {
    FOOD,
    DRINK,
    HERBAL,
    CRAFT,
    ORNAMENTAL_CREATURE,
    TOURISM;

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What happened: an award, a step of a file that is no award, or a withdrawal. */
  enum Happening {
    FIRST,
    UPGRADE,
    REEVALUATION,
    REGISTERED,
    PROPOSED,
    POTENTIAL_FIVE,
    REFUSED,
    SCORED,
    REVOKED,
    LAPSED,
    REMOVED,
    PRODUCER_STOPPED,
    REVENUE;

    boolean isRecognition() {
      return ordinal() <= REEVALUATION.ordinal();
    }

    boolean isWithdrawal() {
      return ordinal() >= REVOKED.ordinal() && this != REVENUE;
    }

    boolean isAssessment() {
      return !isRecognition() && !isWithdrawal() && this != REVENUE;
    }

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  static final class Producer {
    final String id;
    final Units.Unit commune;
    final String village;

    /** Name without type words. */
    final String brand;

    /** A name that tells no type: only a type column can. */
    final boolean isNeutral;

    final ProducerType type;
    ProducerType laterType;
    LocalDate changesOn;
    final List<Product> products = new ArrayList<>();

    Producer(
        String id, Units.Unit commune, String village, String brand, ProducerType type, boolean n) {
      this.id = id;
      this.commune = commune;
      this.village = village;
      this.brand = brand;
      this.type = type;
      this.isNeutral = n;
    }

    ProducerType typeAt(LocalDate date) {
      return changesOn != null && !date.isBefore(changesOn) ? laterType : type;
    }
  }

  static final class Product {
    final String id;
    final String name;
    final Producer producer;
    final Group group;

    /** In the order of time. */
    final List<Event> events = new ArrayList<>();

    Product(String id, String name, Producer producer, Group group) {
      this.id = id;
      this.name = name;
      this.producer = producer;
      this.group = group;
    }

    LocalDate lastDate() {
      return events.isEmpty() ? LocalDate.MIN : events.get(events.size() - 1).happenedOn;
    }

    /** Nothing else tells of this product or its producer, so a defect changes no identity. */
    boolean isLonely() {
      return events.size() == 1 && producer.products.size() == 1;
    }
  }

  /** One event, with what really happened and, once its list is written, what the list tells. */
  static final class Event {
    final Product product;
    final LocalDate happenedOn;
    final double score;
    final Authority authority;
    final int assessmentYear;
    final int round;

    // As told by the list: defects change these.
    Happening what;
    int star;
    LocalDate date;
    String precision = "day";
    String decisionNumber;
    ProducerType producerType;
    boolean isProducerMissing;
    boolean isCommuneUnknown;
    boolean isQuarantined;
    boolean isKindStated;
    boolean isGroupTold;
    boolean isScoreTold;
    String file;
    String sheet;
    int row;

    /** An event told in the same row: potential 5 stars beside 4, proposed beside 3. */
    Event companion;

    boolean isCompanion;
    boolean hasDefect;

    Event(
        Product product,
        Happening what,
        LocalDate on,
        int star,
        double score,
        Authority authority,
        int assessmentYear,
        int round) {
      this.product = product;
      this.what = what;
      this.happenedOn = on;
      this.date = on;
      this.star = star;
      this.score = score;
      this.authority = authority;
      this.assessmentYear = assessmentYear;
      this.round = round;
      this.producerType = product.producer.typeAt(on);
    }

    /** 3, 4, 5 (national) or 5_province. */
    String starCategory() {
      return star == 5 && authority == Authority.PROVINCE ? "5_province" : Integer.toString(star);
    }

    boolean isTwoLevel() {
      return !happenedOn.isBefore(Rules.TWO_LEVELS_FROM);
    }

    String id() {
      return product.id + "/" + (product.events.indexOf(this) + 1);
    }

    /** It is counted: told, and told with a date. */
    boolean isDated() {
      return !isQuarantined && date != null;
    }
  }
}
