/**
 * The difference between the files and a server, by content: every import moves the server's own
 * time stamps, so they say nothing.
 */
package vn.ocop.superset.plan;
