package vn.ocop.review.html;

import java.util.List;
import vn.ocop.review.document.Table;
import vn.ocop.review.document.Table.Align;
import vn.ocop.review.document.Table.Cell;
import vn.ocop.review.document.Table.Column;
import vn.ocop.review.document.Table.Row;

/** Tables as HTML. */
final class TableMarkup {
  private TableMarkup() {}

  static void write(StringBuilder html, Table table) {
    html.append("<div class=\"scroll\"><table id=\"").append(table.id()).append("\">\n<caption>");
    html.append(Markup.text(table.title()));
    if (!table.note().isEmpty()) {
      html.append("<span class=\"note\">").append(Markup.marked(table.note())).append("</span>");
    }
    html.append("</caption>\n<thead>\n");
    head(html, table);
    html.append("</thead>\n<tbody>\n");
    for (Row row : table.rows()) {
      html.append(row.isTotal() ? "<tr class=\"total\">" : "<tr>");
      for (int i = 0; i < row.cells().size(); i++) {
        cell(html, row.cells().get(i), table.columns().get(i));
      }
      html.append("</tr>\n");
    }
    html.append("</tbody>\n</table></div>\n");
  }

  private static void head(StringBuilder html, Table table) {
    List<Column> columns = table.columns();
    html.append("<tr>");
    int start = 0;
    while (start < columns.size()) {
      String group = columns.get(start).group();
      int end = start + 1;
      while (group != null && end < columns.size() && group.equals(columns.get(end).group())) {
        end++;
      }
      if (group != null) {
        html.append("<th colspan=\"").append(end - start).append("\">").append(Markup.text(group));
      } else {
        html.append(table.hasGroups() ? "<th rowspan=\"2\">" : "<th>");
        html.append(Markup.text(columns.get(start).heading()));
      }
      html.append("</th>");
      start = end;
    }
    html.append("</tr>\n");
    if (table.hasGroups()) {
      html.append("<tr>");
      columns.stream()
          .filter(column -> column.group() != null)
          .forEach(
              column -> html.append("<th>").append(Markup.text(column.heading())).append("</th>"));
      html.append("</tr>\n");
    }
  }

  private static void cell(StringBuilder html, Cell cell, Column column) {
    String kind =
        column.align() == Align.RIGHT
            ? " class=\"r\""
            : column.align() == Align.CENTRE ? " class=\"c\"" : " class=\"t\"";
    html.append("<td").append(kind).append('>');
    html.append(
        cell.figure() != null
            ? Markup.number(cell.text(), cell.figure())
            : Markup.text(cell.text()));
    html.append("</td>");
  }
}
