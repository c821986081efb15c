package vn.ocop.review;

import java.nio.file.Path;
import vn.ocop.domain.catalogue.YamlDocuments;

/**
 * How much the page carries at most.
 *
 * @param recognitionsListed recognitions whose rows travel inside the page
 * @param communePoints indicator values of communes; with more, the page stops at districts
 * @param districtPoints indicator values of districts; with more, districts get totals only
 */
record PageLimits(long recognitionsListed, long communePoints, long districtPoints) {

  static PageLimits read(Path file) {
    return YamlDocuments.read(file, PageLimits.class);
  }
}
