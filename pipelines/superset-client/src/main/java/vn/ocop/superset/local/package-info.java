/**
 * A Superset of one's own on this computer: installed from a lock file, started, stopped. The
 * recipe is a folder with {@code requirements.txt}, {@code superset_config.py} and {@code
 * prepare.py}.
 */
package vn.ocop.superset.local;
