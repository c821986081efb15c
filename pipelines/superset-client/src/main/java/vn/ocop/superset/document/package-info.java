/** JSON and YAML documents: reading, writing in a stable order, comparing. */
package vn.ocop.superset.document;
