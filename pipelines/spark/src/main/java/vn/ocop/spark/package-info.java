/** The same batch as Spark jobs: the Spark engine behind the port. */
package vn.ocop.spark;
