/** The engine port, and the embedded DuckDB engine behind it. */
package vn.ocop.warehouse.engine;
