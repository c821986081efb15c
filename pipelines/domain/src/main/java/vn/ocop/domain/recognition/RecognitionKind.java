package vn.ocop.domain.recognition;

import java.util.Locale;

/** Why a product is recognised (QĐ 26/2026/QĐ-TTg, Mẫu số 01). */
public enum RecognitionKind {
  /** Lần đầu. */
  FIRST,
  /** Nâng hạng. */
  UPGRADE,
  /** Đánh giá lại. */
  REEVALUATION;

  /** The code used in tables. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
