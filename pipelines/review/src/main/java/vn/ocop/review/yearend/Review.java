package vn.ocop.review.yearend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vn.ocop.review.docx.DocxWriter;
import vn.ocop.review.html.HtmlWriter;
import vn.ocop.review.mart.Mart;
import vn.ocop.review.xlsx.TraceWriter;
import vn.ocop.review.xlsx.XlsxWriter;

/** Writes the review of a unit over a period: a draft to be sent, and working papers beside it. */
public final class Review {
  /**
   * A published file.
   *
   * @param name by which it is frozen
   */
  public record Source(Path database, String name) {}

  private Review() {}

  /**
   * Writes all files of one unit; older ones of the same names are replaced.
   *
   * @param database the published file; opened read-only
   * @param earlier a frozen state to compare with; null for none
   * @param unitId {@code 20@63}
   * @param out folder; made when missing
   * @return what was written
   * @throws UncheckedIOException when the folder cannot be written
   */
  public static List<Path> write(
      Path database, Source earlier, Path conf, String unitId, Period period, Path out) {
    try (Mart mart = Mart.open(database)) {
      Draft draft = Draft.of(mart, conf, unitId, period);
      String stem =
          "bao-cao-ocop-" + unitId.replace('@', '-').replace('/', '-') + "-" + period.slug();
      Files.createDirectories(out);
      List<Path> written = new ArrayList<>();
      written.add(put(out.resolve(stem + ".docx"), DocxWriter.write(draft.report())));
      written.add(put(out.resolve(stem + ".xlsx"), XlsxWriter.write(draft.report())));
      written.add(put(out.resolve(stem + ".html"), HtmlWriter.write(draft.report())));
      written.add(put(out.resolve(stem + "-truy-vet.xlsx"), TraceWriter.write(draft.report())));
      written.add(
          put(out.resolve(stem + "-can-kiem-tra.docx"), DocxWriter.write(draft.checklist())));
      if (earlier != null) {
        written.add(
            put(
                out.resolve(stem + "-thay-doi.docx"),
                changes(draft, earlier, conf, unitId, period)));
      }
      return written;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] changes(
      Draft draft, Source earlier, Path conf, String unitId, Period period) {
    try (Mart mart = Mart.open(earlier.database())) {
      Draft before = Draft.of(mart, conf, unitId, period);
      return DocxWriter.write(Changes.report(draft, before, earlier.name()));
    }
  }

  private static Path put(Path file, byte[] bytes) throws IOException {
    return Files.write(file, bytes);
  }
}
