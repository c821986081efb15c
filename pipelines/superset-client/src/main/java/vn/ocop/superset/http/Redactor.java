package vn.ocop.superset.http;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Takes secrets out of text before it is logged or put into an exception. */
final class Redactor {
  private static final Pattern IN_URI = Pattern.compile("(://[^/:@\\s\"]*):[^@/\\s\"]+@");
  private static final Pattern TOKEN = Pattern.compile("eyJ[\\w-]+\\.[\\w-]+\\.[\\w-]+");
  private final List<String> secrets = new ArrayList<>();

  synchronized void hide(String secret) {
    if (secret != null && secret.length() >= 4 && !secrets.contains(secret)) {
      secrets.add(secret);
    }
  }

  synchronized String redact(String text) {
    String safe = text;
    for (String secret : secrets) {
      safe = safe.replace(secret, "***");
    }
    safe = IN_URI.matcher(safe).replaceAll("$1:***@");
    return TOKEN.matcher(safe).replaceAll("***");
  }

  Answer redact(Answer answer) {
    byte[] safe = redact(answer.text()).getBytes(StandardCharsets.UTF_8);
    return new Answer(
        answer.status(), answer.location(), answer.contentType(), answer.retryAfter(), safe);
  }
}
