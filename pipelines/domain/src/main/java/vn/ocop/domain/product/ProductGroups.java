package vn.ocop.domain.product;

import java.nio.file.Path;
import java.util.List;

/** The taxonomies of product groups and the reading of group cells. */
public final class ProductGroups {
  private ProductGroups() {}

  public static ProductGroups load(Path conf) {
    throw new UnsupportedOperationException();
  }

  public GroupReading interpret(String raw) {
    throw new UnsupportedOperationException();
  }

  public List<ProductGroup> all() {
    throw new UnsupportedOperationException();
  }
}
