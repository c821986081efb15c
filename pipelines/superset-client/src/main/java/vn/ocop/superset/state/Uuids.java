package vn.ocop.superset.state;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** Version 5 UUIDs (RFC 9562 §5.5): the same name gives the same id on every server. */
public final class Uuids {
  private static final UUID URL = UUID.fromString("6ba7b811-9dad-11d1-80b4-00c04fd430c8");

  private Uuids() {}

  /** Namespace of a project. */
  public static UUID namespace(String project) {
    return of(URL, "superset:" + project);
  }

  /** Id of a name within a namespace. */
  public static UUID of(UUID namespace, String name) {
    byte[] hash = sha1(namespace, name);
    hash[6] = (byte) ((hash[6] & 0x0f) | 0x50);
    hash[8] = (byte) ((hash[8] & 0x3f) | 0x80);
    return new UUID(longAt(hash, 0), longAt(hash, 8));
  }

  private static byte[] sha1(UUID namespace, String name) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-1");
      for (int shift = 56; shift >= 0; shift -= 8) {
        digest.update((byte) (namespace.getMostSignificantBits() >>> shift));
      }
      for (int shift = 56; shift >= 0; shift -= 8) {
        digest.update((byte) (namespace.getLeastSignificantBits() >>> shift));
      }
      return digest.digest(name.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-1", e);
    }
  }

  private static long longAt(byte[] bytes, int from) {
    long value = 0;
    for (int i = from; i < from + 8; i++) {
      value = value << 8 | (bytes[i] & 0xff);
    }
    return value;
  }
}
