package vn.ocop.review.xlsx;

import java.util.Arrays;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import vn.ocop.review.document.Bars;
import vn.ocop.review.document.Block.Chart;
import vn.ocop.review.document.Block.Series;
import vn.ocop.review.document.Table.Align;

/** One native chart on one sheet, above the cells that it draws. */
final class SheetCharts {
  private static final int CHART_ROWS = 20;
  private static final int HEAD = CHART_ROWS + 2;

  private final CellStyles styles;
  private final DefinitionSheet definitions;

  SheetCharts(CellStyles styles, DefinitionSheet definitions) {
    this.styles = styles;
    this.definitions = definitions;
  }

  void write(XSSFSheet sheet, Chart chart) {
    List<Series> series = chart.series();
    int width = Math.max(4, series.size());
    XlsxWriter.cell(sheet, 0, 0, chart.title()).setCellStyle(styles.title());
    sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, width));
    int[] widths = new int[width + 1];
    Arrays.fill(widths, 16);
    widths[0] = 40;
    cells(sheet, chart, widths);
    for (int i = 0; i <= width; i++) {
      sheet.setColumnWidth(i, widths[i] * 256);
    }
    var drawing = sheet.createDrawingPatriarch();
    XSSFChart drawn =
        drawing.createChart(drawing.createAnchor(0, 0, 0, 0, 0, 1, width + 1, CHART_ROWS));
    XDDFBarChartData data = Bars.data(drawn, chart);
    int first = HEAD + 1;
    int last = HEAD + chart.categories().size();
    XDDFCategoryDataSource names =
        XDDFDataSourcesFactory.fromStringCellRange(sheet, new CellRangeAddress(first, last, 0, 0));
    for (int i = 0; i < series.size(); i++) {
      Bars.add(
          data,
          names,
          XDDFDataSourcesFactory.fromNumericCellRange(
              sheet, new CellRangeAddress(first, last, i + 1, i + 1)),
          series.get(i),
          new CellReference(sheet.getSheetName(), HEAD, i + 1, true, true));
    }
    Bars.finish(drawn, data, chart);
    Layout.page(sheet, width);
  }

  private void cells(XSSFSheet sheet, Chart chart, int[] widths) {
    XlsxWriter.cell(sheet, HEAD, 0, "").setCellStyle(styles.head());
    for (int i = 0; i < chart.series().size(); i++) {
      XlsxWriter.cell(sheet, HEAD, i + 1, chart.series().get(i).name()).setCellStyle(styles.head());
    }
    for (int row = 0; row < chart.categories().size(); row++) {
      XlsxWriter.cell(sheet, HEAD + 1 + row, 0, chart.categories().get(row))
          .setCellStyle(styles.text(Align.LEFT, false));
      for (int i = 0; i < chart.series().size(); i++) {
        definitions.number(
            XlsxWriter.cell(sheet, HEAD + 1 + row, i + 1, ""),
            chart.series().get(i).figures().get(row),
            false);
      }
      Layout.height(sheet.getRow(HEAD + 1 + row), widths);
    }
  }
}
