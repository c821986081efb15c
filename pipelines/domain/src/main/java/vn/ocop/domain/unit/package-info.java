/** Administrative units of both divisions, their history, and the reading of addresses. */
package vn.ocop.domain.unit;
