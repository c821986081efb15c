package vn.ocop.intake.workbook;

import java.util.Map;

/**
 * Something worth telling about a readable file.
 *
 * @param sheet sheet name, or null when it is about the file
 * @param row row from 1, or 0
 * @param address cell address, or null
 */
public record Observation(
    String code, String sheet, int row, String address, String text, Map<String, String> values) {
  public static final String MACROS = "OCOP-1020";
  public static final String ERROR_VALUE = "OCOP-1021";
  public static final String NO_STORED_RESULT = "OCOP-1022";
  public static final String LEGACY_FONT = "OCOP-1023";
  public static final String LEGACY_ENCODING = "OCOP-1024";
  public static final String HIDDEN_SHEET = "OCOP-1025";
  public static final String CELL_CUT = "OCOP-1026";
  public static final String OPEN_QUOTE = "OCOP-1027";
  public static final String STRUCK = "OCOP-1028";
  public static final String WEB_PAGE = "OCOP-1029";

  static Observation ofFile(String code, Map<String, String> values) {
    return new Observation(code, null, 0, null, null, values);
  }

  static Observation ofCell(String code, String sheet, int row, int column, String text) {
    return new Observation(code, sheet, row, Addresses.columnName(column) + row, text, Map.of());
  }

  /** Whether it is about the text of a cell, and not about one without any. */
  public boolean hasText() {
    return text != null && !text.isEmpty();
  }

  /** The same about a sheet of another name. */
  public Observation inSheet(String name) {
    return new Observation(code, name, row, address, text, values);
  }
}
