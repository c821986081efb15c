package vn.ocop.intake.workbook;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** How the files are named that tell of a list: {@code <file>.meta.yaml} beside it. */
public final class SidecarName {
  public static final List<String> SUFFIXES = List.of(".meta.yaml", ".meta.yml");

  private SidecarName() {}

  /** Whether a file is a sidecar and no list. */
  public static boolean isSidecar(Path file) {
    String lower = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return SUFFIXES.stream().anyMatch(lower::endsWith);
  }
}
