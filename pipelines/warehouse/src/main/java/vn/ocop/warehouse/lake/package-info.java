/**
 * The lake: Apache Iceberg tables over Parquet, one writer at a time. Only this package commits;
 * engines write files. There is no commit over several tables: every complete run tags all tables
 * with {@code run-<id>}, and one pointer is switched last.
 */
package vn.ocop.warehouse.lake;
