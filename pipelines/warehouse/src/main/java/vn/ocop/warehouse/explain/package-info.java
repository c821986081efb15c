/** The way back: from a figure to its definition, its SQL, its recognitions and their cells. */
package vn.ocop.warehouse.explain;
