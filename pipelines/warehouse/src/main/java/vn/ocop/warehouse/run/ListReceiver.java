package vn.ocop.warehouse.run;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.function.Consumer;
import vn.ocop.domain.unit.UnitDirectory;
import vn.ocop.intake.Inbox;
import vn.ocop.intake.InboxFile;
import vn.ocop.intake.Intake;

/** Reads lists by the forms of conf/. The forms are loaded when a file is new, not before. */
public final class ListReceiver implements Receiver {
  private final Path conf;
  private final Returning returning;
  private UnitDirectory units;

  public ListReceiver(Path conf) {
    this(conf, null);
  }

  /**
   * @param returning gets every list that must be corrected; null for nobody
   */
  public ListReceiver(Path conf, Returning returning) {
    this.conf = conf;
    this.returning = returning;
  }

  @Override
  public synchronized UnitDirectory units() {
    if (units == null) {
      units = UnitDirectory.load(conf);
    }
    return units;
  }

  @Override
  public List<Incoming> scan(Path inbox) {
    return Inbox.scan(inbox).stream()
        .map(
            file ->
                new Incoming(
                    file.path(), file.name(), file.size(), file.sha256(), file.sidecarSha256()))
        .toList();
  }

  @Override
  public void stage(
      List<Incoming> files,
      Collection<String> known,
      Path folder,
      LocalDateTime now,
      Consumer<String> progress) {
    List<InboxFile> lists =
        files.stream()
            .map(
                file ->
                    new InboxFile(
                        file.path(), file.name(), file.size(), file.sha256(), file.sidecarSha256()))
            .toList();
    Intake intake = Intake.open(conf, units());
    intake.stage(
        lists,
        new HashSet<>(known),
        folder,
        now,
        (done, total, file) ->
            progress.accept("[%d/%d] %s".formatted(done, total, file.fileName())),
        (file, reading) -> {
          if (returning != null) {
            returning.offer(file, reading, intake.messages());
          }
        });
  }
}
