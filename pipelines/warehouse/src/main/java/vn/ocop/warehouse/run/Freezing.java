package vn.ocop.warehouse.run;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import vn.ocop.domain.catalogue.TableCatalogue;
import vn.ocop.warehouse.Failure;
import vn.ocop.warehouse.Settings;
import vn.ocop.warehouse.lake.Lake;
import vn.ocop.warehouse.lake.LakeSettings;
import vn.ocop.warehouse.lake.LakeTable;
import vn.ocop.warehouse.publish.Versions;

/** Keeps a published state for ever: every table's snapshot in the lake and the version itself. */
public final class Freezing {
  private static final String NAME = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}";
  private static final String TAG = "freeze-";

  private final Settings settings;

  public Freezing(Settings settings) {
    this.settings = settings;
  }

  /**
   * Freezes the version that readers see now; returns it. The same name on the same version changes
   * nothing and completes what a killed command left.
   *
   * @throws Failure OCOP-2009 for a name that cannot be used, OCOP-2006 when nothing is published,
   *     OCOP-2015 when the name keeps another version
   */
  public String freeze(String name) {
    requireName(name);
    try (RunLock lock = RunLock.take(settings.home())) {
      String version = Versions.current(settings.published());
      if (version == null) {
        throw new Failure(Failure.Exit.WRONG_USAGE, "OCOP-2006", Map.of("home", settings.home()));
      }
      String frozen = Versions.frozen(settings.published(), name);
      if (frozen != null && !frozen.equals(version)) {
        throw new Failure(
            Failure.Exit.WRONG_USAGE, "OCOP-2015", Map.of("name", name, "version", frozen));
      }
      try (Lake lake = lake()) {
        tag(lake, name, version);
      }
      Versions.freeze(settings.published(), name, version);
      return version;
    }
  }

  /**
   * Forgets a name.
   *
   * @throws Failure OCOP-2013 when there is none
   */
  public void unfreeze(String name) {
    requireName(name);
    try (RunLock lock = RunLock.take(settings.home())) {
      if (Versions.frozen(settings.published(), name) == null) {
        List<String> names = Versions.frozenNames(settings.published());
        throw new Failure(
            Failure.Exit.WRONG_USAGE,
            "OCOP-2013",
            Map.of("name", name, "names", names.isEmpty() ? "–" : String.join(", ", names)));
      }
      Versions.unfreeze(settings.published(), name);
      try (Lake lake = lake()) {
        lake.tables().forEach(table -> table.untag(TAG + name));
      }
    }
  }

  private Lake lake() {
    return Lake.open(
        LakeSettings.load(settings.home(), settings.conf()),
        () -> TableCatalogue.load(settings.sql()));
  }

  private static void tag(Lake lake, String name, String version) {
    for (LakeTable table : lake.tables()) {
      OptionalLong snapshot = table.snapshot(Lake.runTag(version));
      if (snapshot.isPresent()) {
        table.untag(TAG + name, snapshot.getAsLong());
        table.tag(TAG + name, snapshot.getAsLong());
      }
    }
  }

  private static void requireName(String name) {
    if (!name.matches(NAME)) {
      throw new Failure(Failure.Exit.WRONG_USAGE, "OCOP-2009", Map.of("name", name));
    }
  }
}
