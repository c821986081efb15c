package vn.ocop.intake.account;

import vn.ocop.intake.workbook.Sheet;

/** The first sheet of a workbook that went back to its sender; it may come in again with it. */
public final class SheetOfFindings {
  public static final String NAME = "Cần sửa";
  public static final String TITLE = "PHIẾU KIỂM TRA DANH SÁCH OCOP";

  private SheetOfFindings() {}

  /** Whether a sheet tells the findings of an earlier reading and is no list. */
  public static boolean is(Sheet sheet) {
    return sheet.name().equals(NAME)
        && !sheet.rows().isEmpty()
        && sheet.rows().get(0).text(0).equals(TITLE);
  }
}
