package vn.ocop.review;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/**
 * The page's frame. Style and script are allowed by their hashes, so that no text from a list can
 * ever run, even if it were written into the page as markup.
 */
final class PageTemplate {
  private static final List<String> SCRIPTS =
      List.of(
          "format.js",
          "data.js",
          "elements.js",
          "charts.js",
          "map.js",
          "rows.js",
          "panels.js",
          "figures.js",
          "plans.js",
          "registers.js",
          "markdown.js",
          "reference.js",
          "main.js");

  private PageTemplate() {}

  static String fill(String colours, String data, String reference) throws IOException {
    String style = "\n" + colours + Resources.text("overview.css");
    String script = script();
    return substitute(
        Resources.text("overview.html"),
        Map.of(
            "style_hash", hash(style),
            "script_hash", hash(script),
            "style", style,
            "script", script,
            "data", data,
            "reference", reference));
  }

  private static String script() throws IOException {
    StringBuilder all = new StringBuilder("\n(() => {\n'use strict';\n");
    for (String name : SCRIPTS) {
      all.append(Resources.text(name));
    }
    return all.append("})();\n").toString();
  }

  /** One pass: what was put in is never looked through for marks. */
  private static String substitute(String template, Map<String, String> values) {
    StringBuilder page = new StringBuilder(1 << 20);
    int at = 0;
    for (int open = template.indexOf("{{"); open >= 0; open = template.indexOf("{{", at)) {
      int close = template.indexOf("}}", open);
      String value = values.get(template.substring(open + 2, close));
      page.append(template, at, open).append(value);
      at = close + 2;
    }
    return page.append(template, at, template.length()).toString();
  }

  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return "sha256-" + Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
