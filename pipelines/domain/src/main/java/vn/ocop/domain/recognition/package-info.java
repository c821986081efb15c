/** Words of the recognition event: its kind, its steps and the grounds of withdrawal. */
package vn.ocop.domain.recognition;
