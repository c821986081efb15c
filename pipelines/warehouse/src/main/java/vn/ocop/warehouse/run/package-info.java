/** The main job: lock, receive, compute, check, publish; and what it tells afterwards. */
package vn.ocop.warehouse.run;
