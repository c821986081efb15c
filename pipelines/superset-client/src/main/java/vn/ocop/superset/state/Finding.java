package vn.ocop.superset.state;

/**
 * One fault of the files.
 *
 * @param file as {@code charts/by_year.yaml}
 * @param key place within the file; empty for the whole file
 * @param message what is wrong and what to write
 */
public record Finding(String file, String key, String message) {

  /** One line. */
  public String toText() {
    return file + (key.isEmpty() ? "" : " " + key) + ": " + message;
  }
}
