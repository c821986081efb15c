package vn.ocop.intake.form;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.ocop.domain.catalogue.CatalogueException;
import vn.ocop.domain.catalogue.YamlDocuments;

/** All forms of {@code conf/forms}, compiled before any list is opened. */
public final class FormCatalogue {
  private static final String HEADINGS = "headings.yaml";
  private static final int LONGEST_HEADING = 120;

  private final List<Form> forms;

  private FormCatalogue(List<Form> forms) {
    this.forms = forms;
  }

  /**
   * Loads the forms.
   *
   * @throws CatalogueException when a form does not follow its schema or contradicts itself; names
   *     the file and every fault
   */
  public static FormCatalogue load(Path conf) {
    return load(conf, Mode.TRUST);
  }

  /** Loads the forms and checks each file against its JSON Schema first. */
  public static FormCatalogue loadStrictly(Path conf) {
    return load(conf, Mode.VALIDATE);
  }

  private enum Mode {
    /** Bind only; a file that does not bind is validated for its message. */
    TRUST,
    VALIDATE
  }

  private static FormCatalogue load(Path conf, Mode mode) {
    Path folder = conf.resolve("forms");
    HeadingsDocument shared =
        read(folder.resolve(HEADINGS), folder, "headings", HeadingsDocument.class, mode);
    List<Form> forms = new ArrayList<>();
    Map<String, Path> codes = new HashMap<>();
    for (Path file : files(folder)) {
      FormDocument document = read(file, folder, "form", FormDocument.class, mode);
      Form form;
      try {
        form = new FormCompiler(file, shared).compile(document);
      } catch (CatalogueException e) {
        YamlDocuments.validate(file, YamlDocuments.parse(file), schema(folder, "form"));
        throw e;
      }
      Path other = codes.put(form.code(), file);
      if (other != null) {
        throw new CatalogueException(
            file, List.of("code " + form.code() + " is also used by " + other.getFileName()));
      }
      forms.add(form);
    }
    forms.sort((a, b) -> Integer.compare(a.priority(), b.priority()));
    return new FormCatalogue(Collections.unmodifiableList(forms));
  }

  private static List<Path> files(Path folder) {
    List<Path> files = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder, "*.yaml")) {
      for (Path file : stream) {
        if (!file.getFileName().toString().equals(HEADINGS)) {
          files.add(file);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Collections.sort(files);
    return files;
  }

  private static <T> T read(Path file, Path folder, String schema, Class<T> type, Mode mode) {
    if (mode == Mode.VALIDATE) {
      return YamlDocuments.read(file, schema(folder, schema), type);
    }
    try {
      return YamlDocuments.read(file, type);
    } catch (CatalogueException e) {
      YamlDocuments.validate(file, YamlDocuments.parse(file), schema(folder, schema));
      throw e;
    }
  }

  private static Path schema(Path folder, String name) {
    return folder.resolve(name + ".schema.json");
  }

  /** Forms by priority. */
  public List<Form> all() {
    return forms;
  }

  /** The form of a code. */
  public Optional<Form> find(String code) {
    return forms.stream().filter(form -> form.code().equals(code)).findFirst();
  }

  /** Whether a heading key means a field in any form: a cheap test for header rows. */
  boolean knows(String key) {
    for (Form form : forms) {
      if (form.find(key) != null) {
        return true;
      }
    }
    return false;
  }

  /** Whether a heading key means a field inside a block of any form, or starts one. */
  boolean knowsInBlock(String key) {
    for (Form form : forms) {
      for (Form.Block block : form.blocks()) {
        if (block.headings().containsKey(key)
            || block.markers().stream().anyMatch(key::startsWith)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether a text is a heading of some form, inside or outside of blocks. */
  boolean isHeading(String text) {
    if (text.length() > LONGEST_HEADING) {
      return false;
    }
    String key = HeadingKey.of(text);
    return knows(key)
        || knowsInBlock(key)
        || forms.stream().anyMatch(form -> form.marked().containsKey(key));
  }

  /** Compiles one document; faults name the file. */
  private record FormCompiler(Path file, HeadingsDocument shared) {

    Form compile(FormDocument document) {
      Map<String, Field> headings = new HashMap<>();
      for (String code : orEmpty(document.fields())) {
        List<String> synonyms = shared.headings().get(code);
        if (synonyms == null) {
          throw fault("field " + code + " has no headings in " + HEADINGS);
        }
        add(headings, code, synonyms);
      }
      orEmpty(document.headings()).forEach((code, synonyms) -> add(headings, code, synonyms));
      FormDocument.Titles titles = document.titles();
      return new Form(
          document.code(),
          document.version(),
          document.nameVi(),
          document.nameEn(),
          ListKind.parse(document.listKind()),
          document.priority(),
          titles == null ? List.of() : keys(titles.phrases()),
          titles != null && titles.required(),
          required(document, headings),
          headings,
          ofFields(document, shared.otherwise()),
          ofFields(document, shared.marked()),
          new HashSet<>(keys(orEmpty(shared.ignored()))),
          blocks(document),
          years(document),
          fields(orEmpty(document.sections())),
          orEmpty(document.steps()).stream()
              .map(step -> new Form.StepOfTitle(HeadingKey.of(step.phrase()), step.step()))
              .toList(),
          template(document),
          names());
    }

    private Map<Field, String> names() {
      Map<Field, String> names = new EnumMap<>(Field.class);
      shared.headings().forEach((code, synonyms) -> names.put(field(code), synonyms.get(0)));
      return names;
    }

    private Form.Template template(FormDocument document) {
      FormDocument.TemplateDocument template = document.template();
      if (template == null) {
        return null;
      }
      List<Form.TemplateColumn> columns = new ArrayList<>();
      for (String code : template.columns()) {
        columns.add(column(code, null, synonyms(code, orEmpty(document.headings()))));
      }
      for (FormDocument.BlockDocument block : orEmpty(document.blocks())) {
        for (String code : orEmpty(template.blockColumns())) {
          String marker = block.markers().get(0);
          columns.add(column(code, marker, headingsOf(document, block).get(code)));
        }
      }
      return new Form.Template(template.title(), List.copyOf(columns));
    }

    private List<String> synonyms(String code, Map<String, List<String>> own) {
      return own.containsKey(code) && own.get(code).get(0).indexOf('_') < 0
          ? own.get(code)
          : shared.headings().get(code);
    }

    private Form.TemplateColumn column(String code, String group, List<String> synonyms) {
      HeadingsDocument.Hint hint = orEmpty(shared.hints()).get(code);
      if (synonyms == null || hint == null) {
        throw fault("template column " + code + " has no heading or no hint in " + HEADINGS);
      }
      return new Form.TemplateColumn(
          field(code),
          group,
          synonyms.get(0),
          hint.text(),
          hint.example(),
          orEmpty(hint.choices()));
    }

    private List<Set<Field>> required(FormDocument document, Map<String, Field> headings) {
      List<Set<Field>> required = new ArrayList<>();
      for (List<String> group : document.required()) {
        Set<Field> fields = fields(group);
        boolean possible =
            fields.stream().anyMatch(headings::containsValue) || inBlocks(document, group);
        if (!possible) {
          throw fault("required " + group + " has no heading in this form");
        }
        required.add(fields);
      }
      return required;
    }

    private static boolean inBlocks(FormDocument document, List<String> group) {
      return orEmpty(document.blocks()).stream()
          .filter(block -> block.headings() != null)
          .anyMatch(block -> group.stream().anyMatch(block.headings()::containsKey));
    }

    private List<Form.Block> blocks(FormDocument document) {
      List<Form.Block> blocks = new ArrayList<>();
      for (FormDocument.BlockDocument block : orEmpty(document.blocks())) {
        Map<String, Field> headings = new HashMap<>();
        headingsOf(document, block).forEach((code, synonyms) -> add(headings, code, synonyms));
        blocks.add(new Form.Block(block.number(), block.kind(), keys(block.markers()), headings));
      }
      return blocks;
    }

    private Map<String, Field> ofFields(FormDocument document, Map<String, List<String>> all) {
      Map<String, Field> own = new HashMap<>();
      orEmpty(all)
          .forEach(
              (code, synonyms) -> {
                if (orEmpty(document.fields()).contains(code)) {
                  add(own, code, synonyms);
                }
              });
      return own;
    }

    private Map<String, Field> years(FormDocument document) {
      if (document.years() == null) {
        return null;
      }
      Map<String, Field> headings = new HashMap<>();
      document.years().headings().forEach((code, synonyms) -> add(headings, code, synonyms));
      return headings;
    }

    private Map<String, List<String>> headingsOf(
        FormDocument document, FormDocument.BlockDocument block) {
      if (block.like() == null) {
        return orEmpty(block.headings());
      }
      for (FormDocument.BlockDocument other : document.blocks()) {
        if (other.number() == block.like() && other.headings() != null) {
          return other.headings();
        }
      }
      throw fault(
          "block " + block.number() + " is like block " + block.like() + ", which has no headings");
    }

    private void add(Map<String, Field> headings, String code, List<String> synonyms) {
      Field field = field(code);
      for (String synonym : synonyms) {
        Field other = headings.put(HeadingKey.of(synonym), field);
        if (other != null && other != field) {
          throw fault("heading \"" + synonym + "\" means both " + other.code() + " and " + code);
        }
      }
    }

    private Set<Field> fields(List<String> codes) {
      Set<Field> fields = new LinkedHashSet<>();
      codes.forEach(code -> fields.add(field(code)));
      return fields;
    }

    private Field field(String code) {
      try {
        return Field.parse(code);
      } catch (IllegalArgumentException e) {
        throw new CatalogueException(file, "unknown field " + code, e);
      }
    }

    private static List<String> keys(List<String> texts) {
      return texts.stream().map(HeadingKey::of).toList();
    }

    private static <T> List<T> orEmpty(List<T> list) {
      return list == null ? List.of() : list;
    }

    private static <K, V> Map<K, V> orEmpty(Map<K, V> map) {
      return map == null ? Map.of() : map;
    }

    private CatalogueException fault(String fault) {
      return new CatalogueException(file, List.of(fault));
    }
  }
}
