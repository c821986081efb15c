package vn.ocop.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import vn.ocop.intake.account.SidecarFile;
import vn.ocop.intake.interpret.PersonalData;
import vn.ocop.intake.workbook.SidecarName;

/** The folder that lists are put into. */
public final class Inbox {
  private static final int CONTROL_PICTURES = 0x2400;
  private static final int REPLACEMENT = 0xFFFD;
  private static final int ZERO_WIDTH_JOINER = 0x200D;
  private static final int BUFFER = 64 * 1024;

  /** Ends of the names that files have while they are still being written. */
  private static final List<String> UNFINISHED =
      List.of(".part", ".crdownload", ".download", ".tmp");

  private Inbox() {}

  /**
   * All files that may be lists, by name, and sidecars without a list. Sidecars of lists, {@code
   * .source.txt}, {@code .md}, lock files of Excel, hidden and unfinished files are left out, and
   * so are links that lead out of the inbox. A single file may be given instead of a folder.
   *
   * @throws UncheckedIOException when the folder itself cannot be read
   */
  public static List<InboxFile> scan(Path inbox) {
    List<InboxFile> files = new ArrayList<>();
    try {
      if (Files.isRegularFile(inbox)) {
        return List.of(describe(inbox, inbox.getFileName().toString()));
      }
      Path root = inbox.toRealPath();
      Files.walkFileTree(
          inbox,
          EnumSet.noneOf(FileVisitOption.class),
          Integer.MAX_VALUE,
          new Visitor(inbox, root, files));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Set<Path> used = new HashSet<>();
    files.forEach(file -> used.add(SidecarFile.find(file.path())));
    files.removeIf(file -> SidecarName.isSidecar(file.path()) && used.contains(file.path()));
    files.sort(Comparator.comparing(InboxFile::name));
    return files;
  }

  static boolean isIgnored(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.startsWith(".")
        || lower.startsWith("~$")
        || lower.endsWith(".source.txt")
        || lower.endsWith(".md")
        || UNFINISHED.stream().anyMatch(lower::endsWith)
        || lower.equals("thumbs.db")
        || lower.equals("desktop.ini");
  }

  private static InboxFile describe(Path file, String name) {
    String normal =
        PersonalData.remove(
                Normalizer.normalize(visible(name.replace('\\', '/')), Normalizer.Form.NFC))
            .text();
    long size;
    try {
      size = Files.size(file);
    } catch (IOException e) {
      size = 0;
    }
    Path sidecar = SidecarFile.find(file);
    return new InboxFile(
        file, normal, size, sha256(file), sidecar == null ? null : sha256(sidecar));
  }

  /** Line breaks and other signs that would break or disguise a line of a report as pictures. */
  private static String visible(String name) {
    return name.codePoints()
        .map(
            c -> {
              boolean isHidden = Character.getType(c) == Character.FORMAT && c != ZERO_WIDTH_JOINER;
              return c < ' ' ? CONTROL_PICTURES + c : isHidden ? REPLACEMENT : c;
            })
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /** Whether the bytes of a file are no longer those that were found. */
  static boolean isChanged(InboxFile file) {
    return !sha256(file.path()).equals(file.sha256());
  }

  /** sha256 of a file; of its name when it cannot be read (reading it refuses it then). */
  private static String sha256(Path file) {
    MessageDigest digest = digest();
    byte[] buffer = new byte[BUFFER];
    try (InputStream in = Files.newInputStream(file)) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        digest.update(buffer, 0, read);
      }
    } catch (IOException e) {
      digest = digest();
      digest.update(file.toString().getBytes(StandardCharsets.UTF_8));
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Walks without following folders that are links; a linked file counts when it stays inside. */
  private static final class Visitor extends SimpleFileVisitor<Path> {
    private final Path inbox;
    private final Path root;
    private final List<InboxFile> files;

    Visitor(Path inbox, Path root, List<InboxFile> files) {
      this.inbox = inbox;
      this.root = root;
      this.files = files;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      boolean isHidden = !folder.equals(inbox) && folder.getFileName().toString().startsWith(".");
      return isHidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      boolean isLink = attributes.isSymbolicLink();
      boolean isWanted =
          !isIgnored(file.getFileName().toString())
              && (isLink ? staysInside(file) : attributes.isRegularFile());
      if (isWanted) {
        files.add(describe(file, inbox.relativize(file).toString()));
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
      files.add(describe(file, inbox.relativize(file).toString()));
      return FileVisitResult.CONTINUE;
    }

    private boolean staysInside(Path link) {
      try {
        Path target = link.toRealPath();
        return target.startsWith(root) && Files.isRegularFile(target);
      } catch (IOException e) {
        return false;
      }
    }
  }
}
