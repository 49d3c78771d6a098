package se.nollan.store;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.StreamCapabilities;
import org.apache.hadoop.io.IOUtils;

/**
 * A folder of files that are written once and never changed. What each was is kept elsewhere, as
 * its checksum, so that a change is noticed.
 */
public final class KeptFolder {
  private static final int BUFFER = 1 << 16;

  private final FileSystem files;
  private final Path folder;

  /** In a store; the folder need not be there. */
  public KeptFolder(FileSystem files, Path folder) {
    // Hadoop would lay a checksum file beside every file of a local folder.
    this.files = files instanceof LocalFileSystem local ? local.getRawFileSystem() : files;
    this.folder = folder;
  }

  /**
   * A file as it was written.
   *
   * @param size bytes
   * @param sha256 of its bytes, in hexadecimal
   */
  public record Kept(String name, long size, String sha256) {}

  /** What writes a file's content. */
  public interface Writing {
    void to(OutputStream out) throws IOException;
  }

  /**
   * Writes a file.
   *
   * @throws StoreException if it cannot be written, or is there already
   */
  public Kept write(String name, Writing writing) {
    Path path = new Path(folder, name);
    MessageDigest digest = digest();
    try {
      create(path, out -> writing.to(new DigestOutputStream(out, digest)));
      return new Kept(name, files.getFileStatus(path).getLen(), hex(digest));
    } catch (IOException e) {
      throw StoreException.of(path.toString(), e);
    }
  }

  private void create(Path path, Writing writing) throws IOException {
    var out = files.create(path, false);
    try (out) {
      try {
        writing.to(out);
      } catch (IOException | RuntimeException e) {
        if (out.hasCapability(StreamCapabilities.ABORTABLE_STREAM)) {
          // Else an object store would take closing for the end of the file.
          out.abort();
        }
        throw e;
      }
    }
  }

  /**
   * Looks whether all files are as they were written.
   *
   * @throws NotAsKeptException naming one that is not
   */
  public void verify(List<Kept> kept) {
    for (Kept file : kept) {
      Optional<String> now = sha256(file.name());
      if (now.isEmpty()) {
        throw new NotAsKeptException("%s/%s is gone".formatted(folder, file.name()));
      }
      if (!now.get().equals(file.sha256())) {
        throw new NotAsKeptException(
            "%s/%s is not as it was written: its SHA-256 is %s, and was %s"
                .formatted(folder, file.name(), now.get(), file.sha256()));
      }
    }
  }

  /**
   * Copies files to another folder, byte for byte. One that is there already, and the same, stays.
   *
   * @throws NotAsKeptException if a file is not as it was written, or the other folder holds
   *     something else; then nothing is copied
   */
  public void copy(List<Kept> kept, KeptFolder to) {
    verify(kept);
    List<Kept> missing = to.missing(kept);
    for (Kept file : missing) {
      to.take(file, this);
    }
    to.verify(kept);
  }

  private List<Kept> missing(List<Kept> kept) {
    Set<String> names = kept.stream().map(Kept::name).collect(Collectors.toSet());
    for (String name : names()) {
      if (!names.contains(name) && !name.startsWith(".")) {
        throw new NotAsKeptException("%s holds something else: %s".formatted(folder, name));
      }
    }
    List<Kept> missing = kept.stream().filter(file -> sha256(file.name()).isEmpty()).toList();
    verify(kept.stream().filter(file -> !missing.contains(file)).toList());
    return missing;
  }

  /** Half a file is never seen under its name. */
  private void take(Kept file, KeptFolder from) {
    Path part = new Path(folder, "." + file.name() + ".part");
    try (InputStream in = from.files.open(new Path(from.folder, file.name()))) {
      files.delete(part, false);
      create(part, out -> IOUtils.copyBytes(in, out, BUFFER));
      if (!files.rename(part, new Path(folder, file.name()))) {
        throw new IOException("cannot name " + file.name());
      }
    } catch (IOException e) {
      throw StoreException.of(folder.toString(), e);
    }
  }

  /** The folders that stand where this one does. */
  public KeptFolders beside() {
    return new KeptFolders(files, folder.getParent());
  }

  private List<String> names() {
    try {
      return Arrays.stream(files.listStatus(folder))
          .map(FileStatus::getPath)
          .map(Path::getName)
          .toList();
    } catch (FileNotFoundException e) {
      return List.of();
    } catch (IOException e) {
      throw StoreException.of(folder.toString(), e);
    }
  }

  private Optional<String> sha256(String name) {
    MessageDigest digest = digest();
    try (InputStream in = new DigestInputStream(files.open(new Path(folder, name)), digest)) {
      in.transferTo(OutputStream.nullOutputStream());
      return Optional.of(hex(digest));
    } catch (FileNotFoundException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw StoreException.of(folder.toString(), e);
    }
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static String hex(MessageDigest digest) {
    return HexFormat.of().formatHex(digest.digest());
  }

  @Override
  public String toString() {
    return folder.toString();
  }
}
