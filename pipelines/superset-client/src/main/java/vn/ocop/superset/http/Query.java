package vn.ocop.superset.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import vn.ocop.superset.document.Documents;

/** The {@code q} parameter, written as JSON, which the server reads as well as rison. */
public final class Query {
  /** The server cuts larger pages to this, silently. */
  static final int PAGE = 100;

  private Query() {}

  static String page(List<Filter> filters, String order, int page) {
    ObjectNode q = Documents.object();
    for (Filter filter : filters) {
      q.withArray("filters")
          .addObject()
          .put("col", filter.column())
          .put("opr", filter.operator())
          .putPOJO("value", filter.value());
    }
    if (order != null) {
      q.put("order_column", order).put("order_direction", "asc");
    }
    return encoded(Documents.write(q.put("page", page).put("page_size", PAGE)));
  }

  /** {@code q=[1,2]}, for exports and deletions. */
  public static String ids(Collection<Integer> ids) {
    return encoded(ids.toString().replace(" ", ""));
  }

  private static String encoded(String q) {
    return "q=" + URLEncoder.encode(q, StandardCharsets.UTF_8);
  }
}
