package se.nollan.lake;

import io.delta.storage.HadoopFileSystemLogStore;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import se.nollan.store.NewFile;

/**
 * Delta's commits on {@code s3a:} and local folders: of all that write one version, in whatever
 * process, exactly one succeeds. Delta's own stores for both are safe within one process only.
 *
 * <p>A commit holds a random transaction id, so that a refused writer can tell its own file, whose
 * answer was lost, from another's.
 */
public final class NewFileLogStore extends HadoopFileSystemLogStore {
  /** Hadoop's setting that asks the store for no guard: somebody else sees to one writer. */
  static final String SINGLE_WRITER = "nollan.single-writer";

  /** Called by Delta, by name. */
  public NewFileLogStore(Configuration hadoop) {
    super(hadoop);
  }

  @Override
  public void write(Path path, Iterator<String> actions, Boolean overwrite, Configuration hadoop)
      throws IOException {
    FileSystem files = path.getFileSystem(hadoop);
    byte[] content = lines(actions);
    if (overwrite) {
      replace(files, path, content);
    } else if (hadoop.getBoolean(SINGLE_WRITER, false)) {
      if (files.exists(path)) {
        throw NewFile.taken(path);
      }
      replace(files, path, content);
    } else if (!NewFile.create(files, path, content)) {
      throw NewFile.taken(path);
    }
  }

  private void replace(FileSystem files, Path path, byte[] content) throws IOException {
    if (!files.getScheme().equals("file")) {
      try (OutputStream out = files.create(path, true)) {
        out.write(content);
      }
      return;
    }
    Path whole = createTempPath(path);
    try (OutputStream out = files.create(whole, false)) {
      out.write(content);
    }
    if (!files.rename(whole, path)) {
      throw new IOException("cannot rename " + whole + " to " + path);
    }
  }

  private static byte[] lines(Iterator<String> actions) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    while (actions.hasNext()) {
      bytes.writeBytes((actions.next() + "\n").getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  @Override
  public Boolean isPartialWriteVisible(Path path, Configuration hadoop) {
    return false;
  }
}
