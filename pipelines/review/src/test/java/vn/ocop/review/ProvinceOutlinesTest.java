package vn.ocop.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProvinceOutlinesTest {
  @ParameterizedTest
  @CsvSource({"recorded, 63", "2025-07-01, 34"})
  void every_province_is_drawn_with_hoang_sa_and_truong_sa(String geography, int provinces)
      throws Exception {
    String text = ProvinceOutlines.read(MartFixture.conf().resolve("map")).get(geography);
    JsonNode features = new ObjectMapper().readTree(text).get("features");
    Set<String> codes = new HashSet<>();
    int hoangSa = 0;
    int truongSa = 0;
    for (JsonNode feature : features) {
      String code = feature.at("/properties/code").asText();
      codes.add(code);
      for (JsonNode polygon : feature.at("/geometry/coordinates")) {
        boolean isIslet = polygon.at("/0/0/0").asDouble() > 110.5;
        hoangSa += isIslet && code.equals("48") ? 1 : 0;
        truongSa += isIslet && code.equals("56") ? 1 : 0;
      }
    }

    assertThat(codes).hasSize(provinces).hasSameSizeAs(features);
    assertThat(hoangSa).isEqualTo(6);
    assertThat(truongSa).isEqualTo(7);
  }

  @ParameterizedTest
  @CsvSource({"provinces-63.geojson", "provinces-34.geojson"})
  void outlines_stay_small(String file) throws Exception {
    assertThat(Files.size(MartFixture.conf().resolve("map").resolve(file))).isLessThan(40_000);
  }
}
