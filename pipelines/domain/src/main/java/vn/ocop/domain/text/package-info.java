/** Cleaning and keys of Vietnamese text. */
package vn.ocop.domain.text;
