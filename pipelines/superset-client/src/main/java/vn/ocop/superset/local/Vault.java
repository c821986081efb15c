package vn.ocop.superset.local;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;
import vn.ocop.superset.http.Credentials;
import vn.ocop.superset.http.Secret;

/** The secrets of one installation, in a file that its owner alone may read. */
final class Vault {
  private static final String ADMIN = "admin_password";
  private static final String SIGNING = "secret_key";
  private static final String GUESTS = "guest_secret";
  private final Properties values;

  private Vault(Properties values) {
    this.values = values;
  }

  static boolean exists(Path file) {
    return Files.exists(file);
  }

  /** Makes the secrets; they stay the same for the life of the installation. */
  static Vault create(Path file) {
    Properties values = new Properties();
    values.setProperty(SIGNING, random(42));
    values.setProperty(GUESTS, random(42));
    values.setProperty(ADMIN, random(15));
    StringBuilder text = new StringBuilder();
    values.stringPropertyNames().stream()
        .sorted()
        .forEach(
            name -> text.append(name).append('=').append(values.getProperty(name)).append('\n'));
    try {
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Vault(values);
  }

  static Vault open(Path file) {
    Properties values = new Properties();
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      values.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Vault(values);
  }

  Credentials admin() {
    return new Credentials("admin", Secret.of(values.getProperty(ADMIN)), "db");
  }

  Secret signing() {
    return Secret.of(values.getProperty(SIGNING));
  }

  Secret guests() {
    return Secret.of(values.getProperty(GUESTS));
  }

  private static String random(int bytes) {
    byte[] random = new byte[bytes];
    new SecureRandom().nextBytes(random);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
  }
}
