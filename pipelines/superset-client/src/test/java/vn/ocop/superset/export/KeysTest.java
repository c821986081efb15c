package vn.ocop.superset.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.ocop.superset.Example;
import vn.ocop.superset.document.Documents;
import vn.ocop.superset.state.DesiredState;
import vn.ocop.superset.state.Kind;

class KeysTest {
  private final DesiredState state = Example.state();
  private final Keys keys = new Keys(state);

  @Test
  void aTitleBecomesAFileNameWithoutMarks() {
    assertThat(Keys.ascii("Đơn vị × hạng sao (mới)")).isEqualTo("don_vi_hang_sao_moi");
    assertThat(Keys.ascii("…")).isEqualTo("unnamed");
  }

  @Test
  void aKnownObjectKeepsItsKeyAndANewOneGetsOneOfItsOwn() {
    String known = state.uuid(Kind.CHART, "pivot");
    assertThat(keys.name(Kind.CHART, Documents.object().put("uuid", known))).isEqualTo("pivot");
    assertThat(keys.name(Kind.CHART, fresh("1"))).isEqualTo("pivot_2");
    assertThat(keys.name(Kind.CHART, fresh("2"))).isEqualTo("pivot_3");
    assertThat(keys.key(Kind.CHART, "2")).isEqualTo("pivot_3");
  }

  private static com.fasterxml.jackson.databind.node.ObjectNode fresh(String uuid) {
    return Documents.object().put("uuid", uuid).put("slice_name", "Pivot");
  }
}
