package vn.ocop.intake.workbook;

/**
 * How much one file may hold. A real list has a few thousand rows; these bounds keep a hostile or
 * broken file from taking the machine.
 *
 * @param fileBytes bytes of the file itself
 * @param entries entries of the zip
 * @param entryBytes inflated bytes of one entry
 * @param totalBytes inflated bytes of all entries
 * @param ratio inflated / packed, judged once an entry has inflated past a mebibyte
 * @param cells non-blank cells of all sheets
 * @param cellLength characters of one cell (the bound of Excel itself)
 */
public record Limits(
    long fileBytes,
    int entries,
    long entryBytes,
    long totalBytes,
    int ratio,
    int cells,
    int cellLength) {
  public static final Limits STANDARD =
      new Limits(100L << 20, 5_000, 400L << 20, 800L << 20, 200, 3_000_000, 32_767);
}
