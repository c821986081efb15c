/**
 * Forms: YAML in {@code conf/forms}, compiled to {@link vn.ocop.intake.form.Form}, and matched to
 * sheets by their headings, never by position.
 */
package vn.ocop.intake.form;
