package vn.ocop.intake.returned;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.ocop.domain.catalogue.Messages;
import vn.ocop.domain.catalogue.Messages.Severity;
import vn.ocop.intake.InboxFile;
import vn.ocop.intake.Reading;
import vn.ocop.intake.ReceivedFile;
import vn.ocop.intake.account.RowRole;
import vn.ocop.intake.account.Scrubber;
import vn.ocop.intake.account.SheetOfFindings;
import vn.ocop.intake.workbook.Limits;
import vn.ocop.intake.workbook.Opening;
import vn.ocop.intake.workbook.Sheet;
import vn.ocop.intake.workbook.Workbook;
import vn.ocop.intake.workbook.WorkbookReader;
import vn.ocop.intake.xlsx.Looks;
import vn.ocop.intake.xlsx.XlsxFile;

/** Writes the workbook that goes back to the sender of a list. */
public final class ReturnedWorkbook {
  private static final long MOST_CELLS = 200_000;
  private static final long MOST_STYLED_CELLS = 100_000;
  private static final int MOST_NOTES = 2_000;

  /** Bytes; file systems allow 255 for a name with its suffix. */
  private static final int LONGEST_NAME = 230;

  private static final String LIST = "Danh sách";
  private static final String SUFFIX = ".can-sua.xlsx";

  private final Messages messages;

  public ReturnedWorkbook(Messages messages) {
    this.messages = messages;
  }

  /**
   * Whether a list must be corrected: refused, a row quarantined, or a finding that is an error.
   */
  public boolean isWanted(Reading reading) {
    ReceivedFile file = reading.file();
    return file.intakeStatus() != ReceivedFile.Status.DUPLICATE
        && (file.intakeStatus() == ReceivedFile.Status.REFUSED
            || file.rowsQuarantined() > 0
            || reading.issues().stream()
                .anyMatch(issue -> messages.find(issue.code()).severity() == Severity.ERROR));
  }

  /** Where the workbook of a file goes: its path in the inbox below the folder. */
  public static Path target(Path folder, String fileName) {
    String lower = fileName.toLowerCase(Locale.ROOT);
    String stem = lower.endsWith(".xlsx") ? fileName.substring(0, fileName.length() - 5) : fileName;
    stem = shortened(stem);
    Path target = folder.resolve(stem + SUFFIX).normalize();
    return target.startsWith(folder.normalize())
        ? target
        : folder.resolve(Path.of(stem).getFileName() + SUFFIX);
  }

  /** The path with a last name that still fits into a folder once the suffix stands behind it. */
  private static String shortened(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    if (name.getBytes(StandardCharsets.UTF_8).length <= LONGEST_NAME) {
      return path;
    }
    String mark = "~" + Integer.toHexString(name.hashCode());
    int end = name.length();
    while (name.substring(0, end).getBytes(StandardCharsets.UTF_8).length
        > LONGEST_NAME - mark.length()) {
      end = name.offsetByCodePoints(end, -1);
    }
    return path.substring(0, path.length() - name.length()) + name.substring(0, end) + mark;
  }

  /**
   * Writes the workbook of one file; a former one of the same name is replaced.
   *
   * @throws IOException when the folder cannot be written
   */
  public Path write(InboxFile file, Reading reading, Path folder) throws IOException {
    Path target = target(folder, file.name());
    Workbook source = source(file, reading);
    SourceSheets sheets = new SourceSheets(source, reading.match());
    Remarks remarks = Remarks.of(reading, sheets, messages);
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      Looks looks = new Looks(workbook);
      XSSFSheet first = workbook.createSheet(SheetOfFindings.NAME);
      Map<String, String> names =
          sheets.cells() > MOST_CELLS
              ? Map.of()
              : copy(file, reading, source, sheets, remarks, workbook, looks);
      new FindingsSheet(workbook, first, looks).write(reading.file(), remarks, names);
      workbook.setActiveSheet(0);
      XlsxFile.write(workbook, target);
    }
    return target;
  }

  /** The list itself; without any sheet when it could not be opened. */
  private static Workbook source(InboxFile file, Reading reading) {
    boolean isOpened = reading.file().rowsRead() > 0 || reading.match() != null;
    Opening opening = isOpened ? new WorkbookReader(Limits.STANDARD).open(file.path()) : null;
    if (opening instanceof Workbook workbook) {
      Workbook named = Scrubber.nameSheets(workbook);
      return reading.match() == null ? named : reading.match().reshaped(named);
    }
    return new Workbook(Workbook.Format.CSV, List.of(), List.of());
  }

  private static Map<String, String> copy(
      InboxFile file,
      Reading reading,
      Workbook source,
      SourceSheets sheets,
      Remarks remarks,
      XSSFWorkbook workbook,
      Looks looks) {
    Map<String, String> names = new LinkedHashMap<>();
    Workbook.Format styled =
        sheets.cells() > MOST_STYLED_CELLS ? Workbook.Format.CSV : source.format();
    try (Original original = Original.open(file.path(), styled)) {
      for (Sheet sheet : sheets.sheets()) {
        XSSFSheet copy = workbook.createSheet(freeName(sheet.name(), source.format(), workbook));
        names.put(sheet.name(), copy.getSheetName());
        new SheetCopy(
                sheet,
                sheets.nearest(sheet.name()),
                remarks.of(sheet.name()),
                quarantined(reading, sheet.name()),
                isReshaped(reading, sheet) ? Original.NONE : original,
                looks,
                copy,
                new CellNotes(copy, MOST_NOTES))
            .write();
        if (sheet.hidden() && remarks.of(sheet.name()).isEmpty()) {
          workbook.setSheetHidden(workbook.getSheetIndex(copy), true);
        }
      }
    }
    return names;
  }

  private static boolean isReshaped(Reading reading, Sheet sheet) {
    return reading.match() != null && reading.match().shapes().containsKey(sheet.name());
  }

  private static String freeName(String name, Workbook.Format format, XSSFWorkbook workbook) {
    String safe =
        format == Workbook.Format.CSV || format == Workbook.Format.HTML
            ? LIST
            : WorkbookUtil.createSafeSheetName(name == null || name.isBlank() ? LIST : name);
    String free = safe;
    for (int i = 2; workbook.getSheet(free) != null; i++) {
      String end = " (" + i + ")";
      free = safe.substring(0, Math.min(safe.length(), 31 - end.length())) + end;
    }
    return free;
  }

  private static Set<Integer> quarantined(Reading reading, String sheetName) {
    return reading.rows().stream()
        .filter(row -> row.role() == RowRole.QUARANTINED && row.sheetName().equals(sheetName))
        .map(row -> row.row().number())
        .collect(Collectors.toSet());
  }
}
