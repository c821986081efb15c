package vn.ocop.review.yearend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.ocop.domain.catalogue.CatalogueException;
import vn.ocop.review.MartFixture;
import vn.ocop.review.document.Span;
import vn.ocop.review.figure.Figure;
import vn.ocop.review.figure.Figure.Unit;
import vn.ocop.review.figure.Stock;

class WordingTest {
  private final Wording wording = Wording.load(MartFixture.conf());

  @Test
  void theNumberChoosesTheSentence() {
    Map<String, Object> words = Map.of("as_of", "31/12/2023");

    assertThat(due(words, 0)).contains("không có giấy chứng nhận nào");
    assertThat(due(words, 1)).contains("có 01 giấy chứng nhận hết hạn (Phụ lục).");
    assertThat(due(words, 12)).contains("có 12 giấy chứng nhận hết hạn, theo quý");
  }

  @Test
  void aSentenceWithoutAFormForNoughtIsNotSaidOfNought() {
    assertThat(wording.say("undated", Map.of("undated", figure(0, false)))).isEmpty();
    assertThat(wording.say("undated", Map.of("undated", figure(1, false)))).isNotEmpty();
  }

  @Test
  void atLeastIsSaidOnlyOfLowerBounds() {
    assertThat(Wording.text(wording.spans("có {>n} sản phẩm", Map.of("n", figure(5, true)))))
        .isEqualTo("có ít nhất 05 sản phẩm");
    assertThat(Wording.text(wording.spans("có {>n} sản phẩm", Map.of("n", figure(5, false)))))
        .isEqualTo("có 05 sản phẩm");
  }

  @Test
  void placesForAPersonAreOpen() {
    assertThat(wording.spans("Số: [[số]]", Map.of()))
        .containsExactly(Span.words("Số: "), Span.open("[số]"));
  }

  @Test
  void aNameThatNobodyGaveIsAFault() {
    assertThatThrownBy(() -> wording.spans("{n}", Map.of()))
        .isInstanceOf(CatalogueException.class)
        .hasMessageContaining("{n}");
  }

  private String due(Map<String, Object> words, int value) {
    Map<String, Object> values = new HashMap<>(words);
    values.put("due", figure(value, false));
    values.put("tail", "");
    return Wording.text(wording.say("due_intro", values));
  }

  private static Figure figure(double value, boolean isLowerBound) {
    LocalDate day = LocalDate.of(2023, 12, 31);
    return new Figure(
        "n",
        "n",
        Unit.COUNT,
        value,
        Stock.VALID,
        null,
        null,
        "20@63",
        day,
        day,
        isLowerBound,
        "",
        0);
  }
}
