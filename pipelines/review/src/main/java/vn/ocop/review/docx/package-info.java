/**
 * A report as a Word document in the layout of Nghị định 30/2020/NĐ-CP, Phụ lục I.
 *
 * <p>{@link vn.ocop.review.docx.DocxWriter} is the entry.
 */
package vn.ocop.review.docx;
