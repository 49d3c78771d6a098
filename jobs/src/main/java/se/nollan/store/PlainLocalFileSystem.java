package se.nollan.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.fs.permission.FsPermission;

/**
 * Local files, as the JVM sees them. Without its native library Hadoop starts a process ({@code
 * chmod}, {@code ls}) for every file that it makes or lists, which costs a small run most of its
 * time; and it lays a checksum file beside every file. Only their owner may read them, whatever the
 * process was started with, unless {@link #UMASK} says who else.
 */
public final class PlainLocalFileSystem extends LocalFileSystem {
  /** Hadoop's setting of who may read what is made. */
  public static final String UMASK = "fs.permissions.umask-mode";

  /** What it is unless somebody says otherwise. */
  public static final String OWNER_ONLY = "077";

  private static final int PERMISSION_BITS = 0777;

  /** Called by Hadoop, by name. It has to be a {@link LocalFileSystem}: s3a buffers in one. */
  public PlainLocalFileSystem() {
    super(new WithoutProcesses());
    setWriteChecksum(false);
    setVerifyChecksum(false);
  }

  /** Hadoop's configuration with this file system for {@code file:}, for use without Spark. */
  public static Configuration configuration() {
    Configuration hadoop = new Configuration();
    hadoop.set("fs.file.impl", PlainLocalFileSystem.class.getName());
    hadoop.set(UMASK, OWNER_ONLY);
    return hadoop;
  }

  /** Hadoop would look for a checksum file first, and cannot spell one for a name with a colon. */
  @Override
  public FSDataInputStream open(org.apache.hadoop.fs.Path path, int buffer) throws IOException {
    return getRawFileSystem().open(path, buffer);
  }

  private static final class WithoutProcesses extends RawLocalFileSystem {
    @Override
    public void setPermission(org.apache.hadoop.fs.Path path, FsPermission permission)
        throws IOException {
      Path file = pathToFile(path).toPath();
      // Java knows no sticky bit.
      int wanted = permission.toShort() & PERMISSION_BITS;
      if (file.getFileSystem().supportedFileAttributeViews().contains("unix")) {
        int mode = (int) Files.getAttribute(file, "unix:mode");
        // A folder that hands its group on to what is made in it goes on doing so.
        if ((mode & PERMISSION_BITS) != wanted) {
          Files.setAttribute(file, "unix:mode", mode & ~PERMISSION_BITS | wanted);
        }
      } else if (Files.getFileAttributeView(file, PosixFileAttributeView.class) != null) {
        String plain = new FsPermission((short) wanted).toString();
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(plain));
      }
    }

    @Override
    public FileStatus getFileStatus(org.apache.hadoop.fs.Path path) throws IOException {
      return plain(super.getFileStatus(path));
    }

    @Override
    public FileStatus[] listStatus(org.apache.hadoop.fs.Path path) throws IOException {
      return Arrays.stream(super.listStatus(path))
          .map(WithoutProcesses::plain)
          .toArray(FileStatus[]::new);
    }

    /** The same without owner and permission, which Hadoop would start a process to find. */
    private static FileStatus plain(FileStatus status) {
      FsPermission permission =
          status.isDirectory() ? FsPermission.getDirDefault() : FsPermission.getFileDefault();
      return new FileStatus(
          status.getLen(),
          status.isDirectory(),
          status.getReplication(),
          status.getBlockSize(),
          status.getModificationTime(),
          status.getAccessTime(),
          permission,
          "",
          "",
          status.getPath());
    }
  }
}
