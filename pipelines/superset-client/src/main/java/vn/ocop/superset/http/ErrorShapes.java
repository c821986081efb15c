package vn.ocop.superset.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import vn.ocop.superset.document.Documents;

/** Turns every shape of refusal into an exception with a sentence on what to do. */
final class ErrorShapes {
  private static final int SHOWN = 2000;
  static final String MASKED_IMPORT = "Import failed for an unknown reason";

  private ErrorShapes() {}

  static SupersetException of(String request, Answer answer) {
    String said = request + " answered " + answer.status() + ": " + reason(answer) + " ";
    int status = answer.status();
    if (answer.refusesCsrf()) {
      return new SupersetException.CsrfRefused(
          status,
          said
              + "The CSRF token was refused, also a new one; check that a proxy passes the session"
              + " cookie and the Referer header.");
    }
    if (answer.refusesToken()) {
      return new SupersetException.NotAuthenticated(
          status, said + "Check user name, password and provider (db or ldap).");
    }
    if (status == 202) {
      return new SupersetException.Asynchronous(
          said + "Turn GLOBAL_ASYNC_QUERIES and asynchronous queries of the database off.");
    }
    return refusal(answer, said, status);
  }

  private static SupersetException refusal(Answer answer, String said, int status) {
    if (reason(answer).contains(MASKED_IMPORT)) {
      return new SupersetException.ImportFailed(
          status, said + "The server hides the cause; it is in the server's log.", null);
    }
    return switch (status) {
      case 400, 409, 413, 422 ->
          new SupersetException.Invalid(status, said + "Correct what it names and repeat.");
      case 403 ->
          new SupersetException.Forbidden(
              said + "Use a user with the Admin role, or give the role this permission.");
      case 404 ->
          new SupersetException.NotFound(
              said + "It does not exist, this user may not see it, or its feature flag is off.");
      case 429 ->
          new SupersetException.RateLimited(
              said + "Repeat later, or raise the server's rate limit.");
      default ->
          new SupersetException.ServerFailed(
              status, said + "Look at the server's log for this moment.");
    };
  }

  /** What the server says, from its three JSON shapes or the title of an HTML page. */
  static String reason(Answer answer) {
    if (answer.redirectsToLogin()) {
      return "redirect to the login page.";
    }
    JsonNode json = answer.json();
    if (json.isMissingNode()) {
      return html(answer);
    }
    List<String> reasons = new ArrayList<>();
    for (JsonNode error : Documents.elements(json.path("errors"))) {
      reasons.add(sentence(error.path("message")));
      reasons.addAll(details(error.path("extra")));
    }
    for (String key : List.of("message", "msg", "error")) {
      if (json.hasNonNull(key)) {
        reasons.add(sentence(json.path(key)));
      }
    }
    return reasons.isEmpty() ? "no reason given." : cut(String.join(" ", reasons));
  }

  /** Import errors name the file and key beside the message, in {@code extra}. */
  private static List<String> details(JsonNode extra) {
    List<String> details = new ArrayList<>();
    extra
        .properties()
        .forEach(
            entry -> {
              if (!entry.getKey().equals("issue_codes")) {
                details.add(entry.getKey() + ": " + sentence(entry.getValue()));
              }
            });
    return details;
  }

  private static String sentence(JsonNode value) {
    String whole = value.isTextual() ? value.textValue() : Documents.write(value);
    // The metadata's driver adds its statement, with values of rows.
    String text = whole.split("\n\\[SQL: ", 2)[0].strip();
    return text.endsWith(".") ? text : text + ".";
  }

  private static String html(Answer answer) {
    String text = answer.text();
    int start = text.indexOf("<title>");
    int end = text.indexOf("</title>");
    if (start >= 0 && end > start) {
      return "an HTML page \"" + text.substring(start + 7, end).strip() + "\", not JSON.";
    }
    return answer.body().length == 0 ? "an empty body." : "a body that is not JSON.";
  }

  private static String cut(String text) {
    return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "… (cut).";
  }
}
