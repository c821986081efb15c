package vn.ocop.warehouse.run;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.ThreadLocalRandom;

/** Vietnam's time, and the ids that are made of it. */
public final class Clock {
  public static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
  private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

  private Clock() {}

  public static LocalDateTime now() {
    return LocalDateTime.now(VIETNAM).truncatedTo(ChronoUnit.SECONDS);
  }

  /** An id that sorts by time: {@code 20261122-141503-7f3a}. */
  public static String runId(LocalDateTime now) {
    return now.format(STAMP) + "-%04x".formatted(ThreadLocalRandom.current().nextInt(1 << 16));
  }
}
