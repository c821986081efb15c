/** Dates with their precision, and the periods that are computed. */
package vn.ocop.domain.period;
