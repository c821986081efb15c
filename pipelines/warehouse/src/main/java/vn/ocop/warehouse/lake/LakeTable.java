package vn.ocop.warehouse.lake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Supplier;
import org.apache.iceberg.AppendFiles;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.DataFiles;
import org.apache.iceberg.FileFormat;
import org.apache.iceberg.FileScanTask;
import org.apache.iceberg.ManageSnapshots;
import org.apache.iceberg.Metrics;
import org.apache.iceberg.OverwriteFiles;
import org.apache.iceberg.PartitionSpec;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.Table;
import org.apache.iceberg.TableScan;
import org.apache.iceberg.Transaction;
import org.apache.iceberg.UpdateProperties;
import org.apache.iceberg.expressions.Expressions;
import org.apache.iceberg.io.CloseableIterable;
import vn.ocop.warehouse.engine.WrittenFile;

/** One table of the lake. Not safe for several threads; different tables are independent. */
public final class LakeTable {
  static final String RUN_PREFIX = "run-";
  private static final int RUNS_KEPT = 5;
  private static final String COMMIT = "ocop.commit";

  private final String name;
  private final Supplier<Table> loader;
  private Table table;
  private Transaction creation;

  LakeTable(String name, Table table, Supplier<Table> loader) {
    this.name = name;
    this.table = table;
    this.loader = loader;
  }

  /** A table that comes into being with its first commit. */
  LakeTable(String name, Transaction creation, Supplier<Table> loader) {
    this.name = name;
    this.creation = creation;
    this.loader = loader;
    this.table = creation.table();
  }

  /** The bare name. */
  public String name() {
    return name;
  }

  /** The field id of every column; ids are the lake's own, never those of the dictionary. */
  public Map<String, Integer> fieldIds() {
    Map<String, Integer> ids = new LinkedHashMap<>();
    table.schema().columns().forEach(field -> ids.put(field.name(), field.fieldId()));
    return ids;
  }

  /** The folder in which an engine writes data files. */
  public String dataFolder() {
    return LocalFileIO.plain(table.location()) + "/data";
  }

  /** The current snapshot, if anything was ever committed. */
  public OptionalLong snapshot() {
    Snapshot current = creation == null ? table.currentSnapshot() : null;
    return current == null ? OptionalLong.empty() : OptionalLong.of(current.snapshotId());
  }

  /** The snapshot of a tag, if the table carries it. */
  public OptionalLong snapshot(String tag) {
    return creation == null && table.refs().containsKey(tag)
        ? OptionalLong.of(table.refs().get(tag).snapshotId())
        : OptionalLong.empty();
  }

  /** How many snapshots the table keeps. */
  public int snapshots() {
    int count = 0;
    if (creation == null) {
      for (Snapshot snapshot : table.snapshots()) {
        count += snapshot.snapshotId() == 0 ? 0 : 1;
      }
    }
    return count;
  }

  /** A table property, or null. */
  public String property(String key) {
    return creation == null ? table.properties().get(key) : null;
  }

  /** Adds files to the table. */
  public long append(List<WrittenFile> files, Marks marks) {
    return commit(
        marks,
        (transaction, id) -> {
          AppendFiles append = transaction.newFastAppend().set(COMMIT, id);
          files.forEach(file -> append.appendFile(dataFile(file)));
          append.commit();
        });
  }

  /** Replaces all rows of the table by those of the files, in one commit. */
  public long replace(List<WrittenFile> files, Marks marks) {
    if (snapshot().isEmpty()) {
      return append(files, marks);
    }
    return commit(
        marks,
        (transaction, id) -> {
          OverwriteFiles overwrite =
              transaction
                  .newOverwrite()
                  .overwriteByRowFilter(Expressions.alwaysTrue())
                  .scanManifestsWith(DirectExecutor.INSTANCE)
                  .set(COMMIT, id);
          files.forEach(file -> overwrite.addFile(dataFile(file)));
          overwrite.commit();
        });
  }

  /** Tags the current snapshot. */
  public void mark(Marks marks) {
    if (snapshot().isEmpty()) {
      append(List.of(), marks);
    } else if (marks.tag() != null && !table.refs().containsKey(marks.tag())) {
      commit(marks, (transaction, id) -> {});
    }
  }

  /** Gives a snapshot a further tag; the same tag on the same snapshot is no change. */
  public void tag(String tag, long snapshotId) {
    if (snapshot(tag).orElse(-1) != snapshotId) {
      table.manageSnapshots().createTag(tag, snapshotId).commit();
    }
  }

  /** Removes a tag if it is there. */
  public void untag(String tag) {
    if (creation == null && table.refs().containsKey(tag)) {
      table.manageSnapshots().removeTag(tag).commit();
    }
  }

  /** Removes a tag that stands on another snapshot, as a killed command may leave it. */
  public void untag(String tag, long unlessSnapshotId) {
    if (snapshot(tag).isPresent() && snapshot(tag).getAsLong() != unlessSnapshotId) {
      untag(tag);
    }
  }

  /** Makes an earlier snapshot the current one; an append that was never completed disappears. */
  void restore(long snapshotId) {
    table.manageSnapshots().setCurrentSnapshot(snapshotId).commit();
  }

  /** The data files of the current snapshot. */
  public List<String> files() {
    return snapshot().isEmpty() ? List.of() : plan(table.newScan());
  }

  /** The data files of a tagged snapshot. */
  public List<String> files(String tag) {
    return plan(table.newScan().useRef(tag));
  }

  Table iceberg() {
    return table;
  }

  boolean isPending() {
    return creation != null;
  }

  private interface Change {
    void apply(Transaction transaction, String commitId);
  }

  private long commit(Marks marks, Change change) {
    String id = UUID.randomUUID().toString();
    Commits.retrying(() -> attempt(id, marks, change));
    return table.currentSnapshot().snapshotId();
  }

  private void attempt(String id, Marks marks, Change change) {
    if (creation == null) {
      table.refresh();
      if (isCommitted(id)) {
        return;
      }
    }
    Transaction transaction = creation == null ? table.newTransaction() : creation;
    change.apply(transaction, id);
    setMarks(transaction, marks);
    transaction.commitTransaction();
    if (creation != null) {
      creation = null;
      table = loader.get();
    } else {
      table.refresh();
    }
  }

  private boolean isCommitted(String id) {
    Snapshot current = table.currentSnapshot();
    return current != null && id.equals(current.summary().get(COMMIT));
  }

  private void setMarks(Transaction transaction, Marks marks) {
    if (marks.tag() != null) {
      ManageSnapshots snapshots = transaction.manageSnapshots();
      snapshots.createTag(marks.tag(), transaction.table().currentSnapshot().snapshotId());
      oldRuns(transaction.table(), marks).forEach(snapshots::removeTag);
      snapshots.commit();
    }
    if (!marks.properties().isEmpty()) {
      UpdateProperties update = transaction.updateProperties();
      marks.properties().forEach(update::set);
      update.commit();
    }
  }

  private static List<String> oldRuns(Table table, Marks marks) {
    List<String> runs =
        table.refs().keySet().stream()
            .filter(tag -> tag.startsWith(RUN_PREFIX))
            .filter(tag -> !tag.equals(marks.tag()) && !marks.kept().contains(tag))
            .sorted(Comparator.reverseOrder())
            .toList();
    return runs.size() < RUNS_KEPT ? List.of() : runs.subList(RUNS_KEPT - 1, runs.size());
  }

  private DataFile dataFile(WrittenFile file) {
    return DataFiles.builder(PartitionSpec.unpartitioned())
        .withPath(file.path())
        .withFormat(FileFormat.PARQUET)
        .withFileSizeInBytes(file.bytes())
        .withMetrics(new Metrics(file.rows(), null, null, null, null))
        .build();
  }

  private List<String> plan(TableScan scan) {
    List<String> files = new ArrayList<>();
    try (CloseableIterable<FileScanTask> tasks =
        scan.planWith(DirectExecutor.INSTANCE).planFiles()) {
      for (FileScanTask task : tasks) {
        if (!task.deletes().isEmpty()) {
          throw new IllegalStateException(
              "Table " + name + " has merge-on-read deletes, which would be read as rows");
        }
        files.add(LocalFileIO.plain(task.file().location()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    files.sort(Comparator.naturalOrder());
    return files;
  }
}
