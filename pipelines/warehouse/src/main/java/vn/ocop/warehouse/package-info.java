/**
 * One lake, one SQL, one published file. Packages in the way of the data: {@code lake} (tables,
 * commits), {@code engine} (what computes), {@code reference} (conf/ as tables), {@code batch}
 * (steps, indicators, checks), {@code publish}, and {@code run}, which puts them in order.
 */
package vn.ocop.warehouse;
