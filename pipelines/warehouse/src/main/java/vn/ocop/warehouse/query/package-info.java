/** Reading of the published file. */
package vn.ocop.warehouse.query;
