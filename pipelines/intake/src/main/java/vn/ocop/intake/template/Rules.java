package vn.ocop.intake.template;

import java.util.Set;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import vn.ocop.intake.form.Field;
import vn.ocop.intake.form.Form.TemplateColumn;

/** What cells of a template take: lists, dates, numbers. They warn and never forbid. */
final class Rules {
  static final Set<Field> DATES =
      Set.of(Field.DECISION_DATE, Field.EXPIRES_ON, Field.EFFECTIVE_FROM, Field.WITHDRAWN_ON);
  private static final Set<Field> YEARS = Set.of(Field.ASSESSMENT_YEAR, Field.REVENUE_YEAR);
  private static final String FIRST_DAY = "43101";
  private static final String LAST_DAY = "51501";

  private final XSSFSheet sheet;
  private final DataValidationHelper helper;
  private final int first;
  private final int last;

  Rules(XSSFSheet sheet, int first, int last) {
    this.sheet = sheet;
    this.helper = sheet.getDataValidationHelper();
    this.first = first;
    this.last = last;
  }

  /** Offers the texts of a range. */
  void oneOf(String range, int at, TemplateColumn column) {
    add(helper.createFormulaListConstraint(range), at, column, "Hãy chọn trong danh sách.");
  }

  /** Dates, scores, years and amounts by what the column holds; other columns take anything. */
  void kindOf(TemplateColumn column, int at) {
    Field field = column.field();
    if (DATES.contains(field)) {
      add(
          helper.createDateConstraint(OperatorType.BETWEEN, FIRST_DAY, LAST_DAY, null),
          at,
          column,
          "Hãy ghi ngày/tháng/năm, ví dụ 15/3/2022.");
    } else if (field == Field.SCORE) {
      add(
          helper.createDecimalConstraint(OperatorType.BETWEEN, "0", "100"),
          at,
          column,
          "Điểm là một số từ 0 đến 100.");
    } else if (YEARS.contains(field)) {
      add(
          helper.createIntegerConstraint(OperatorType.BETWEEN, "2018", "2040"),
          at,
          column,
          "Hãy ghi năm bốn chữ số.");
    } else if (field == Field.REVENUE) {
      add(
          helper.createDecimalConstraint(OperatorType.GREATER_OR_EQUAL, "0", null),
          at,
          column,
          "Doanh thu là một số, triệu đồng.");
    }
  }

  private void add(
      DataValidationConstraint constraint, int at, TemplateColumn column, String message) {
    DataValidation validation =
        helper.createValidation(constraint, new CellRangeAddressList(first, last, at, at));
    validation.setErrorStyle(DataValidation.ErrorStyle.WARNING);
    validation.setShowErrorBox(true);
    validation.createErrorBox(column.heading(), message);
    validation.setEmptyCellAllowed(true);
    sheet.addValidationData(validation);
  }
}
