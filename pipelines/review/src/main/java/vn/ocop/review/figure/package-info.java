/**
 * Numbers of documents: each with its key, what it counts, on which of the four stocks, and the
 * select over the published file that gives it.
 */
package vn.ocop.review.figure;
