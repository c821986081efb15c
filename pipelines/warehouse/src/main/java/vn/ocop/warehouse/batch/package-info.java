/** The steps of a run: SQL files, indicators put together, checks put together. */
package vn.ocop.warehouse.batch;
