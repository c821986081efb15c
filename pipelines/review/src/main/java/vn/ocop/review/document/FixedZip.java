package vn.ocop.review.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * Office documents of which the same content has the same bytes: one time for all parts, parts in
 * one order, and no time of writing inside.
 */
public final class FixedZip {
  private static final String CONTENT_TYPES = "[Content_Types].xml";

  private FixedZip() {}

  /** The same document with one time everywhere, workbooks inside charts included. */
  public static byte[] of(byte[] document, LocalDateTime time) {
    try {
      Map<String, byte[]> parts = parts(document);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
        add(zip, CONTENT_TYPES, parts.remove(CONTENT_TYPES), time);
        for (Map.Entry<String, byte[]> part : parts.entrySet()) {
          add(zip, part.getKey(), fixed(part.getKey(), part.getValue(), time), time);
        }
      }
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] fixed(String name, byte[] part, LocalDateTime time) {
    if (name.endsWith(".xlsx")) {
      return of(part, time);
    }
    if (name.equals("docProps/core.xml")) {
      String text = new String(part, StandardCharsets.UTF_8);
      String stamp = "$1" + time.withNano(0).format(DateTimeFormatter.ISO_LOCAL_DATE_TIME) + "Z$2";
      return text.replaceAll("(<dcterms:created[^>]*>)[^<]*(</)", stamp)
          .replaceAll("(<dcterms:modified[^>]*>)[^<]*(</)", stamp)
          .getBytes(StandardCharsets.UTF_8);
    }
    return part;
  }

  private static Map<String, byte[]> parts(byte[] document) throws IOException {
    Map<String, byte[]> parts = new TreeMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(document))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), zip.readAllBytes());
      }
    }
    return parts;
  }

  private static void add(ZipOutputStream zip, String name, byte[] part, LocalDateTime time)
      throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(time.withNano(0));
    zip.putNextEntry(entry);
    zip.write(part);
    zip.closeEntry();
  }
}
