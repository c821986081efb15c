package vn.ocop.superset.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class DocumentsTest {
  @Test
  void numbersAreWrittenWithoutExponentsAndTextWithoutEscapes() {
    String json = Documents.write(Documents.json("{\"a\":1e10,\"b\":0.00001,\"c\":\"Tỷ lệ 😀\"}"));
    assertThat(json).isEqualTo("{\"a\":10000000000,\"b\":0.00001,\"c\":\"Tỷ lệ 😀\"}");
  }

  @Test
  void yamlThatIsWrittenIsReadAsTheSame() {
    String json =
        "{\"a\":\"yes\",\"b\":\"1.0\",\"c\":[\"x\\ny\"],\"d\":null,\"e\":\"\",\"f\":0.85}";
    assertThat(Documents.yaml(Documents.writeYaml(Documents.json(json))))
        .isEqualTo(Documents.json(json));
  }

  @Test
  void nullAndAbsentAreTheSameAndNumbersAreComparedByValue() {
    assertThat(
            Differences.between(
                Documents.json("{\"a\":null,\"b\":1}"), Documents.json("{\"b\":1.0,\"c\":null}")))
        .isEmpty();
    assertThat(
            Differences.between(
                Documents.json("{\"a\":[1,2]}"), Documents.json("{\"a\":[1],\"b\":3}")))
        .extracting(Difference::toText)
        .containsExactly("a[1]: (absent) → 2", "b: 3 → (absent)");
  }

  @Test
  void textThatIsNeitherJsonNorYamlSaysSo() {
    assertThatThrownBy(() -> Documents.json("{")).isInstanceOf(DocumentException.class);
    assertThatThrownBy(() -> Documents.yaml("a: b: c")).isInstanceOf(DocumentException.class);
  }
}
