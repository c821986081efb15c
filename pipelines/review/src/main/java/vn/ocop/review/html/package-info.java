/**
 * A report as one page that opens offline and prints.
 *
 * <p>{@link vn.ocop.review.html.HtmlWriter} is the entry. Charts are drawn by Apache ECharts, which
 * stands inside the page; a content security policy allows its text and nothing else.
 */
package vn.ocop.review.html;
