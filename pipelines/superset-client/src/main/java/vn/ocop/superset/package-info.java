/**
 * Apache Superset provisioned from files. {@link vn.ocop.superset.Superset} is the door: it plans,
 * applies, verifies, prunes and exports. The packages follow the way of the data: {@code state}
 * (files to desired objects) → {@code plan} (difference from the server) → {@code apply} → {@code
 * verify}, {@code prune}, {@code export}; {@code http} and {@code document} serve them all.
 */
package vn.ocop.superset;
