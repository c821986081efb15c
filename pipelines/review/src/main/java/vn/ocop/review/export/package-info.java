/** The published file in the forms that others work with: csv, xlsx, parquet, PTNT_OCOP. */
package vn.ocop.review.export;
