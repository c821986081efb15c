package vn.ocop.intake.account;

/** Numbers of the messages about layouts and rows. */
public final class Codes {
  public static final String UNKNOWN_LAYOUT = "OCOP-1101";
  public static final String TIED_FORMS = "OCOP-1102";
  public static final String NO_STAR_COLUMN = "OCOP-1103";
  public static final String NO_PRODUCT_NAME = "OCOP-1104";
  public static final String NO_STAR = "OCOP-1105";
  public static final String NO_DECISION = "OCOP-1106";
  public static final String CONTACTS_REMOVED = "OCOP-1107";
  public static final String SEVERAL_STARS_MARKED = "OCOP-1108";
  public static final String UNKNOWN_HEADING = "OCOP-1109";
  public static final String STAR_ABOVE_BAND = "OCOP-1110";
  public static final String DATE_FROM_ROUND = "OCOP-1111";
  public static final String NO_DATE = "OCOP-1112";
  public static final String EARLIER_RECOGNITION = "OCOP-1113";
  public static final String STAR_ZERO = "OCOP-1114";
  public static final String OTHER_DECISION_IN_TITLE = "OCOP-1115";
  public static final String CURRENT_STAR_DIFFERS = "OCOP-1116";
  public static final String BLOCK_WITHOUT_STAR = "OCOP-1117";
  public static final String NO_REVENUE = "OCOP-1119";
  public static final String SIDECAR_INVALID = "OCOP-1120";
  public static final String SIDECAR_UNIT = "OCOP-1121";
  public static final String DATE_FROM_FILE_NAME = "OCOP-1122";
  public static final String NO_PRODUCER = "OCOP-1123";
  public static final String TWO_IN_ONE_CUT = "OCOP-1124";
  public static final String TWO_IN_ONE = "OCOP-1125";
  public static final String SIDE_BY_SIDE = "OCOP-1126";
  public static final String LIST_NOT_READ = "OCOP-1127";
  public static final String STAR_FROM_TITLE = "OCOP-1128";
  public static final String WITHDRAWAL_UNDATED = "OCOP-1129";
  public static final String HIDDEN_ROWS = "OCOP-1130";
  public static final String SHEET_WITHOUT_HEADER = "OCOP-1131";
  public static final String REPEATED_COLUMN = "OCOP-1132";
  public static final String NO_PRODUCT_ROW = "OCOP-1133";
  public static final String STAR_STILL_STANDS = "OCOP-1134";
  public static final String EXPIRY_WITHOUT_DAY = "OCOP-1135";
  public static final String SEVERAL_PRODUCTS = "OCOP-1136";
  public static final String TURNED = "OCOP-1137";
  public static final String SCORE_WITHOUT_STAR = "OCOP-1138";
  public static final String DATE_FROM_EXPIRY = "OCOP-1139";
  public static final String NO_MARKS = "OCOP-1140";
  public static final String BESIDE = "OCOP-1141";
  public static final String TABLE_BESIDE = "OCOP-1142";
  public static final String SEVERAL_PRODUCERS = "OCOP-1143";
  public static final String STAR_OF_REVENUE = "OCOP-1144";
  public static final String REMOVAL_PROPOSED = "OCOP-1145";
  public static final String HALF_NOT_LOADED = "OCOP-1146";
  public static final String CUT = "OCOP-1147";
  public static final String CONTINUED = "OCOP-1148";
  public static final String PRODUCTS_SPLIT = "OCOP-1149";
  public static final String PRODUCTS_NOT_SPLIT = "OCOP-1150";
  public static final String SEVERAL_DECISIONS = "OCOP-1151";
  public static final String SECOND_DECISION = "OCOP-1152";
  public static final String DUPLICATE_FILE = "OCOP-1030";
  public static final String EMPTY_WORKBOOK = "OCOP-1031";

  private Codes() {}
}
