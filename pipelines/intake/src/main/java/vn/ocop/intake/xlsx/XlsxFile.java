package vn.ocop.intake.xlsx;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes workbooks of our own: the same content gives the same bytes, without clock or name. */
public final class XlsxFile {
  private static final LocalDateTime ENTRY_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);
  private static final Date WRITTEN = new Date(946_659_600_000L);

  private XlsxFile() {}

  /**
   * Writes a workbook aside and puts it in its place at once.
   *
   * @throws IOException when the folder cannot be written
   */
  public static void write(XSSFWorkbook workbook, Path target) throws IOException {
    forget(workbook);
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    workbook.write(written);
    Files.createDirectories(target.toAbsolutePath().getParent());
    Path aside = Files.createTempFile(target.toAbsolutePath().getParent(), ".", ".xlsx~");
    try {
      Files.write(aside, withoutTimes(written.toByteArray()));
      Files.move(aside, target, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(aside);
    }
  }

  private static void forget(XSSFWorkbook workbook) {
    POIXMLProperties properties = workbook.getProperties();
    properties.getCoreProperties().setCreator("OCOP");
    properties.getCoreProperties().setCreated(Optional.of(WRITTEN));
    properties.getCoreProperties().setModified(Optional.of(WRITTEN));
    properties.getExtendedProperties().setApplication("OCOP");
  }

  private static byte[] withoutTimes(byte[] packed) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(packed.length);
    try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(packed));
        ZipOutputStream to = new ZipOutputStream(bytes)) {
      for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
        ZipEntry copy = new ZipEntry(entry.getName());
        copy.setTimeLocal(ENTRY_TIME);
        to.putNextEntry(copy);
        from.transferTo(to);
        to.closeEntry();
      }
    }
    return bytes.toByteArray();
  }
}
