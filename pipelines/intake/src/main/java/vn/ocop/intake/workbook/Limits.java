package vn.ocop.intake.workbook;

import java.util.Map;

/**
 * How much one file may hold. A real list has a few thousand rows; these bounds keep a hostile or
 * broken file from taking the machine.
 *
 * @param fileBytes bytes of an xlsx file
 * @param plainBytes bytes of a file that is read whole: delimited text, xls
 * @param entries entries of the zip
 * @param entryBytes inflated bytes of one entry
 * @param totalBytes inflated bytes of all entries
 * @param ratio inflated / packed, judged once an entry has inflated past a mebibyte
 * @param cells non-blank cells of all sheets; merged blocks likewise
 * @param characters characters of all cells
 * @param cellLength characters of one cell (the bound of Excel itself)
 */
public record Limits(
    long fileBytes,
    long plainBytes,
    int entries,
    long entryBytes,
    long totalBytes,
    int ratio,
    int cells,
    long characters,
    int cellLength) {
  public static final Limits STANDARD =
      new Limits(
          100L << 20, 25L << 20, 5_000, 300L << 20, 400L << 20, 200, 500_000, 30L << 20, 32_767);

  Refusal tooManyCells() {
    return new Refusal(Refusal.TOO_MANY_CELLS, Map.of("limit", Integer.toString(cells)));
  }

  static Refusal tooLarge(long bytes) {
    return new Refusal(Refusal.TOO_LARGE, Map.of("limit", Long.toString(bytes >> 20)));
  }
}
