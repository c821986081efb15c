/**
 * What should be on the server: read from a folder, compiled into Superset's own shapes, checked
 * without the server. Each kind of object has a codec that goes both ways, so the difference with
 * the server and the export speak the language of the files.
 */
package vn.ocop.superset.state;
