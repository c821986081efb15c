/** The catalogues (forms, plans, indicators, messages, tables) as typed, validated records. */
package vn.ocop.domain.catalogue;
