package vn.ocop.review;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;

/**
 * The overview page of a publication: one HTML file in Vietnamese that opens offline.
 *
 * <p>It reads the published tables alone. Style, script and data stand inside the file; a content
 * security policy forbids everything else, so the page loads nothing from anywhere.
 */
public final class OverviewPage {
  private OverviewPage() {}

  /**
   * Writes the page of a published file.
   *
   * @param published a connection that sees the published tables; stays open
   * @param targetHtml the page to write; an older one is replaced in one step
   * @param conf folder with {@code palette.yaml}, {@code review/overview.yaml} and {@code map/}
   * @param docs folder with {@code errors.md} and {@code reference/}, which the page makes
   *     searchable
   * @throws UncheckedIOException when a file of {@code conf} or {@code docs} is missing or the page
   *     cannot be written
   * @throws IllegalStateException when the published tables cannot be read
   */
  public static void write(Connection published, Path targetHtml, Path conf, Path docs) {
    try {
      String page = compose(published, conf, docs);
      Path aside = targetHtml.resolveSibling(targetHtml.getFileName() + ".part");
      Files.writeString(aside, page);
      Files.move(aside, targetHtml, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write the overview page " + targetHtml, e);
    }
  }

  private static String compose(Connection published, Path conf, Path docs) throws IOException {
    Palette palette = Palette.read(conf.resolve("palette.yaml"));
    PageLimits limits = PageLimits.read(conf.resolve("review/overview.yaml"));
    PageData data =
        PageData.read(
            published,
            limits,
            conf.resolve("taxonomy/product_groups.csv"),
            ProvinceOutlines.read(conf.resolve("map")));
    return PageTemplate.fill(palette.css(), data.json(), ReferenceTexts.packed(docs));
  }
}
