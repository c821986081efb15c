package vn.ocop.review.document;

import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import vn.ocop.review.figure.Figure;

/**
 * A whole document.
 *
 * @param subject what it is about (trích yếu)
 * @param unit the name of the unit that it is about
 * @param head the block above it; null for a working paper
 * @param appendices lists on landscape pages
 * @param foot recipients and signature; null for a working paper
 * @param figures every number in it, for the way back
 * @param definitions of the indicators of figures, by code
 * @param madeFrom the publication that it was made from
 */
public record Report(
    String kind,
    String subject,
    String unit,
    Head head,
    List<Block> blocks,
    List<Appendix> appendices,
    Foot foot,
    Collection<Figure> figures,
    Map<String, Definition> definitions,
    MadeFrom madeFrom) {
  /** What an indicator counts, as the catalogue says it. */
  public record Definition(String name, String numerator, String denominator, String legalSource) {}

  /** Names of the office, number and place, as Nghị định 30/2020/NĐ-CP orders them. */
  public record Head(
      String parentBody, String body, boolean isBodyOpen, String number, String place, String to) {}

  /** Recipients and signature. */
  public record Foot(List<String> recipients, String authority, String signer) {}

  /** A list on pages of its own. */
  public record Appendix(String title, List<Block> blocks) {
    private static final List<String> ROMAN = List.of("I", "II", "III", "IV", "V");

    /** Phụ lục II; a single appendix has no number. */
    public static String heading(int index, int all) {
      return all == 1 ? "Phụ lục" : "Phụ lục " + ROMAN.get(index);
    }
  }

  /** A version of the published file, and when it was published. */
  public record MadeFrom(String version, LocalDateTime publishedAt) {}
}
