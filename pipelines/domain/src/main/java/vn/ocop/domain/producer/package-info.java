/** Producers (chủ thể): their types and names. */
package vn.ocop.domain.producer;
