package vn.ocop.domain.unit;

/**
 * Something to say about an address.
 *
 * @param level the level that it is about
 * @param rawText the words of the address
 * @param suggestion what was taken or what could be meant; empty when there is nothing to suggest
 */
public record Problem(Kind kind, Level level, String rawText, String suggestion) {
  /** What is wrong or worth saying. */
  public enum Kind {
    /** Nothing tells the province. */
    PROVINCE_NOT_STATED,
    PROVINCE_NOT_FOUND,
    DISTRICT_NOT_FOUND,
    COMMUNE_NOT_FOUND,
    /** The address ends above the commune. */
    COMMUNE_NOT_STATED,
    /** Several units of that name; none taken. */
    AMBIGUOUS,
    /** Taken although spelt differently: one letter or mark off, or without marks. */
    NEAR_SPELLING,
    /** Found under another type: xã that is a thị trấn now. */
    STATUS_CHANGED,
    /** The names are of the other division than the date says. */
    OTHER_DIVISION,
    /** The province follows from the district or commune, whose name is unique. */
    PROVINCE_INFERRED,
    /** The district follows from the commune, whose name is unique in the province. */
    DISTRICT_INFERRED,
    /** The stated district has no such commune, another of the province has; not taken. */
    COMMUNE_IN_OTHER_DISTRICT,
    /** The address names the district to which the commune belonged before. */
    FORMER_PARENT,
    /** The address names another province than the list as a whole. */
    OTHER_PROVINCE
  }
}
