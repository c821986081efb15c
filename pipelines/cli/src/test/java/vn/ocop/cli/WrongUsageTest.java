package vn.ocop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrongUsageTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '~',
      textBlock =
          """
          review --unit 20 --from 2023-13-01      ; Không hiểu '2023-13-01' ở --from yyyy-MM-dd: ngày đầu kỳ.
          explain x --unit 20 --as-of 31/12/2023  ; Không hiểu '31/12/2023' ở --as-of yyyy-MM-dd: tính đến ngày
          review --unit 20 --year abc             ; Không hiểu 'abc' ở --year YYYY: cả năm.
          run --engine foo                        ; Không hiểu 'foo' ở --engine auto|embedded|spark: bộ máy tính toán
          export foo                              ; Không hiểu 'foo' ở FORMAT: csv, xlsx, parquet hoặc ptnt-ocop.
          review --year 2023                      ; Thiếu --unit ID|CODE|NAME. / Missing: --unit ID|CODE|NAME.
          run --inbox                             ; Thiếu --inbox DIR. / Missing: --inbox DIR.
          query                                   ; Thiếu SELECT. / Missing: SELECT.
          run --home a --home b                   ; --home chỉ được ghi một lần. / --home may be given once.
          run --inbx a                            ; Không có lệnh hay tùy chọn '--inbx', 'a'.
          staus                                   ; Không có lệnh hay tùy chọn 'staus'. / No such command or option: 'staus'. Gần nhất / nearest: status
          dashboards                              ; plan, apply, verify, prune hay export? / Which of them?
          """)
  void whatIsWrongIsSaidInBothLanguages(String arguments, String said) {
    StringWriter error = new StringWriter();
    int exit =
        Main.run(
            arguments.split(" +"), new PrintWriter(new StringWriter()), new PrintWriter(error));

    assertThat(exit).isEqualTo(1);
    assertThat(error.toString()).contains(said).contains("--help").doesNotContain("java.");
  }

  @Test
  void noCommandIsWrongUsageToo() {
    StringWriter error = new StringWriter();

    assertThat(Main.run(new String[0], new PrintWriter(error), new PrintWriter(error)))
        .isEqualTo(1);
    assertThat(error.toString()).startsWith("Thiếu lệnh");
  }
}
