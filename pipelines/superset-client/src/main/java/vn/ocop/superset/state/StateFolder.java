package vn.ocop.superset.state;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.ocop.superset.document.DocumentException;
import vn.ocop.superset.document.Documents;

/**
 * Reads the desired state from a folder: {@code project.yaml} and one YAML file per object in
 * {@code databases, datasets, charts, dashboards, roles, rules}. The name of a file is the name of
 * the object.
 */
public final class StateFolder {
  private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.-]*");
  private static final Pattern VALUE = Pattern.compile("\\$\\{([A-Za-z0-9_]+)}");
  private static final Pattern UUID_TEXT =
      Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
  private final Path folder;
  private final Map<String, String> values;
  private final Optional<ColumnCatalogue> catalogue;
  private final Map<String, String> generated;
  private final Findings findings = new Findings();

  private StateFolder(
      Path folder,
      Map<String, String> values,
      Optional<ColumnCatalogue> catalogue,
      Map<String, String> generated) {
    this.folder = folder;
    this.values = values;
    this.catalogue = catalogue;
    this.generated = new TreeMap<>(generated);
  }

  /**
   * Reads and checks the folder; asks no server.
   *
   * @param values what {@code ${name}} stands for in the files
   * @param catalogue tables and columns of the source; without it they are not checked
   * @throws InvalidStateException names every fault
   */
  public static DesiredState read(
      Path folder, Map<String, String> values, Optional<ColumnCatalogue> catalogue) {
    return read(folder, values, catalogue, Map.of());
  }

  /**
   * Reads the folder together with files that a program makes.
   *
   * @param generated YAML text by path, such as {@code roles/team_a.yaml}
   * @throws InvalidStateException names every fault
   */
  public static DesiredState read(
      Path folder,
      Map<String, String> values,
      Optional<ColumnCatalogue> catalogue,
      Map<String, String> generated) {
    return new StateFolder(folder, values, catalogue, generated).read();
  }

  private DesiredState read() {
    Project project = project();
    stop();
    List<Asset> assets = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      for (Path file : files(kind)) {
        read(project, kind, name(file), parse(file)).ifPresent(assets::add);
      }
      generated.forEach(
          (path, text) -> {
            if (path.startsWith(kind.folder() + "/")) {
              String name = path.substring(kind.folder().length() + 1);
              read(project, kind, name, Documents.yaml(text)).ifPresent(assets::add);
            }
          });
    }
    stop();
    DesiredState state = new DesiredState(project, compiled(project, assets));
    StateChecks.check(state, catalogue, findings);
    stop();
    findings(BundleCheck.check(state.all().toList()));
    stop();
    return state;
  }

  private void findings(List<Finding> more) {
    more.forEach(finding -> findings.add(finding.file(), finding.key(), finding.message()));
  }

  private void stop() {
    if (!findings.list().isEmpty()) {
      throw new InvalidStateException(findings.list());
    }
  }

  private Project project() {
    Path file = folder.resolve("project.yaml");
    if (!Files.isRegularFile(file)) {
      findings.add("project.yaml", "", "missing; write name and prefix of the project.");
      return new Project("", "", false);
    }
    ObjectNode full = Shapes.PROJECT.expand(parse(file), findings, "project.yaml", "");
    return new Project(
        full.path("name").asText(),
        full.path("prefix").asText(),
        full.path("editable").asBoolean());
  }

  private List<Path> files(Kind kind) {
    Path below = folder.resolve(kind.folder());
    if (!Files.isDirectory(below)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(below)) {
      return files.filter(file -> !file.getFileName().toString().startsWith(".")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Optional<Asset> read(Project project, Kind kind, String name, JsonNode document) {
    String key = name.endsWith(".yaml") ? name.substring(0, name.length() - 5) : name;
    String shown = kind.folder() + "/" + name;
    if (!name.endsWith(".yaml") || !KEY.matcher(key).matches()) {
      findings.add(shown, "", "name it with letters, digits, _ . - in ASCII and the ending .yaml.");
      return Optional.empty();
    }
    JsonNode written = valued(document, shown);
    ObjectNode full = shape(kind).expand(written, findings, shown, "");
    nested(kind, full, shown);
    if (kind == Kind.DATASET) {
      catalogue.flatMap(c -> c.columns(key)).ifPresent(types -> typed(full, types));
    }
    UUID uuid = uuid(full, shown).orElse(project.uuid(kind, key));
    return Optional.of(new Asset(kind, key, uuid, full, Documents.object(), full));
  }

  /** The uuid that a file names. */
  private Optional<UUID> uuid(ObjectNode full, String shown) {
    if (!full.hasNonNull("uuid")) {
      return Optional.empty();
    }
    String written = full.path("uuid").asText();
    if (!UUID_TEXT.matcher(written).matches()) {
      findings.add(shown, "uuid", written + " is none; leave it out, or write what export wrote.");
      return Optional.empty();
    }
    return Optional.of(UUID.fromString(written));
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }

  static Shape shape(Kind kind) {
    return switch (kind) {
      case DATABASE -> Shapes.DATABASE;
      case DATASET -> Shapes.DATASET;
      case CHART -> Shapes.CHART;
      case DASHBOARD -> Shapes.DASHBOARD;
      case ROLE -> Shapes.ROLE;
      case RULE -> Shapes.RULE;
    };
  }

  private void nested(Kind kind, ObjectNode full, String shown) {
    if (kind == Kind.DATASET) {
      each(full, "columns", Shapes.COLUMN, shown);
      each(full, "metrics", Shapes.METRIC, shown);
    } else if (kind == Kind.CHART && full.hasNonNull("expect")) {
      Shapes.EXPECTATION.expand(full.path("expect"), findings, shown, "expect");
    } else if (kind == Kind.DASHBOARD) {
      int number = 0;
      for (JsonNode filter : Documents.elements(full.path("filters"))) {
        Shapes.FILTER.expand(filter, findings, shown, "filters[" + number++ + "]");
      }
    }
  }

  private void each(ObjectNode full, String name, Shape shape, String shown) {
    for (Map.Entry<String, JsonNode> item : full.path(name).properties()) {
      shape.expand(item.getValue(), findings, shown, name + "." + item.getKey());
    }
  }

  /** Types that the file leaves out are those of the source. */
  private static void typed(ObjectNode full, Map<String, String> types) {
    ObjectNode columns = (ObjectNode) full.path("columns");
    for (String name : Documents.names(columns)) {
      ObjectNode column =
          columns.path(name).isObject() ? (ObjectNode) columns.path(name) : columns.putObject(name);
      if (!column.hasNonNull("type") && types.containsKey(name)) {
        column.put("type", types.get(name));
      }
    }
  }

  private JsonNode parse(Path file) {
    try {
      return Documents.yaml(Files.readString(file));
    } catch (DocumentException | IOException e) {
      findings.add(folder.relativize(file).toString(), "", e.getMessage());
      return Documents.object();
    }
  }

  private JsonNode valued(JsonNode node, String shown) {
    if (node.isTextual()) {
      return TextNode.valueOf(valued(node.textValue(), shown));
    }
    if (node.isObject()) {
      ObjectNode copy = Documents.object();
      node.properties().forEach(e -> copy.set(e.getKey(), valued(e.getValue(), shown)));
      return copy;
    }
    if (node.isArray()) {
      ArrayNode copy = Documents.array();
      node.forEach(element -> copy.add(valued(element, shown)));
      return copy;
    }
    return node;
  }

  private String valued(String text, String shown) {
    Matcher matcher = VALUE.matcher(text);
    StringBuilder out = new StringBuilder();
    while (matcher.find()) {
      String value = values.get(matcher.group(1));
      if (value == null) {
        findings.add(shown, "", "no value is given for ${" + matcher.group(1) + "}.");
      }
      matcher.appendReplacement(out, Matcher.quoteReplacement(String.valueOf(value)));
    }
    return matcher.appendTail(out).toString();
  }

  private static List<Asset> compiled(Project project, List<Asset> read) {
    DesiredState keys = new DesiredState(project, read);
    Codec codec = keys.codec();
    List<Asset> compiled = new ArrayList<>();
    for (Asset asset : read) {
      ObjectNode document = codec.document(asset.kind(), asset.key(), asset.source());
      if (asset.kind() == Kind.DASHBOARD) {
        titled(document, keys);
      }
      ObjectNode file = codec.file(asset.kind(), document);
      compiled.add(
          new Asset(asset.kind(), asset.key(), asset.uuid(), asset.source(), file, document));
    }
    return compiled;
  }

  /** The layout repeats the titles of its charts. */
  private static void titled(ObjectNode document, DesiredState keys) {
    for (JsonNode component : document.path("position")) {
      if (component.path("type").asText().equals("CHART")) {
        ObjectNode meta = (ObjectNode) component.path("meta");
        keys.find(Kind.CHART, meta.path("sliceName").asText())
            .ifPresent(chart -> meta.set("sliceName", chart.source().path("slice_name")));
      }
    }
  }
}
