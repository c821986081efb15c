package vn.ocop.warehouse.run;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import vn.ocop.warehouse.Failure;

/**
 * One run at a time in a home. The operating system holds the lock, so a dead run leaves none
 * behind; the file names the holder.
 */
public final class RunLock implements AutoCloseable {
  private final FileChannel channel;
  private final FileLock lock;

  private RunLock(FileChannel channel, FileLock lock) {
    this.channel = channel;
    this.lock = lock;
  }

  /**
   * Takes the lock.
   *
   * @throws Failure OCOP-2001 with exit code 5 when another run holds it; OCOP-2002 when the home
   *     cannot be written
   */
  public static RunLock take(Path home) {
    Path file = home.resolve("run.lock");
    try {
      Files.createDirectories(home);
      FileChannel channel =
          FileChannel.open(
              file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
      FileLock lock = tryLock(channel);
      if (lock == null) {
        channel.close();
        throw new Failure(
            Failure.Exit.LOCKED, "OCOP-2001", Map.of("holder", Files.readString(file).strip()));
      }
      channel.truncate(0);
      channel.write(ByteBuffer.wrap(holder().getBytes(StandardCharsets.UTF_8)));
      return new RunLock(channel, lock);
    } catch (IOException e) {
      throw new Failure(
          Failure.Exit.INTERNAL,
          "OCOP-2002",
          Map.of("home", home, "reason", String.valueOf(e.getMessage())),
          e);
    }
  }

  @Override
  public void close() {
    try (channel) {
      channel.truncate(0);
      lock.release();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  private static String holder() {
    return "pid "
        + ProcessHandle.current().pid()
        + ", "
        + System.getenv().getOrDefault("HOSTNAME", "localhost")
        + ", "
        + LocalDateTime.now(Clock.VIETNAM).truncatedTo(ChronoUnit.SECONDS);
  }
}
