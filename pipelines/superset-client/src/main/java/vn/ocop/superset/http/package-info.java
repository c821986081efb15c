/**
 * Superset's REST API over the JDK's HTTP client: login, CSRF, errors as typed exceptions, paging.
 * {@link vn.ocop.superset.http.SupersetClient} is what the other packages use.
 */
package vn.ocop.superset.http;
