package vn.ocop.intake.workbook;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The zip of an xlsx file: bounded inflation, {@link SafeXml}. */
final class XlsxPackage implements AutoCloseable {
  private static final long RATIO_JUDGED_FROM = 1L << 20;

  /** Told of every element that starts. */
  interface ElementVisitor {
    void start(XMLStreamReader xml) throws XMLStreamException;
  }

  private final ZipFile zip;
  private final Limits limits;
  private long totalBytes;

  XlsxPackage(Path file, Limits limits) throws IOException {
    this.zip = new ZipFile(file.toFile());
    this.limits = limits;
    if (zip.size() > limits.entries()) {
      close();
      throw new RefusedException(Refusal.ZIP_BOMB);
    }
  }

  boolean has(String part) {
    return zip.getEntry(part) != null;
  }

  /** Visits every element of a part. */
  void parse(String part, ElementVisitor visitor) throws IOException, XMLStreamException {
    read(
        part,
        xml -> {
          while (xml.hasNext()) {
            if (SafeXml.next(xml) == XMLStreamConstants.START_ELEMENT) {
              visitor.start(xml);
            }
          }
        });
  }

  /** Reads a part with a cursor of one's own; use {@link SafeXml#next} to move it. */
  void read(String part, ElementVisitor reader) throws IOException, XMLStreamException {
    ZipEntry entry = zip.getEntry(part);
    try (InputStream in = new Bounded(zip.getInputStream(entry), entry)) {
      XMLStreamReader xml = SafeXml.reader(in);
      try {
        reader.start(xml);
      } finally {
        xml.close();
      }
    } catch (XMLStreamException e) {
      throw cause(e);
    }
  }

  /** The parser wraps what the stream throws: bring refusals back to the surface. */
  private static XMLStreamException cause(XMLStreamException e) {
    for (Throwable t = e; t != null; t = t.getCause()) {
      if (t instanceof RefusedException refused) {
        throw refused;
      }
      Throwable nested = t instanceof XMLStreamException x ? x.getNestedException() : null;
      if (nested instanceof RefusedException refused) {
        throw refused;
      }
      if (nested instanceof java.io.EOFException || nested instanceof java.util.zip.ZipException) {
        throw new RefusedException(Refusal.TRUNCATED);
      }
    }
    return e;
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  /** Counts inflated bytes; refuses what swells beyond the limits or differs from its checksum. */
  private final class Bounded extends FilterInputStream {
    private final long packedBytes;
    private final long checksum;
    private final CRC32 found = new CRC32();
    private long entryBytes;

    Bounded(InputStream in, ZipEntry entry) {
      super(in);
      this.packedBytes = Math.max(1, entry.getCompressedSize());
      this.checksum = entry.getCrc();
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int read = super.read(buffer, offset, length);
      if (read < 0 && found.getValue() != checksum) {
        throw new RefusedException(Refusal.DAMAGED);
      }
      found.update(buffer, offset, Math.max(0, read));
      count(Math.max(0, read));
      return read;
    }

    private void count(int bytes) {
      entryBytes += bytes;
      totalBytes += bytes;
      boolean swells = entryBytes > RATIO_JUDGED_FROM && entryBytes / packedBytes > limits.ratio();
      if (swells || entryBytes > limits.entryBytes() || totalBytes > limits.totalBytes()) {
        throw new RefusedException(Refusal.ZIP_BOMB);
      }
    }
  }
}
