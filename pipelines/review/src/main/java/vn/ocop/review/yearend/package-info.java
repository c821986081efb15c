/**
 * The review of a unit over a period: what it counts ({@code Numbers}), what it says (sections, by
 * the wording of {@code conf/review/year_end.yaml}), and the files it becomes.
 *
 * <p>{@link vn.ocop.review.yearend.Review} is the entry.
 */
package vn.ocop.review.yearend;
