package se.nollan.store;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;

/**
 * What runs that were killed left beside the files that they were at work on, and Hadoop's checksum
 * files, which nobody reads.
 */
public final class Leftovers {
  /** No run holds a probe, or looks at a clock, for this long. */
  private static final Duration LONG_DEAD = Duration.ofHours(1);

  private Leftovers() {}

  /**
   * Removes from folders probes, looks at the clock, files that were never given their name, and
   * hidden checksum files.
   */
  public static void sweep(FileSystem files, List<Path> folders) {
    // Hadoop's own view of a local folder shows no checksum file.
    FileSystem all = files instanceof LocalFileSystem local ? local.getRawFileSystem() : files;
    for (Path folder : folders) {
      try {
        for (FileStatus file : list(all, folder)) {
          if (isLeftOver(file.getPath().getName())) {
            remove(all, file);
          }
        }
      } catch (IOException e) {
        throw StoreException.of(folder.toString(), e);
      }
    }
  }

  private static boolean isLeftOver(String name) {
    return ConditionalCreate.isProbe(name)
        || LeaseFiles.isClock(name)
        || (name.startsWith(".") && (name.endsWith(".tmp") || name.endsWith(".crc")));
  }

  private static void remove(FileSystem files, FileStatus file) throws IOException {
    Instant written = Instant.ofEpochMilli(file.getModificationTime());
    if (file.isFile() && written.isBefore(Instant.now().minus(LONG_DEAD))) {
      files.delete(file.getPath(), false);
    }
  }

  private static FileStatus[] list(FileSystem files, Path folder) throws IOException {
    try {
      return files.listStatus(folder);
    } catch (FileNotFoundException e) {
      return new FileStatus[0];
    }
  }
}
