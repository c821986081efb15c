package vn.ocop.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.fs.permission.FsPermission;

/**
 * Files of this computer. Hadoop starts a program, {@code chmod}, for each file and folder that it
 * makes, and writes a file of checksums beside each; a run would start 450 programs.
 */
public final class LocalFiles extends LocalFileSystem {
  /** Called by Hadoop, which finds the class by its name. */
  public LocalFiles() {
    super(new WithoutPrograms());
    setWriteChecksum(false);
    setVerifyChecksum(false);
  }

  private static final class WithoutPrograms extends RawLocalFileSystem {
    @Override
    public void setPermission(Path path, FsPermission permission) throws IOException {
      String letters =
          permission.getUserAction().SYMBOL
              + permission.getGroupAction().SYMBOL
              + permission.getOtherAction().SYMBOL;
      Files.setPosixFilePermissions(
          pathToFile(path).toPath(), PosixFilePermissions.fromString(letters));
    }
  }
}
