package vn.ocop.warehouse.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import vn.ocop.domain.unit.UnitDirectory;
import vn.ocop.warehouse.reference.Fingerprint;

/**
 * Reads lists of one line per recognition, {@code product|producer|star|date}, in Chi Lăng; enough
 * to drive a run. A file that begins with {@code bad} is refused.
 */
final class StagedLists implements Receiver {
  private final LocalDateTime receivedAt;

  StagedLists() {
    this(null);
  }

  /**
   * @param receivedAt when every file comes, null for the time of the run
   */
  StagedLists(LocalDateTime receivedAt) {
    this.receivedAt = receivedAt;
  }

  @Override
  public UnitDirectory units() {
    return UnitDirectory.load(Path.of(System.getProperty("ocop.root", "../..")).resolve("conf"));
  }

  @Override
  public List<Incoming> scan(Path inbox) {
    try (Stream<Path> files = Files.walk(inbox)) {
      return files
          .filter(Files::isRegularFile)
          .sorted()
          .map(file -> new Incoming(file, inbox.relativize(file).toString(), 1, sha256(file), null))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void stage(
      List<Incoming> files,
      Collection<String> known,
      Path folder,
      LocalDateTime now,
      Consumer<String> progress) {
    for (String table : List.of("received_file", "source_row", "entry", "issue")) {
      append(folder, table, "");
    }
    for (Incoming file : files) {
      stage(file, folder, receivedAt == null ? now : receivedAt);
    }
  }

  private static void stage(Incoming file, Path folder, LocalDateTime now) {
    String id = file.sha256().substring(0, 16);
    List<String> lines = lines(file.path());
    boolean isBad = file.name().startsWith("bad");
    int rows = isBad ? 0 : lines.size();
    append(
        folder,
        "received_file",
        """
        {"submission_id":"%s","file_name":"%s","sha256":"%s","byte_size":1,"form_code":"test",\
        "received_at":"%s","intake_status":"%s","reason_code":%s,"decision_number":"1/QĐ-UBND",\
        "rows_read":%d,"rows_loaded":%d,"rows_quarantined":0,"rows_classed":0,"contacts_removed":0}
        """
            .formatted(
                id,
                file.name(),
                file.sha256(),
                now,
                isBad ? "refused" : "loaded",
                isBad ? "\"OCOP-1001\"" : "null",
                rows,
                rows));
    for (int row = 1; row <= rows; row++) {
      stageRow(id, row, lines.get(row - 1).split("\\|"), folder);
    }
  }

  private static void stageRow(String id, int row, String[] cells, Path folder) {
    append(
        folder,
        "source_row",
        """
        {"submission_id":"%s","sheet_name":"s","row_number":%d,"role":"data","cells":"{}"}
        """
            .formatted(id, row));
    append(
        folder,
        "entry",
        """
        {"entry_id":"%s:s:%d:0","submission_id":"%s","sheet_name":"s","row_number":%d,\
        "block_number":0,"entry_kind":"recognition","product_name":"%s","product_key":"%s",\
        "product_group":"food","taxonomy":"qd148","producer_name":"%s","producer_key":"%s",\
        "producer_type":"cooperative","producer_type_source":"name","province_code":"20",\
        "district_code":"185","commune_code":"06463","province_id":"20@63",\
        "district_id":"186@63","commune_id":"06463@63","leaf_unit_id":"06463@63","star":%s,\
        "star_level":"national","decision_number":"1/QĐ-UBND","decision_date":"%s",\
        "date_precision":"day","date_source":"column","assessment_year":2022,\
        "authority_level":"province","rule_set":"qd1048_781"}
        """
            .formatted(
                id, row, id, row, cells[0], cells[0], cells[1], cells[1], cells[2], cells[3]));
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String sha256(Path file) {
    return new Fingerprint().add(file).hex();
  }

  private static void append(Path folder, String table, String text) {
    try {
      Files.write(
          folder.resolve(table + ".jsonl"),
          text.getBytes(StandardCharsets.UTF_8),
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
