package vn.ocop.warehouse.reference;

import java.nio.file.Files;
import java.nio.file.Path;
import vn.ocop.domain.catalogue.YamlDocuments;

/**
 * Words that stand on all that is published from a configuration, so that simulated figures cannot
 * be taken for real ones: {@code conf/label.yaml}, null values where there is none.
 *
 * @param unitSuffixVi follows the name of every unit
 */
public record Label(String labelVi, String labelEn, String unitSuffixVi, String unitSuffixEn) {
  private static final String FILE = "label.yaml";
  private static final Label NONE = new Label(null, null, "", "");

  /** The label of a configuration. */
  public static Label load(Path conf) {
    Path file = file(conf);
    return Files.exists(file) ? YamlDocuments.read(file, Label.class) : NONE;
  }

  static Path file(Path conf) {
    return conf.resolve(FILE);
  }
}
