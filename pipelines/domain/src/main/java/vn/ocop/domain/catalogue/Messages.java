package vn.ocop.domain.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The one catalogue of numbered messages ({@code conf/messages/*.yaml}). Codes are never reused.
 * Templates name their values in braces: {@code {commune}}.
 */
public final class Messages {
  /** How grave a finding is. */
  public enum Severity {
    INFO,
    WARNING,
    ERROR
  }

  /** One numbered message with its templates and what the reader should do. */
  public record Message(Severity severity, String vi, String en) {}

  private record File(Map<String, Message> messages) {}

  private final Map<String, Message> byCode;

  private Messages(Map<String, Message> byCode) {
    this.byCode = byCode;
  }

  public static Messages load(Path conf) {
    Map<String, Message> all = new TreeMap<>();
    try (DirectoryStream<Path> files =
        Files.newDirectoryStream(conf.resolve("messages"), "*.yaml")) {
      for (Path file : files) {
        for (Map.Entry<String, Message> entry :
            YamlDocuments.read(file, File.class).messages().entrySet()) {
          if (all.put(entry.getKey(), entry.getValue()) != null) {
            throw new CatalogueException(file, List.of("code used twice: " + entry.getKey()));
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Messages(all);
  }

  /** All messages by code. */
  public Map<String, Message> all() {
    return byCode;
  }

  /** The message of a code; a code without a message is a programming error. */
  public Message find(String code) {
    Message message = byCode.get(code);
    if (message == null) {
      throw new IllegalArgumentException("No message for code " + code);
    }
    return message;
  }

  public String vi(String code, Map<String, ?> values) {
    return fill(find(code).vi(), values);
  }

  public String en(String code, Map<String, ?> values) {
    return fill(find(code).en(), values);
  }

  /** A template with its braces filled. */
  public static String fill(String template, Map<String, ?> values) {
    String text = template;
    for (Map.Entry<String, ?> value : values.entrySet()) {
      text = text.replace("{" + value.getKey() + "}", String.valueOf(value.getValue()));
    }
    return text;
  }
}
