/** Rule sets by date: score bands, recognising authorities, validity. */
package vn.ocop.domain.rule;
