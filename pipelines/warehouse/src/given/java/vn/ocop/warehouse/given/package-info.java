/** Runs the hand-made cases below {@code src/test/resources/given}; every engine's tests use it. */
package vn.ocop.warehouse.given;
