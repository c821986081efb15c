/** One cell to a value plus findings: small pure interpreters that never throw. */
package vn.ocop.intake.interpret;
