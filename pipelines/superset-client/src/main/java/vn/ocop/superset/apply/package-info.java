/** Makes the server as the files say, sending only what differs. */
package vn.ocop.superset.apply;
