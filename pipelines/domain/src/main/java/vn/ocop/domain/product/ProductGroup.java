package vn.ocop.domain.product;

/**
 * A group of the taxonomy in force; {@code unknown} where none is stated.
 *
 * @param code {@code food}, {@code drink}, {@code herbal}, {@code craft}, {@code
 *     ornamental_creature}, {@code tourism}, {@code unknown}
 */
public record ProductGroup(String code, String nameVi, String nameEn, String legalSource) {}
