package vn.ocop.intake.returned;

import vn.ocop.domain.catalogue.Messages.Severity;

/**
 * One finding as the sender reads it.
 *
 * @param sheetName null when it is about the file
 * @param row from 1; 0 when it is about the file or sheet
 * @param column from 0; -1 when it is about the row
 * @param content what stands in the cell, empty when nothing does or it must not be repeated
 */
record Remark(
    String sheetName,
    int row,
    int column,
    Severity severity,
    String code,
    String content,
    Advice advice) {

  /** The words for a severity. */
  static String word(Severity severity) {
    return switch (severity) {
      case ERROR -> "Phải sửa";
      case WARNING -> "Nên kiểm tra";
      case INFO -> "Lưu ý";
    };
  }

  String line() {
    return word(severity) + ": " + advice.text() + " (" + code + ")";
  }
}
