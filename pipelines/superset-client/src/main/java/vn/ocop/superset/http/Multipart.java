package vn.ocop.superset.http;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;

/** A form with one file. */
final class Multipart {
  private final String boundary = "superset-" + UUID.randomUUID();
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  static Multipart of(String field, String fileName, byte[] file, Map<String, String> fields) {
    Multipart form = new Multipart();
    fields.forEach(form::text);
    form.head(
        "name=\"" + field + "\"; filename=\"" + fileName + "\"\r\nContent-Type: application/zip");
    form.out.writeBytes(file);
    form.write("\r\n--" + form.boundary + "--\r\n");
    return form;
  }

  private void text(String name, String value) {
    head("name=\"" + name + "\"");
    write(value + "\r\n");
  }

  private void head(String disposition) {
    write("--" + boundary + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n");
  }

  private void write(String text) {
    out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
  }

  String contentType() {
    return "multipart/form-data; boundary=" + boundary;
  }

  byte[] body() {
    return out.toByteArray();
  }
}
