package se.nollan.ingest;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Lists all that lies below a local folder and leaves nothing out: what cannot be read as a file
 * comes with the reason. Hadoop's own listing passes over links whose target is gone and names that
 * the JVM cannot spell, without a word, and takes a pipe for a file.
 */
final class LocalTree {
  private final Predicate<String> skipped;
  private final List<Entry> found = new ArrayList<>();

  /** What tells folders apart: those that are open, so that a link back to one is known. */
  private final Deque<Object> open = new ArrayDeque<>();

  /**
   * Something below the folder that is not a folder which can be listed.
   *
   * @param path from the folder on, with {@code /}; a name that is not UTF-8 has its odd bytes as
   *     {@code \xE5}
   * @param size in bytes
   * @param modified milliseconds since 1970 UTC
   * @param flaw why it cannot be read; empty if it is a file like any other
   */
  record Entry(String path, long size, long modified, String flaw) {}

  private LocalTree(Predicate<String> skipped) {
    this.skipped = skipped;
  }

  /**
   * Every file below a folder, in no order.
   *
   * @param skipped whether a file or folder of that name is passed over, with all that is in it
   * @throws FileNotFoundException if something went away meanwhile
   */
  static List<Entry> below(Path folder, Predicate<String> skipped) throws IOException {
    LocalTree tree = new LocalTree(skipped);
    BasicFileAttributes root = Files.readAttributes(folder, BasicFileAttributes.class);
    tree.list(folder, "", root);
    return tree.found;
  }

  /** Why the folder cannot be listed; empty if it has been. */
  private Optional<String> list(Path folder, String path, BasicFileAttributes is)
      throws IOException {
    Object key = is.fileKey() == null ? folder.toRealPath() : is.fileKey();
    if (open.contains(key)) {
      return Optional.of("a link to a folder that it lies in");
    }
    open.push(key);
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      for (Path entry : entries) {
        look(entry, path);
      }
      return Optional.empty();
    } catch (AccessDeniedException e) {
      if (path.isEmpty() || !e.getFile().equals(folder.toString())) {
        throw e;
      }
      return Optional.of("a folder without permission to list it");
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    } finally {
      open.pop();
    }
  }

  private void look(Path entry, String parent) throws IOException {
    FileName name = FileName.of(entry);
    if (skipped.test(name.text())) {
      return;
    }
    String path = parent.isEmpty() ? name.text() : parent + "/" + name.text();
    Optional<BasicFileAttributes> target = target(entry);
    if (!name.spelled()) {
      add(path, target, "its name is not UTF-8; have it sent again under another name");
    } else if (target.isEmpty()) {
      add(path, target, "a link whose target is gone, or leads to itself");
    } else if (target.get().isDirectory()) {
      list(entry, path, target.get()).ifPresent(flaw -> add(path, target, flaw));
    } else {
      add(path, target, target.get().isRegularFile() ? "" : "not a regular file");
    }
  }

  /** What is there, behind links; empty if it is a link to nothing. */
  private static Optional<BasicFileAttributes> target(Path entry) throws IOException {
    try {
      return Optional.of(Files.readAttributes(entry, BasicFileAttributes.class));
    } catch (IOException e) {
      if (Files.isSymbolicLink(entry)) {
        return Optional.empty();
      }
      if (e instanceof NoSuchFileException && !Files.exists(entry, LinkOption.NOFOLLOW_LINKS)) {
        throw new FileNotFoundException(entry.toString());
      }
      throw e;
    }
  }

  private void add(String path, Optional<BasicFileAttributes> is, String flaw) {
    found.add(
        new Entry(
            path,
            is.filter(BasicFileAttributes::isRegularFile).map(BasicFileAttributes::size).orElse(0L),
            is.map(attributes -> attributes.lastModifiedTime().toMillis()).orElse(0L),
            flaw));
  }
}
