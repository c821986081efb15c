package vn.ocop.superset.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.ocop.superset.document.Documents;

class AsWrittenTest {
  private static String keep(String written, String known, String exported) {
    return Documents.write(
        AsWritten.keep(Documents.yaml(written), Documents.yaml(known), Documents.yaml(exported)));
  }

  @Test
  void placeholdersStayWhereTheValueStayed() {
    String written = "{title: old, colours: {good: '${green}', bad: '${red}'}}";
    String known = "{title: old, colours: {good: '#0f0', bad: '#f00'}}";
    String exported = "{title: new, colours: {good: '#0f0', bad: '#000'}}";
    assertThat(keep(written, known, exported))
        .isEqualTo("{\"title\":\"new\",\"colours\":{\"good\":\"${green}\",\"bad\":\"#000\"}}");
  }

  @Test
  void aTextOfSeveralLinesKeepsThePlaceholdersOfTheLinesThatStayed() {
    String written = "css: \"a { color: ${green}; }\\nb { margin: 0; }\"";
    String known = "css: \"a { color: #0f0; }\\nb { margin: 0; }\"";
    String exported = "css: \"a { color: #0f0; }\\nb { margin: 1px; }\"";
    assertThat(keep(written, known, exported))
        .isEqualTo("{\"css\":\"a { color: ${green}; }\\nb { margin: 1px; }\"}");
  }

  @Test
  void theOrderOfKeysAndDefaultsThatAreWrittenOutStay() {
    String written = "{b: 1, expect: {min_rows: 0}, multiple: false, a: 1}";
    assertThat(keep(written, "{a: 1, b: 1}", "{a: 2, b: 1, c: 3}"))
        .isEqualTo("{\"b\":1,\"expect\":{\"min_rows\":0},\"multiple\":false,\"a\":2,\"c\":3}");
  }

  @Test
  void whatWasTakenAwayGoesAndWhatReadingAddsIsNotWritten() {
    String known = "{kept: {label: old, type: DATE}, gone: {label: x}}";
    assertThat(
            keep(
                "{kept: {label: old}, gone: {label: x}}",
                known,
                "{kept: {label: new, type: DATE}}"))
        .isEqualTo("{\"kept\":{\"label\":\"new\"}}");
  }

  @Test
  void elementsThatMovedAreFoundAgain() {
    assertThat(keep("['${one}', '${two}', '${three}']", "[a, b, c]", "[c, a, d, b]"))
        .isEqualTo("[\"${three}\",\"${one}\",\"d\",\"${two}\"]");
  }
}
