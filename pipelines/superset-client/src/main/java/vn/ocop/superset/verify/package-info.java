/**
 * Proves by data, not by status codes, that what was applied works: an import of a chart without a
 * table behind it succeeds too.
 */
package vn.ocop.superset.verify;
