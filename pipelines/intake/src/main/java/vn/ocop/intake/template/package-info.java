/**
 * Empty workbooks to fill in, one for each form; what comes back filled in is read without doubt.
 */
package vn.ocop.intake.template;
