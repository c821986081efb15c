package vn.ocop.superset.http;

/**
 * One condition of a list.
 *
 * @param column a search column of the resource; another one answers 400
 * @param operator {@code eq neq sw ew ct}, for relations {@code rel_o_m rel_m_m}
 */
public record Filter(String column, String operator, Object value) {

  /** Column equals value. */
  public static Filter equal(String column, Object value) {
    return new Filter(column, "eq", value);
  }

  /** Text column starts with value. */
  public static Filter startsWith(String column, String value) {
    return new Filter(column, "sw", value);
  }
}
