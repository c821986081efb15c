package vn.ocop.intake.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;

/** Opens a file by its content, whatever its name says. */
public final class WorkbookReader {
  private static final int SNIFFED_BYTES = 4096;
  private static final Pattern MARKUP = Pattern.compile("^<(?:[a-z!?])");

  private static final String WEB_ARCHIVE = "mime-version:";

  private final Limits limits;

  public WorkbookReader(Limits limits) {
    this.limits = limits;
  }

  /** Opens a file; every fault comes back as a {@link Refusal}. */
  public Opening open(Path file) {
    try {
      return openByContent(file);
    } catch (RefusedException e) {
      return e.refusal();
    } catch (IOException e) {
      return Refusal.of(Refusal.UNREADABLE);
    } catch (RuntimeException | StackOverflowError e) {
      return Refusal.of(Refusal.DAMAGED);
    }
  }

  private Opening openByContent(Path file) throws IOException {
    if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
      return Refusal.of(Refusal.UNREADABLE);
    }
    long size = Files.size(file);
    if (size == 0) {
      return Refusal.of(Refusal.EMPTY);
    }
    if (size > limits.fileBytes()) {
      return Limits.tooLarge(limits.fileBytes());
    }
    byte[] head;
    try (InputStream in = Files.newInputStream(file)) {
      head = in.readNBytes(SNIFFED_BYTES);
    }
    if (startsWith(head, 'P', 'K', 3, 4) || startsWith(head, 'P', 'K', 5, 6)) {
      return new XlsxReader(limits).read(file);
    }
    if (size > limits.plainBytes()) {
      return Limits.tooLarge(limits.plainBytes());
    }
    if (startsWith(head, 0xD0, 0xCF, 0x11, 0xE0)) {
      return new XlsReader(limits).read(file);
    }
    if (startsWith(head, '%', 'P', 'D', 'F') || startsWith(head, '{', '\\', 'r', 't')) {
      return Refusal.of(Refusal.NOT_A_WORKBOOK);
    }
    String start = start(head);
    if (isMarkup(start)) {
      return openMarkup(file, start);
    }
    if (SidecarName.isSidecar(file)) {
      return Refusal.of(Refusal.SIDECAR_ALONE);
    }
    if (isNamedXlsx(file)) {
      return Refusal.of(Refusal.NOT_A_WORKBOOK);
    }
    return new CsvReader(limits).read(Files.readAllBytes(file));
  }

  /** Excel itself does not open text under this name, so something went wrong on the way. */
  private static boolean isNamedXlsx(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return name.endsWith(".xlsx") || name.endsWith(".xlsm");
  }

  private static boolean startsWith(byte[] head, int... signature) {
    if (head.length < signature.length) {
      return false;
    }
    for (int i = 0; i < signature.length; i++) {
      if ((head[i] & 0xFF) != signature[i]) {
        return false;
      }
    }
    return true;
  }

  /** Web archives, pages that only frame others and other XML hold no table. */
  private Opening openMarkup(Path file, String start) throws IOException {
    if (start.startsWith(WEB_ARCHIVE)) {
      return Refusal.of(Refusal.HTML_OR_XML);
    }
    byte[] bytes = Files.readAllBytes(file);
    return SpreadsheetXmlReader.isOne(start)
        ? new SpreadsheetXmlReader(limits).read(bytes)
        : new HtmlReader(limits).read(bytes);
  }

  /** Web pages, web archives and XML; old systems print their warnings before the table. */
  private static boolean isMarkup(String start) {
    return MARKUP.matcher(start).find()
        || start.startsWith(WEB_ARCHIVE)
        || start.contains("<table");
  }

  /** The beginning of a text in small letters, in one byte a letter or in two. */
  private static String start(byte[] head) {
    return new String(head, StandardCharsets.ISO_8859_1)
        .replaceFirst("^(?:\u00EF\u00BB\u00BF|\u00FF\u00FE|\u00FE\u00FF)", "")
        .replace("\0", "")
        .strip()
        .toLowerCase(Locale.ROOT);
  }
}
