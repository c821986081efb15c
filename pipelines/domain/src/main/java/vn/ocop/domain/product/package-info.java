/** Product groups by taxonomy. */
package vn.ocop.domain.product;
