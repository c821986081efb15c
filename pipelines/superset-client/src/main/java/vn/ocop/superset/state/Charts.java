package vn.ocop.superset.state;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Optional;
import vn.ocop.superset.document.Documents;

/** Charts: params written by people, queries derived from them. */
final class Charts {
  private static final List<String> SERVERS_OWN =
      List.of("datasource", "slice_id", "viz_type", "dashboards", "url_params", Project.MARK);

  private Charts() {}

  static ObjectNode document(String key, ObjectNode full, Project project, References references) {
    ObjectNode document = Documents.object();
    document.setAll(full.deepCopy());
    document.remove(List.of("dataset", "expect"));
    String dataset = Documents.text(full, "dataset");
    document.put("dataset_uuid", references.uuid(Kind.DATASET, String.valueOf(dataset)));
    ObjectNode params = Documents.object();
    params.set("viz_type", full.path("viz_type"));
    params.setAll((ObjectNode) full.path("params").deepCopy());
    document.set("query_context", context(full, params));
    String mark = project.mark(key, references.uuid(Kind.CHART, key));
    document.set("params", params.deepCopy().put(Project.MARK, mark));
    return document;
  }

  private static JsonNode context(ObjectNode full, ObjectNode params) {
    JsonNode written = full.path("query_context");
    if (written.isObject()) {
      ObjectNode context = written.deepCopy();
      context.putObject("datasource").put("id", 0).put("type", "table");
      context.set("form_data", params);
      context.put("force", false).put("result_format", "json").put("result_type", "full");
      return TextNode.valueOf(Documents.write(context));
    }
    Optional<ObjectNode> derived = QueryContexts.of(full.path("viz_type").asText(), params);
    return TextNode.valueOf(derived.map(Documents::write).orElse("null"));
  }

  static ObjectNode file(JsonNode document, Project project, References references) {
    ObjectNode file = Codec.common(Shapes.CHART, document);
    Codec.forgetDerived(Kind.CHART, file, project, references);
    String dataset = Documents.text(document, "dataset_uuid");
    file.put("dataset", references.key(Kind.DATASET, String.valueOf(dataset)));
    JsonNode parsed = Codec.parsed(document.path("params"));
    ObjectNode params = parsed.isObject() ? (ObjectNode) parsed.deepCopy() : Documents.object();
    params.remove(SERVERS_OWN);
    if (params.path("annotation_layers").isEmpty()) {
      params.remove("annotation_layers");
    }
    file.set("params", params);
    file.remove("query_context");
    JsonNode queries = Codec.parsed(document.path("query_context")).path("queries");
    String type = document.path("viz_type").asText();
    ObjectNode typed = Documents.object().put("viz_type", type);
    typed.setAll(params);
    JsonNode derived = QueryContexts.of(type, typed).map(c -> c.path("queries")).orElse(null);
    if (!queries.equals(derived)) {
      file.putObject("query_context").set("queries", queries.deepCopy());
    }
    return Shapes.CHART.reduce(file);
  }
}
