package vn.ocop.intake.account;

import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.ocop.intake.workbook.SidecarName;

/** Where the sidecar of a list is: {@code <file>.meta.yaml} beside it. */
public final class SidecarFile {
  /** An annotated workbook that comes back keeps the name it was sent under, or nearly so. */
  private static final Pattern RETURNED = Pattern.compile("(?iu)(.+)\\.can-sua\\b.*\\.xlsx");

  private SidecarFile() {}

  /**
   * The sidecar of a list; null when there is none. A returned workbook without one of its own goes
   * by that of the list it was made from.
   */
  public static Path find(Path list) {
    String name = list.getFileName().toString();
    Path own = sibling(list, name);
    Matcher returned = RETURNED.matcher(name);
    if (own != null || !returned.matches()) {
      return own;
    }
    Path original = sibling(list, returned.group(1));
    return original == null ? sibling(list, returned.group(1) + ".xlsx") : original;
  }

  /** Names may be composed or decomposed Unicode, whichever machine packed them. */
  private static Path sibling(Path list, String name) {
    List<String> spellings = new ArrayList<>(List.of(name));
    for (Normalizer.Form form : List.of(Normalizer.Form.NFC, Normalizer.Form.NFD)) {
      String other = Normalizer.normalize(name, form);
      if (!spellings.contains(other)) {
        spellings.add(other);
      }
    }
    for (String spelling : spellings) {
      for (String suffix : SidecarName.SUFFIXES) {
        Path file = list.resolveSibling(spelling + suffix);
        if (Files.exists(file)) {
          return file;
        }
      }
    }
    return null;
  }
}
