/** What a document says, before it is a docx, an xlsx or a page. */
package vn.ocop.review.document;
