/** Builds a published version aside, then switches to it. */
package vn.ocop.warehouse.publish;
