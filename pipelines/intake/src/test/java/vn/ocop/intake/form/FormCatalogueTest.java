package vn.ocop.intake.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.ocop.domain.catalogue.CatalogueException;
import vn.ocop.intake.Fixtures;

class FormCatalogueTest {
  @TempDir Path conf;

  @Test
  void every_form_follows_its_schema_and_has_its_own_code_and_priority() {
    assertThat(FormCatalogue.loadStrictly(Fixtures.CONF).all())
        .extracting(Form::code)
        .containsExactly(
            "removal-list",
            "revenue-list",
            "proposal-list",
            "history-list",
            "portal-export",
            "wide-star-list",
            "year-list",
            "recognition-list");
    assertThat(FormCatalogue.load(Fixtures.CONF).all())
        .extracting(Form::priority)
        .doesNotHaveDuplicates();
  }

  @Test
  void a_form_with_an_unknown_key_is_named_with_its_fault() {
    copyForms();
    Fixtures.write(conf.resolve("forms/mine.yaml"), "code: mine\nversoin: \"1\"\n");
    assertThatThrownBy(() -> FormCatalogue.load(conf))
        .isInstanceOf(CatalogueException.class)
        .hasMessageContaining("mine.yaml")
        .hasMessageContaining("versoin");
  }

  @Test
  void a_heading_that_means_two_fields_is_refused() {
    copyForms();
    Fixtures.write(
        conf.resolve("forms/mine.yaml"),
        """
        code: mine
        version: "1"
        name_vi: Của tôi
        name_en: Mine
        list_kind: recognition
        priority: 60
        required: [[product_name]]
        fields: [product_name]
        headings: {star: [Sản phẩm]}
        """);
    assertThatThrownBy(() -> FormCatalogue.load(conf))
        .isInstanceOf(CatalogueException.class)
        .hasMessageContaining("Sản phẩm");
  }

  private void copyForms() {
    try (Stream<Path> files = Files.list(Fixtures.CONF.resolve("forms"))) {
      Files.createDirectories(conf.resolve("forms"));
      for (Path file : files.toList()) {
        Files.copy(file, conf.resolve("forms").resolve(file.getFileName().toString()));
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
