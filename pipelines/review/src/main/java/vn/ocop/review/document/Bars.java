package vn.ocop.review.document;

import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import javax.xml.namespace.QName;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.LocaleUtil;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.BarGrouping;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFChart;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.xmlbeans.XmlCursor;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarChart;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarSer;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTDLbls;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextBody;
import vn.ocop.review.document.Block.Chart;
import vn.ocop.review.document.Block.Chart.Shape;
import vn.ocop.review.document.Block.Series;

/** Bar charts of office documents, the same in Word and in Excel. */
public final class Bars {
  private Bars() {}

  /** Draws on an empty chart; its numbers go into the chart's own workbook. */
  public static void draw(XDDFChart target, Chart chart) {
    String[] categories = chart.categories().toArray(new String[0]);
    int rows = categories.length;
    XDDFCategoryDataSource names =
        XDDFDataSourcesFactory.fromArray(
            categories, target.formatRange(new CellRangeAddress(1, rows, 0, 0)), 0);
    XDDFBarChartData data = data(target, chart);
    List<Series> series = chart.series();
    for (int i = 0; i < series.size(); i++) {
      XDDFNumericalDataSource<Double> values =
          XDDFDataSourcesFactory.fromArray(
              values(series.get(i)),
              target.formatRange(new CellRangeAddress(1, rows, i + 1, i + 1)),
              i + 1);
      values.setFormatCode("#,##0");
      add(data, names, values, series.get(i), target.setSheetTitle(series.get(i).name(), i + 1));
    }
    finish(target, data, chart);
  }

  /** Axes and direction of bars that have no series yet. */
  public static XDDFBarChartData data(XDDFChart target, Chart chart) {
    boolean isLying = chart.shape() == Shape.LYING;
    XDDFCategoryAxis names =
        target.createCategoryAxis(isLying ? AxisPosition.LEFT : AxisPosition.BOTTOM);
    XDDFValueAxis values =
        target.createValueAxis(isLying ? AxisPosition.BOTTOM : AxisPosition.LEFT);
    title(values, chart.axis());
    values.setMinimum(0);
    values.setMajorUnit(majorUnit(chart));
    values.setCrosses(isLying ? AxisCrosses.MAX : AxisCrosses.AUTO_ZERO);
    values.setNumberFormat("#,##0");
    if (isLying) {
      names.setOrientation(AxisOrientation.MAX_MIN);
    }
    XDDFBarChartData data = (XDDFBarChartData) target.createData(ChartTypes.BAR, names, values);
    data.setBarDirection(isLying ? BarDirection.BAR : BarDirection.COL);
    if (chart.shape() == Shape.STACKED) {
      data.setBarGrouping(BarGrouping.STACKED);
    }
    return data;
  }

  /** The language of the text is said; without that it would be the reader's own computer's. */
  private static void title(XDDFValueAxis axis, String text) {
    LocaleUtil.setUserLocale(Locale.forLanguageTag("vi-VN"));
    try {
      axis.setTitle(text);
    } finally {
      LocaleUtil.resetUserLocale();
    }
  }

  /** One colour of the bars. */
  public static void add(
      XDDFBarChartData data,
      XDDFCategoryDataSource names,
      XDDFNumericalDataSource<Double> values,
      Series series,
      CellReference title) {
    XDDFBarChartData.Series bars = (XDDFBarChartData.Series) data.addSeries(names, values);
    bars.setTitle(series.name(), title);
    byte[] rgb = HexFormat.of().parseHex(series.colour().substring(1));
    bars.setFillProperties(new XDDFSolidFillProperties(XDDFColor.from(rgb)));
  }

  /** Plots, labels the bars and adds a legend where there are several colours. */
  public static void finish(XDDFChart target, XDDFBarChartData data, Chart chart) {
    target.plot(data);
    font(target);
    List<CTBarSer> all = target.getCTChart().getPlotArea().getBarChartArray(0).getSerList();
    for (int i = 0; i < all.size(); i++) {
      CTDLbls labels = all.get(i).addNewDLbls();
      labels.addNewNumFmt().setFormatCode("#,##0;;");
      labels.getNumFmt().setSourceLinked(false);
      if (chart.shape() == Shape.STACKED && isDark(chart.series().get(i).colour())) {
        white(labels);
      }
      labels.addNewShowLegendKey().setVal(false);
      labels.addNewShowVal().setVal(true);
      labels.addNewShowCatName().setVal(false);
      labels.addNewShowSerName().setVal(false);
      labels.addNewShowPercent().setVal(false);
      labels.addNewShowBubbleSize().setVal(false);
    }
    if (chart.shape() == Shape.STACKED) {
      overlap(target.getCTChart().getPlotArea().getBarChartArray(0));
    }
    if (chart.series().size() > 1) {
      target.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
    }
  }

  /** The letters of the document around it (Nghị định 30/2020/NĐ-CP). */
  private static void font(XDDFChart target) {
    CTTextBody text = target.getCTChartSpace().addNewTxPr();
    text.addNewBodyPr();
    var letters = text.addNewP().addNewPPr().addNewDefRPr();
    letters.setSz(1100);
    letters.addNewLatin().setTypeface("Times New Roman");
  }

  private static void white(CTDLbls labels) {
    CTTextBody text = labels.addNewTxPr();
    text.addNewBodyPr();
    byte[] colour = {-1, -1, -1};
    text.addNewP().addNewPPr().addNewDefRPr().addNewSolidFill().addNewSrgbClr().setVal(colour);
  }

  private static boolean isDark(String colour) {
    byte[] rgb = HexFormat.of().parseHex(colour.substring(1));
    int light = 299 * (rgb[0] & 0xff) + 587 * (rgb[1] & 0xff) + 114 * (rgb[2] & 0xff);
    return light < 128_000;
  }

  /** Written as XML, since POI's small schemas leave the type of this element out. */
  private static void overlap(CTBarChart bars) {
    try (XmlCursor cursor = bars.getAxIdArray(0).newCursor()) {
      cursor.beginElement(new QName(bars.schemaType().getName().getNamespaceURI(), "overlap"));
      cursor.insertAttributeWithValue("val", "100");
    }
  }

  private static Double[] values(Series series) {
    return series.figures().stream()
        .map(figure -> figure.isKnown() ? figure.value() : Double.valueOf(0))
        .toArray(Double[]::new);
  }

  /** Whole numbers along the axis: 1, 2, 5, 10, 20, … */
  private static double majorUnit(Chart chart) {
    double most = 1;
    for (int i = 0; i < chart.categories().size(); i++) {
      double longest = 0;
      for (Series series : chart.series()) {
        double value = values(series)[i];
        longest = chart.shape() == Shape.STACKED ? longest + value : Math.max(longest, value);
      }
      most = Math.max(most, longest);
    }
    double unit = 1;
    double[] steps = {2, 2.5, 2};
    for (int i = 0; most / unit > 8; i++) {
      unit *= steps[i % 3];
    }
    return unit;
  }
}
