package se.nollan.store;

import static org.apache.hadoop.fs.Options.CreateFileOptionKeys.FS_OPTION_CREATE_CONDITIONAL_OVERWRITE;
import static org.apache.hadoop.fs.s3a.Constants.FS_S3A_CREATE_PERFORMANCE;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FSDataOutputStreamBuilder;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.permission.FsPermission;

/**
 * Makes small files that were not there: of all that write one name, exactly one succeeds, in
 * whatever process and on whatever host. An object store has to honour {@code If-None-Match} for
 * that, see {@link ConditionalCreate}.
 */
public final class NewFile {
  private NewFile() {}

  /**
   * Makes the file, whole or not at all.
   *
   * <p>A store may lose the answer to a write that succeeded; the client then writes again and is
   * refused because of its own file. So a refusal, or any other failure, is believed only after a
   * look at what is there. The content must therefore be the writer's own, by a random id in it.
   *
   * @return false if there is a file of that name with other content
   * @throws IOException if it cannot be known, or the file cannot be made
   */
  public static boolean create(FileSystem files, Path path, byte[] content) throws IOException {
    try {
      write(files, path, content);
      return true;
    } catch (AccessDeniedException e) {
      throw e;
    } catch (IOException e) {
      return Arrays.equals(content, whatIsThere(files, path, e));
    }
  }

  private static void write(FileSystem files, Path path, byte[] content) throws IOException {
    if (ConditionalCreate.canBeAskedOf(files, path)) {
      // Nothing is asked of the store beforehand: the write itself carries the condition.
      FSDataOutputStreamBuilder<?, ?> builder = files.createFile(path).overwrite(true);
      builder.must(FS_OPTION_CREATE_CONDITIONAL_OVERWRITE, true);
      builder.opt(FS_S3A_CREATE_PERFORMANCE, true);
      try (OutputStream out = builder.build()) {
        out.write(content);
      }
    } else if (files.getScheme().equals("file")) {
      link(files, path, content);
    } else {
      try (OutputStream out = files.create(path, false)) {
        out.write(content);
      }
    }
  }

  /** A second name for a file that is whole: POSIX makes it only if there is none of that name. */
  private static void link(FileSystem files, Path path, byte[] content) throws IOException {
    files.mkdirs(path.getParent());
    java.nio.file.Path file = new java.io.File(path.toUri().getPath()).toPath();
    java.nio.file.Path whole = file.resolveSibling("." + UUID.randomUUID() + ".tmp");
    try {
      Files.write(whole, content, StandardOpenOption.CREATE_NEW);
      files.setPermission(new Path(whole.toUri()), permission(files));
      Files.createLink(file, whole);
    } catch (UnsupportedOperationException e) {
      // No links here: still one writer only, but a reader may meet half of the file.
      Files.write(file, content, StandardOpenOption.CREATE_NEW);
      files.setPermission(path, permission(files));
    } finally {
      Files.deleteIfExists(whole);
    }
  }

  /** That of all other files. */
  private static FsPermission permission(FileSystem files) {
    return FsPermission.getFileDefault().applyUMask(FsPermission.getUMask(files.getConf()));
  }

  private static byte[] whatIsThere(FileSystem files, Path path, IOException refusal)
      throws IOException {
    try {
      return content(files, path).orElseThrow(() -> refusal);
    } catch (IOException e) {
      if (e != refusal) {
        refusal.addSuppressed(e);
      }
      throw refusal;
    }
  }

  /** A small file's content; empty if there is no such file. */
  static Optional<byte[]> content(FileSystem files, Path path) throws IOException {
    try (FSDataInputStream in = files.open(path)) {
      return Optional.of(in.readAllBytes());
    } catch (FileNotFoundException e) {
      return Optional.empty();
    }
  }

  /** The exception by which Java says that a name is taken. */
  public static FileAlreadyExistsException taken(Path path) {
    return new FileAlreadyExistsException(path.toString());
  }
}
