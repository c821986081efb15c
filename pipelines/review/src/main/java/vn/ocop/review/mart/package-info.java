/** Reading the published DuckDB file. */
package vn.ocop.review.mart;
