/** Brings what was edited in the browser back into files. */
package vn.ocop.superset.export;
