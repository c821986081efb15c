package generate;

import generate.History.Span;
import generate.Ledger.Counts;
import generate.Ledger.Place;
import generate.Model.Event;
import generate.Model.Producer;
import generate.Model.ProducerType;
import generate.Model.Product;
import generate.Units.Unit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What a correct system must find in the lists, as CSV. */
final class Truth {
  private final LocalDate asOf;
  final Ledger ledger;
  final Map<Table, StringBuilder> rows = new EnumMap<>(Table.class);

  Truth(LocalDate asOf, List<LocalDate> dates) {
    this.asOf = asOf;
    this.ledger = new Ledger(dates);
    for (Table table : Table.values()) {
      rows.put(table, new StringBuilder());
    }
  }

  /** A file of the truth with its header. */
  enum Table {
    PRODUCT(
        "product_ref,name,producer_ref,product_group,leaf_unit_id,unit_code_2025,district_id,province_id,province_2025_id"),
    PRODUCER("producer_ref,brand,leaf_unit_id,products"),
    RECOGNITION(
        "recognition_ref,product_ref,producer_ref,product_name,producer_name,producer_type,kind,is_kind_stated,star,star_level,star_category,score,decision_number,decision_date,date_precision,happened_on,assessment_year,authority_level,rule_set,expires_on,product_group,leaf_unit_id,unit_code_2025,file_name,sheet_name,row_number"),
    ASSESSMENT(
        "product_ref,step,star,score,decision_number,decision_date,authority_level,leaf_unit_id,file_name,sheet_name,row_number"),
    WITHDRAWAL(
        "product_ref,ground,withdrawn_on,decision_number,leaf_unit_id,file_name,sheet_name,row_number"),
    SPAN(
        "product_ref,recognition_ref,from_date,to_date,star,star_category,state,end_reason,is_extension"),
    POTENTIAL("product_ref,from_date,to_date"),
    EVIDENCE("recognition_ref,file_name,sheet_name,row_number"),
    REVENUE("product_ref,year,revenue_million_vnd,file_name,sheet_name,row_number"),
    DEFECT("file_name,sheet_name,row_number,product_ref,defect,field,written,expected"),
    ACCOUNTS(
        "file_name,sha256,received_on,purpose,status,other_file,decision_number,decision_date,authority_level,unit_id,rows,title,header,section,data,quarantined,subtotal,note,blank,entries,contacts"),
    STATE("as_of,geography,level,unit_id,basis,star_category,products"),
    PRODUCER_STATE("as_of,geography,level,unit_id,basis,producer_type,producers"),
    FLOW("period_to,geography,level,unit_id,kind,star_category,products"),
    BRIDGE(
        "period_to,geography,level,unit_id,star_category,opening,first,returned,upgrade_in,downgrade_in,upgrade_out,downgrade_out,lapsed,revoked,closing");

    final String header;

    Table(String header) {
      this.header = header;
    }

    String file() {
      return name().toLowerCase(java.util.Locale.ROOT) + ".csv";
    }
  }

  /** Adds all that the lists tell of these producers. */
  void add(List<Producer> producers) {
    for (Producer producer : producers) {
      List<History> histories = new ArrayList<>();
      for (Product product : producer.products) {
        History history = new History(product);
        histories.add(history);
        if (history.home() != null) {
          add(history);
        }
      }
      ledger.add(producer, histories);
      addProducer(producer, histories);
    }
  }

  private void addProducer(Producer producer, List<History> histories) {
    Event home = null;
    int count = 0;
    for (History history : histories) {
      Event last = history.home();
      if (last != null && !last.isProducerMissing) {
        count++;
      }
    }
    home = Ledger.home(histories);
    if (home != null) {
      Csv.append(
          rows.get(Table.PRODUCER), producer.id, producer.brand, Defects.leafId(home), count);
    }
  }

  private void add(History history) {
    Product product = history.product;
    Event home = history.home();
    Unit commune = product.producer.commune;
    Unit placed = History.placed(home);
    String group = "unknown";
    for (Event event : product.events) {
      group = event.isGroupTold ? product.group.code() : group;
    }
    Csv.append(
        rows.get(Table.PRODUCT),
        product.id,
        product.name,
        home.isProducerMissing ? null : product.producer.id,
        group,
        Defects.leafId(home),
        placed == null ? null : placed.code,
        home.isTwoLevel() ? null : commune.parent.id(),
        home.isTwoLevel() ? commune.province().successor.id() : commune.province().id(),
        commune.province().successor.id());
    for (Event event : product.events) {
      if (event.isQuarantined) {
        continue;
      } else if (event.what.isRecognition()) {
        addRecognition(event);
      } else {
        addOther(event);
      }
    }
    for (Span span : history.spans) {
      Csv.append(
          rows.get(Table.SPAN),
          product.id,
          span.award().id(),
          span.from(),
          span.to(),
          span.award().star,
          span.award().starCategory(),
          span.state(asOf),
          span.end().name().toLowerCase(java.util.Locale.ROOT),
          span.isExtension());
    }
    for (LocalDate[] potential : history.potentials) {
      Csv.append(rows.get(Table.POTENTIAL), product.id, potential[0], potential[1]);
    }
  }

  private void addRecognition(Event event) {
    Product product = event.product;
    Unit placed = History.placed(event);
    Csv.append(
        rows.get(Table.RECOGNITION),
        event.id(),
        product.id,
        event.isProducerMissing ? null : product.producer.id,
        product.name,
        event.isProducerMissing ? null : producerName(event),
        event.producerType.code(),
        event.what.code(),
        event.isKindStated,
        event.star,
        event.authority == Rules.Authority.NATIONAL || event.star < 5 ? "national" : "province",
        event.starCategory(),
        event.isScoreTold ? event.score : null,
        event.decisionNumber,
        event.date,
        event.precision,
        event.happenedOn,
        event.assessmentYear,
        event.authority.code(),
        Rules.ruleSetAt(event.date),
        Rules.expiry(event.date),
        event.isGroupTold ? product.group.code() : "unknown",
        Defects.leafId(event),
        placed == null ? null : placed.code,
        event.file,
        event.sheet,
        event.row);
  }

  private static String producerName(Event event) {
    return Names.producer(
        event.product.producer, event.product.producer.typeAt(event.happenedOn), 0);
  }

  private void addOther(Event event) {
    String leaf = Defects.leafId(event);
    if (event.what.isWithdrawal()) {
      Csv.append(
          rows.get(Table.WITHDRAWAL),
          event.product.id,
          event.what.code(),
          event.date,
          event.decisionNumber,
          leaf,
          event.file,
          event.sheet,
          event.row);
    } else {
      Csv.append(
          rows.get(Table.ASSESSMENT),
          event.product.id,
          event.what.code(),
          event.star == 0 ? null : event.star,
          event.isScoreTold ? event.score : null,
          event.decisionNumber,
          event.date,
          event.authority == null ? null : event.authority.code(),
          leaf,
          event.file,
          event.sheet,
          event.row);
    }
  }

  /** Fills the tables of counts; only what is not zero. */
  void addCounts() {
    List<LocalDate> dates = ledger.dates();
    ledger
        .counts()
        .forEach(
            (place, counts) -> {
              for (int d = 0; d < dates.size(); d++) {
                addStocks(place, counts, dates.get(d), d);
                addFlows(place, counts, dates.get(d), d);
              }
            });
  }

  private void addStocks(Place place, Counts counts, LocalDate date, int d) {
    for (int basis = 0; basis < Ledger.BASES.size(); basis++) {
      for (int star = 0; star < Ledger.STARS.size(); star++) {
        append(
            Table.STATE,
            place,
            date,
            Ledger.BASES.get(basis),
            Ledger.STARS.get(star),
            counts.products[d][basis][star]);
      }
      for (ProducerType type : ProducerType.values()) {
        append(
            Table.PRODUCER_STATE,
            place,
            date,
            Ledger.BASES.get(basis),
            type.code(),
            counts.producers[d][basis][type.ordinal()]);
      }
    }
  }

  private void addFlows(Place place, Counts counts, LocalDate date, int d) {
    for (int kind = 0; kind < Ledger.KINDS.size(); kind++) {
      for (int star = 0; star < Ledger.STARS.size(); star++) {
        append(
            Table.FLOW,
            place,
            date,
            Ledger.KINDS.get(kind),
            Ledger.STARS.get(star),
            counts.flows[d][kind][star]);
      }
    }
    int valid = Ledger.BASES.indexOf("valid");
    for (int star = 0; star < Ledger.STARS.size() - 1; star++) {
      int opening = d == 0 ? 0 : counts.products[d - 1][valid][star];
      int closing = counts.products[d][valid][star];
      int[] moves = counts.moves[d][star];
      Csv.append(
          rows.get(Table.BRIDGE),
          date,
          place.geography(),
          place.level(),
          place.unitId(),
          Ledger.STARS.get(star),
          opening,
          moves[0],
          moves[1],
          moves[2],
          moves[3],
          moves[4],
          moves[5],
          moves[6],
          moves[7],
          closing);
    }
  }

  private void append(
      Table table, Place place, LocalDate date, String first, String second, int count) {
    if (count != 0) {
      Csv.append(
          rows.get(table),
          date,
          place.geography(),
          place.level(),
          place.unitId(),
          first,
          second,
          count);
    }
  }

  /** Appends the rows of a table to its file and forgets them. */
  void flush(Path folder, Table table) throws IOException {
    StringBuilder text = rows.get(table);
    Files.writeString(folder.resolve(table.file()), text, java.nio.file.StandardOpenOption.APPEND);
    text.setLength(0);
  }
}
