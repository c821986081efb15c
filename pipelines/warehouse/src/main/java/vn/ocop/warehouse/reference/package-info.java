/** The files of conf/ as tables: staged as JSON lines, again only when they change. */
package vn.ocop.warehouse.reference;
