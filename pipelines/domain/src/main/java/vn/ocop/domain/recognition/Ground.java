package vn.ocop.domain.recognition;

import java.util.Locale;

/** Why a product is no longer an OCOP product. */
public enum Ground {
  /** Thu hồi (QĐ 26/2026/QĐ-TTg, Điều 8). */
  REVOKED,
  /** Hết hạn, không đánh giá lại. */
  LAPSED,
  /** Đưa ra khỏi danh sách, ground not stated. */
  REMOVED,
  /** Ngừng sản xuất. */
  PRODUCER_STOPPED;

  /** The code used in tables. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
