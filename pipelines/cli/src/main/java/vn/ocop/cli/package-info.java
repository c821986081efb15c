/** The command line: one command a class, thin. */
package vn.ocop.cli;
