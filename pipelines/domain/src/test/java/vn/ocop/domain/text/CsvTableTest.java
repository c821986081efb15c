package vn.ocop.domain.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvTableTest {
  @TempDir private Path folder;

  @Test
  void quotes_line_ends_and_short_rows_are_read() throws IOException {
    CsvTable table = read("\uFEFFa,b,c\r\n\"x, \"\"y\"\"\",2,\r\n1\n\n,\"đ\"\"\",3");
    assertThat(table.rows())
        .containsExactly(
            new String[] {"x, \"y\"", "2", ""},
            new String[] {"1", "", ""},
            new String[] {"", "đ\"", "3"});
    assertThat(table.column("c")).isEqualTo(2);
  }

  @Test
  void an_empty_last_cell_without_a_line_end_is_kept() throws IOException {
    assertThat(read("a,b\n1,").rows()).containsExactly(new String[] {"1", ""});
  }

  @Test
  void a_missing_column_is_named() throws IOException {
    CsvTable table = read("a,b\n");
    assertThatThrownBy(() -> table.column("z")).hasMessageContaining("no column z");
  }

  @Test
  void records_are_by_name_and_a_record_of_another_width_is_named() throws IOException {
    assertThat(read("a, b\n1,2\n").records()).containsExactly(Map.of("a", "1", "b", "2"));
    CsvTable ragged = read("a,b\n1,2\n3\n");
    assertThatThrownBy(ragged::records).hasMessageContaining("record 3");
  }

  private CsvTable read(String text) throws IOException {
    return CsvTable.read(Files.writeString(folder.resolve("t.csv"), text));
  }
}
