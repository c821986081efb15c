package vn.ocop.review;

import java.nio.file.Path;
import vn.ocop.domain.catalogue.YamlDocuments;

/**
 * How much the page carries at most.
 *
 * @param recognitionsListed up to so many recognitions, the rows of all travel inside the page
 * @param recognitionsBeyond beyond it, those of the newest so many
 * @param listsListed lists in the register; refused ones, ones with errors and the newest first
 * @param communePoints indicator values of communes; with more, the page stops at districts
 * @param districtPoints indicator values of districts; with more, districts get totals only
 */
record PageLimits(
    long recognitionsListed,
    long recognitionsBeyond,
    long listsListed,
    long communePoints,
    long districtPoints) {

  static PageLimits read(Path file) {
    return YamlDocuments.read(file, PageLimits.class);
  }
}
