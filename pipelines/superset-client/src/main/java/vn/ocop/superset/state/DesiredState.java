package vn.ocop.superset.state;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.ocop.superset.document.Documents;

/** All objects that should be on the server, checked. */
public final class DesiredState implements References {
  private final Project project;
  private final Map<Kind, SortedMap<String, Asset>> assets = new EnumMap<>(Kind.class);

  DesiredState(Project project, Collection<Asset> all) {
    this.project = project;
    for (Kind kind : Kind.values()) {
      assets.put(kind, new TreeMap<>());
    }
    all.forEach(asset -> assets.get(asset.kind()).put(asset.key(), asset));
  }

  /** Whose objects these are. */
  public Project project() {
    return project;
  }

  /** Objects of one kind, by key. */
  public List<Asset> assets(Kind kind) {
    return List.copyOf(assets.get(kind).values());
  }

  /** All objects, in the order in which they are created. */
  public Stream<Asset> all() {
    return assets.values().stream().flatMap(byKey -> byKey.values().stream());
  }

  /** One object. */
  public Optional<Asset> find(Kind kind, String key) {
    return Optional.ofNullable(assets.get(kind).get(key));
  }

  /** The codec that speaks of these objects by their keys. */
  public Codec codec() {
    return new Codec(project, this);
  }

  /** What the data of a chart must be like. */
  public Expectation expectation(Asset chart) {
    return Expectation.of(chart.source().path("expect"));
  }

  /** Roles that may open a dashboard; none means that the datasets decide. */
  public List<String> roles(Asset dashboard) {
    return Documents.texts(dashboard.source().path("roles")).stream().sorted().toList();
  }

  /** Keys of the charts on a dashboard, each once. */
  public List<String> charts(Asset dashboard) {
    return Documents.walk(dashboard.source().path("layout"))
        .filter(node -> node.path("chart").isTextual())
        .map(node -> node.path("chart").textValue())
        .distinct()
        .toList();
  }

  /** Query context of a chart, dataset id not filled in. */
  public JsonNode queryContext(Asset chart) {
    return Documents.json(chart.document().path("query_context").asText());
  }

  @Override
  public String uuid(Kind kind, String key) {
    return find(kind, key).map(Asset::uuid).orElse(project.uuid(kind, key)).toString();
  }

  @Override
  public String key(Kind kind, String uuid) {
    return assets.get(kind).values().stream()
        .filter(asset -> asset.uuid().toString().equals(uuid))
        .map(Asset::key)
        .findFirst()
        .orElse(uuid);
  }
}
