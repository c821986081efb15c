package vn.ocop.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.rdd.RDD;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.classic.Dataset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FewRowsTest {
  @TempDir Path scratch;
  private SparkEngine engine;

  @BeforeEach
  void open() {
    engine = SparkForTests.engine(scratch);
    engine.keep("letter", List.of("select explode(array('a', 'b', 'c')) as letter"));
    engine.keep("number", List.of("select explode(array(1, 2)) as number"));
    engine.keep("nothing", List.of("select 1 as number where 1 = 0"));
  }

  @AfterEach
  void close() {
    engine.close();
  }

  @Test
  void joinsWithoutEqualColumnsGiveEveryPair() {
    assertThat(rows("select letter, number from letter cross join number"))
        .containsExactlyInAnyOrder("a 1", "a 2", "b 1", "b 2", "c 1", "c 2");
    assertThat(rows("select a.number, b.number from number a join number b on a.number < b.number"))
        .containsExactly("1 2");
  }

  @Test
  void outerJoinsWithoutEqualColumnsKeepWhatHasNoPair() {
    assertThat(
            rows(
                "select a.number, b.number from number a left join number b on a.number < b.number"))
        .containsExactlyInAnyOrder("1 2", "2 null");
    assertThat(rows("select letter, number from letter left join nothing on number < 2"))
        .containsExactlyInAnyOrder("a null", "b null", "c null");
    assertThat(
            rows(
                "select a.number from number a where not exists"
                    + " (select 1 from number b where a.number < b.number)"))
        .containsExactly("2");
  }

  @Test
  void aPartitionWithoutRowsHasABlockAndNoRows() {
    Dataset<Row> nothing = SparkForTests.session().sql("select 1 as number where 1 = 0");
    RDD<InternalRow> rows = nothing.coalesce(1).queryExecution().toRdd();
    RDD<byte[]> blocks = PackedRows.blocks(rows);

    assertThat(blocks.count()).isEqualTo(blocks.getNumPartitions());
    assertThat(PackedRows.rows(blocks, 1).count()).isZero();
  }

  private List<String> rows(String select) {
    return engine.rows(select).stream().map(row -> String.join(" ", texts(row))).toList();
  }

  private static List<String> texts(List<String> row) {
    return Arrays.asList(row.stream().map(String::valueOf).toArray(String[]::new));
  }
}
