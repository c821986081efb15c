package vn.ocop.domain.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.ocop.domain.catalogue.CatalogueException;

/** Xã Vĩnh Châu (30334) was split over 30316 and 30325; its villages here are invented. */
class VillagesTest {
  private static final Path CONF = Path.of(System.getProperty("ocop.root"), "conf");

  @TempDir private Path conf;

  @BeforeEach
  void copyTheUnits() throws IOException {
    Path folder = Files.createDirectory(conf.resolve("units"));
    try (DirectoryStream<Path> files = Files.newDirectoryStream(CONF.resolve("units"), "*.csv")) {
      for (Path file : files) {
        Files.copy(file, folder.resolve(file.getFileName()));
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ấp Mỹ An                | 30334@63/30316
          Số 12, Ấp Mỹ An, đường 3 | 30334@63/30316
          Mỹ An                   | 30334@63/30316
          ấp Mỹ Hòa               | 30334@63/30325
          ấp Mỹ Hoà               | 30334@63/30325
          ap My An                | 30334@63
          ấp Mỹ                   | 30334@63
          ấp Hai Nơi              | 30334@63
          ấp Mỹ An, ấp Mỹ Hòa     | 30334@63
                                  | 30334@63
          """)
  void aVillageIsPlacedWhereTheTableSaysSoAndNeverGuessed(String address, String unitId)
      throws IOException {
    UnitDirectory units =
        withVillages(
            "30334,Mỹ An,30316,nghị quyết thử",
            "30334,ấp Mỹ Hòa,30325,nghị quyết thử",
            "30334,Hai Nơi,30316,nghị quyết thử",
            "30334,Hai Nơi,30325,nghị quyết thử");
    Unit commune = units.find("30334@63", null).orElseThrow();

    assertThat(units.leaf(commune, address).unitId()).isEqualTo(unitId);
  }

  @Test
  void aPartStandsWhereItsCommuneStoodAndHasOneCertainSuccessor() throws IOException {
    UnitDirectory units = withVillages("30334,Mỹ An,30316,nghị quyết thử");
    Unit commune = units.find("30334@63", null).orElseThrow();
    Unit part = units.leaf(commune, "ấp Mỹ An");

    assertThat(part.parentId()).isEqualTo(commune.parentId());
    assertThat(part.nameVi()).isEqualTo("Xã Vĩnh Châu");
    assertThat(part.isRetired()).as("counted as no commune of its own").isTrue();
    assertThat(units.successor2025(part)).contains("30316");
    assertThat(units.successor2025(commune)).isEmpty();
    assertThat(units.successors().filter(s -> s.unitId().equals(part.unitId())))
        .containsExactly(new Successor(part.unitId(), "30316", "split", true));
    assertThat(units.resolve(new AddressParts(null, null, null, "xã Vĩnh Châu, An Giang"), null))
        .extracting(place -> place.commune().unitId())
        .isEqualTo("30334@63");
  }

  @Test
  void withoutATableEverySplitCommuneStaysWhole() {
    UnitDirectory units = UnitDirectory.load(CONF);
    Unit commune = units.find("30334@63", null).orElseThrow();

    assertThat(units.leaf(commune, "ấp Mỹ An")).isEqualTo(commune);
    assertThat(units.all().filter(UnitIndexes::isPart)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          30334,Mỹ An,30337,nghị quyết thử | không bị chia cho xã 30337
          30316,Mỹ An,30316,nghị quyết thử | no such split
          30334,Mỹ An,30316,               | legal_source
          """)
  void aRowThatTheDivisionContradictsIsRefused(String row, String says) {
    assertThatThrownBy(() -> withVillages(row))
        .isInstanceOf(CatalogueException.class)
        .hasMessageContaining("village_successors.csv")
        .hasMessageContaining(says);
  }

  private UnitDirectory withVillages(String... rows) throws IOException {
    Path file = conf.resolve("units/village_successors.csv");
    List<String> lines = new ArrayList<>(Files.readAllLines(file));
    lines.addAll(List.of(rows));
    Files.write(file, lines);
    return UnitDirectory.load(conf);
  }
}
