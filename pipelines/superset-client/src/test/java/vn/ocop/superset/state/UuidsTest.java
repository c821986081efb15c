package vn.ocop.superset.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class UuidsTest {
  @Test
  void aUuidFollowsFromNamespaceAndNameAsTheStandardSays() {
    UUID dns = UUID.fromString("6ba7b810-9dad-11d1-80b4-00c04fd430c8");
    assertThat(Uuids.of(dns, "www.example.com"))
        .hasToString("2ed6657d-e927-568b-95e1-2665a8aea6a2");
  }

  @Test
  void anObjectIsOursOnlyIfItsUuidFollowsFromItsName() {
    Project project = new Project("example", "example_", false);
    String uuid = project.uuid(Kind.CHART, "a").toString();
    assertThat(project.owns(Kind.CHART, "example/charts/a", uuid)).isTrue();
    assertThat(project.owns(Kind.CHART, "example/charts/b", uuid)).isFalse();
    assertThat(project.owns(Kind.CHART, null, uuid)).isFalse();
    assertThat(project.owns(Kind.DASHBOARD, "a", uuid)).isFalse();
    assertThat(project.owns(Kind.ROLE, "example_unit", null)).isTrue();
    assertThat(project.owns(Kind.ROLE, "Gamma", null)).isFalse();
  }
}
