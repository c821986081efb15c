package vn.ocop.intake.account;

/** A sidecar as written; {@code conf/forms/sidecar.schema.json} documents it. */
record SidecarDocument(
    String unit,
    String province,
    Decision decision,
    String announcedOn,
    Integer assessmentYear,
    String round,
    String listKind,
    String source,
    String note,
    String receivedAt) {
  record Decision(String number, String date, String authority) {}
}
