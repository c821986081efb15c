package vn.ocop.warehouse.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.ocop.domain.catalogue.Messages;
import vn.ocop.intake.InboxFile;
import vn.ocop.intake.Reading;
import vn.ocop.intake.returned.ReturnedWorkbook;

/**
 * Writes the annotated workbooks of lists that must be corrected, beside the run and never in its
 * way: a workbook that cannot be written is told and logged, the run goes on.
 */
public final class Returning {
  private static final Logger LOG = LoggerFactory.getLogger(Returning.class);

  private final Path folder;
  private final List<Future<Path>> pending = new ArrayList<>();
  private ExecutorService writer;

  public Returning(Path folder) {
    this.folder = folder;
  }

  /** The folder that the workbooks stand in. */
  public Path folder() {
    return folder;
  }

  /** Takes a reading and writes its workbook in the background when there is an error in it. */
  void offer(InboxFile file, Reading reading, Messages messages) {
    ReturnedWorkbook returned = new ReturnedWorkbook(messages);
    if (!returned.isWanted(reading)) {
      return;
    }
    if (writer == null) {
      writer = Executors.newSingleThreadExecutor(Returning::daemon);
    }
    pending.add(writer.submit(() -> returned.write(file, reading, folder)));
  }

  /** Waits for the workbooks; gives those that were written, in the order of the lists. */
  public List<Path> await() {
    List<Path> written = new ArrayList<>();
    for (Future<Path> one : pending) {
      try {
        written.add(one.get());
      } catch (ExecutionException e) {
        LOG.warn("OCOP-1403 An annotated workbook was not written", e.getCause());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return written;
      }
    }
    if (writer != null) {
      writer.shutdown();
    }
    return written;
  }

  /** Workbooks that could not be written; known after {@link #await}. */
  public int failed() {
    return pending.size() - (int) pending.stream().filter(Returning::isWritten).count();
  }

  private static boolean isWritten(Future<Path> one) {
    try {
      return one.isDone() && one.get() != null;
    } catch (ExecutionException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "returned");
    thread.setDaemon(true);
    return thread;
  }
}
