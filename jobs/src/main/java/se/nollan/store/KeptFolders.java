package se.nollan.store;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;

/** What folders of kept files stand in. */
public final class KeptFolders {
  private final FileSystem files;
  private final Path root;

  KeptFolders(FileSystem files, Path root) {
    this.files = files;
    this.root = root;
  }

  /**
   * A folder that stands there.
   *
   * @param files how many are in it
   * @param bytes how large they are together
   * @param written when the last of them was written, by the store's clock; of a folder without
   *     files, when it was made
   */
  public record Standing(String name, long files, long bytes, Instant written) {}

  /** All folders, in the order of their names. */
  public List<Standing> all() {
    try {
      List<Standing> all = new ArrayList<>();
      for (FileStatus each : files.listStatus(root)) {
        if (each.isDirectory()) {
          all.add(standing(each));
        }
      }
      all.sort((one, other) -> one.name().compareTo(other.name()));
      return all;
    } catch (FileNotFoundException e) {
      return List.of();
    } catch (IOException e) {
      throw StoreException.of(root.toString(), e);
    }
  }

  private Standing standing(FileStatus folder) throws IOException {
    long count = 0;
    long bytes = 0;
    long written = 0;
    RemoteIterator<? extends FileStatus> inside = files.listFiles(folder.getPath(), true);
    while (inside.hasNext()) {
      FileStatus file = inside.next();
      count++;
      bytes += file.getLen();
      written = Math.max(written, file.getModificationTime());
    }
    return new Standing(
        folder.getPath().getName(),
        count,
        bytes,
        Instant.ofEpochMilli(count == 0 ? folder.getModificationTime() : written));
  }

  /** Removes a folder with all that is in it; one that is gone already does not matter. */
  public void remove(String name) {
    Path folder = new Path(root, name);
    try {
      files.delete(folder, true);
    } catch (IOException e) {
      throw StoreException.of(folder.toString(), e);
    }
  }
}
