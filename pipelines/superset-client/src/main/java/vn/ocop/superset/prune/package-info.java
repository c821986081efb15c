/** Removes objects of the project that no file describes any more. */
package vn.ocop.superset.prune;
