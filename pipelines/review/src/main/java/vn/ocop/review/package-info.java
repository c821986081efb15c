/**
 * What people read: documents and the overview page, from the published DuckDB file alone.
 *
 * <p>{@link vn.ocop.review.OverviewPage} and {@link vn.ocop.review.yearend.Review} are the entries.
 * The overview page's queries ({@code overview/sql}), style and scripts are resources beside the
 * classes, one file a purpose, put together when the page is written.
 *
 * <p>Charts are bars of HTML and CSS and a map of inline SVG, drawn by the page's own script: they
 * follow the width of a phone and of paper, their numbers are text that can be selected and read
 * aloud, and the page stays under a megabyte for a province. A charting library would add a
 * megabyte to every publication for three kinds of bar.
 */
package vn.ocop.review;
