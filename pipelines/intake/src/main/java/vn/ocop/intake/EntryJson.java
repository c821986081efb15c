package vn.ocop.intake;

import static vn.ocop.intake.StagingWriter.text;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Locale;
import vn.ocop.intake.account.Entry;

/** Writes an entry with the column names of table {@code entry}. */
final class EntryJson {
  private EntryJson() {}

  static void write(JsonGenerator json, String submissionId, Entry entry) throws IOException {
    json.writeStartObject();
    text(
        json,
        "entry_id",
        submissionId
            + ":"
            + entry.sheetName()
            + ":"
            + entry.rowNumber()
            + ":"
            + entry.blockNumber());
    text(json, "submission_id", submissionId);
    text(json, "sheet_name", entry.sheetName());
    json.writeNumberField("row_number", entry.rowNumber());
    json.writeNumberField("block_number", entry.blockNumber());
    text(json, "entry_kind", entry.kind().name().toLowerCase(Locale.ROOT));
    writeSubject(json, entry.subject());
    writeLocation(json, entry.location());
    writeOutcome(json, entry.outcome());
    writeDecision(json, entry.decision());
    if (entry.revenue() != null) {
      json.writeNumberField("revenue_year", entry.revenue().year());
      json.writeNumberField("revenue_million_vnd", entry.revenue().millionVnd());
    }
    json.writeEndObject();
  }

  private static void writeSubject(JsonGenerator json, Entry.Subject subject) throws IOException {
    text(json, "product_name", subject.productName());
    text(json, "product_key", subject.productKey());
    text(json, "official_code", subject.officialCode());
    text(json, "product_group", subject.productGroup());
    text(json, "taxonomy", subject.taxonomy());
    text(json, "group_raw", subject.groupRaw());
    text(json, "producer_name", subject.producerName());
    text(json, "producer_key", subject.producerKey());
    text(json, "producer_type", subject.producerType());
    text(json, "producer_type_source", subject.producerTypeSource());
    flag(json, "is_women_led", subject.isWomenLed());
    flag(json, "is_minority_led", subject.isMinorityLed());
    text(json, "tax_code", subject.taxCode());
  }

  private static void writeLocation(JsonGenerator json, Entry.Location location)
      throws IOException {
    text(json, "address", location.address());
    text(json, "village", location.village());
    text(json, "province_code", location.provinceCode());
    text(json, "district_code", location.districtCode());
    text(json, "commune_code", location.communeCode());
    text(json, "province_id", location.provinceId());
    text(json, "district_id", location.districtId());
    text(json, "commune_id", location.communeId());
    text(json, "leaf_unit_id", location.leafUnitId());
    text(json, "unit_code_2025", location.unitCode2025());
  }

  private static void writeOutcome(JsonGenerator json, Entry.Outcome outcome) throws IOException {
    number(json, "star", outcome.star());
    text(json, "star_level", outcome.starLevel());
    if (outcome.score() != null) {
      json.writeNumberField("score", outcome.score());
    }
    text(json, "step", outcome.step());
    text(json, "ground", outcome.ground());
    text(json, "kind", outcome.kind());
  }

  private static void writeDecision(JsonGenerator json, Entry.Decision decision)
      throws IOException {
    text(json, "decision_number", decision.number());
    text(json, "decision_date", decision.date().date());
    text(json, "date_precision", decision.date().precision().code());
    text(json, "date_source", decision.dateSource());
    text(json, "announced_on", decision.announcedOn());
    number(json, "assessment_year", decision.assessmentYear());
    text(json, "round", decision.round());
    text(json, "authority", decision.authority());
    text(json, "authority_level", decision.authorityLevel());
    text(json, "rule_set", decision.ruleSet());
    text(json, "expires_on", decision.expiresOn());
  }

  private static void number(JsonGenerator json, String key, Integer value) throws IOException {
    if (value != null) {
      json.writeNumberField(key, value);
    }
  }

  private static void flag(JsonGenerator json, String key, Boolean value) throws IOException {
    if (value != null) {
      json.writeBooleanField(key, value);
    }
  }
}
