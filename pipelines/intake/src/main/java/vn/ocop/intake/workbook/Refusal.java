package vn.ocop.intake.workbook;

import java.util.Map;

/**
 * Why a file is refused whole.
 *
 * @param code message code
 * @param values values of the message template, without the file name
 */
public record Refusal(String code, Map<String, String> values) implements Opening {
  public static final String NOT_A_WORKBOOK = "OCOP-1001";
  public static final String EMPTY = "OCOP-1002";
  public static final String PASSWORD = "OCOP-1003";
  public static final String TRUNCATED = "OCOP-1004";
  public static final String ZIP_BOMB = "OCOP-1005";
  public static final String TOO_MANY_CELLS = "OCOP-1006";
  public static final String TOO_LARGE = "OCOP-1007";
  public static final String UNREADABLE = "OCOP-1008";
  public static final String XML_WITH_DTD = "OCOP-1009";
  public static final String HTML_OR_XML = "OCOP-1010";
  public static final String OLD_EXCEL = "OCOP-1011";
  public static final String DAMAGED = "OCOP-1012";
  public static final String SIDECAR_ALONE = "OCOP-1013";
  public static final String NOT_READ = "OCOP-1014";
  public static final String CHANGED = "OCOP-1015";

  public Refusal {
    values = Map.copyOf(values);
  }

  static Refusal of(String code) {
    return new Refusal(code, Map.of());
  }
}
