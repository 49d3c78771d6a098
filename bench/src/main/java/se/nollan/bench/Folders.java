package se.nollan.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What is done with whole folders. */
final class Folders {
  private Folders() {}

  /** Makes sure that nothing is there. */
  static Path none(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(each);
        }
      }
    }
    return folder;
  }

  /** Makes sure that an empty folder is there. */
  static Path empty(Path folder) throws IOException {
    return Files.createDirectories(none(folder));
  }

  static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).toList();
    }
  }

  /** Bytes of all files in it. */
  static long size(Path folder) throws IOException {
    return files(folder).stream().mapToLong(Folders::sizeOf).sum();
  }

  static long sizeOf(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Lays the files of one folder into another.
   *
   * @param shared which of them nobody rewrites, so that both folders may hold one and the same
   *     file
   */
  static void lay(Path from, Path to, Predicate<Path> shared) throws IOException {
    for (Path file : files(from)) {
      Path there = to.resolve(from.relativize(file).toString());
      Files.createDirectories(there.getParent());
      if (shared.test(file)) {
        Files.createLink(there, file);
      } else {
        Files.copy(file, there);
      }
    }
  }
}
