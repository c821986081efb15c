package vn.ocop.superset.http;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Version of a Superset server, as its login page says it. */
public record Version(int major, int minor, String text) {
  private static final Pattern IN_PAGE =
      Pattern.compile("version_string(?:&#34;|&quot;|\")\\s*:\\s*(?:&#34;|&quot;|\")([^&\"]+)");
  private static final Pattern NUMBER = Pattern.compile("(\\d+)\\.(\\d+).*");

  /**
   * Reads the login page.
   *
   * @throws SupersetException.UnsupportedVersion when the page names no version
   */
  static Version inPage(String html) {
    Matcher page = IN_PAGE.matcher(html);
    Matcher number = NUMBER.matcher(page.find() ? page.group(1) : "");
    if (!number.matches()) {
      throw new SupersetException.UnsupportedVersion(
          "The address shows no login page of Superset with a version; check it, and any proxy"
              + " before it.");
    }
    return new Version(
        Integer.parseInt(number.group(1)), Integer.parseInt(number.group(2)), number.group());
  }

  /** 6.1 is what this client was proven on. */
  public boolean supported() {
    return major == 6 && minor == 1;
  }

  /**
   * Stops where the version is not known.
   *
   * @throws SupersetException.UnsupportedVersion says which version was found
   */
  public void demandSupported() {
    if (!supported()) {
      throw new SupersetException.UnsupportedVersion(
          "This is Superset "
              + text
              + "; only 6.1 is supported, since imports of other versions overwrite other things.");
    }
  }
}
