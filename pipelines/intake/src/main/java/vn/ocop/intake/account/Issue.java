package vn.ocop.intake.account;

import java.util.Map;

/**
 * One finding with its place.
 *
 * @param sheetName null when it is about the file
 * @param rowNumber from 1; 0 when it is about the file or sheet
 * @param values what the braces of the message stand for
 */
public record Issue(
    String sheetName,
    int rowNumber,
    String cellAddress,
    String code,
    String field,
    String rawText,
    Map<String, String> values) {

  /** An issue about the whole file. */
  public static Issue ofFile(String code, Map<String, String> values) {
    return new Issue(null, 0, null, code, null, null, values);
  }
}
