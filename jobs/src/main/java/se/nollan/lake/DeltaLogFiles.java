package se.nollan.lake;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import se.nollan.store.StoreException;

/** The files of one table's Delta log: a commit each version, and a checkpoint now and then. */
final class DeltaLogFiles {
  private static final Pattern OF_VERSION =
      Pattern.compile("([0-9]{20})\\.(json|crc|checkpoint\\.parquet)");

  private final FileSystem files;
  private final Path log;

  DeltaLogFiles(FileSystem files, Path table) {
    this.files = files;
    this.log = new Path(table, "_delta_log");
  }

  Path folder() {
    return log;
  }

  /** One of them. */
  private record Entry(long version, String kind, FileStatus file) {}

  /** The version that was the latest at an instant; the oldest there is if none is that old. */
  long versionAt(Instant instant) {
    List<Entry> commits = entries().stream().filter(e -> e.kind().equals("json")).toList();
    long oldest = commits.stream().mapToLong(Entry::version).min().orElse(0);
    return commits.stream()
        .filter(e -> !Instant.ofEpochMilli(e.file().getModificationTime()).isAfter(instant))
        .mapToLong(Entry::version)
        .max()
        .orElse(oldest);
  }

  /** Removes what is not needed to read a version, or any later one. */
  void trimTo(long version) {
    List<Entry> entries = entries();
    long from =
        entries.stream()
            .filter(e -> e.kind().startsWith("checkpoint") && e.version() <= version)
            .mapToLong(Entry::version)
            .max()
            .orElse(0);
    try {
      for (Entry entry : entries) {
        if (entry.version() < from) {
          files.delete(entry.file().getPath(), false);
        }
      }
    } catch (IOException e) {
      throw StoreException.of(log.toString(), e);
    }
  }

  private List<Entry> entries() {
    try {
      return Arrays.stream(files.listStatus(log))
          .flatMap(
              file -> {
                Matcher name = OF_VERSION.matcher(file.getPath().getName());
                return name.matches()
                    ? Stream.of(new Entry(Long.parseLong(name.group(1)), name.group(2), file))
                    : Stream.empty();
              })
          .toList();
    } catch (FileNotFoundException e) {
      return List.of();
    } catch (IOException e) {
      throw StoreException.of(log.toString(), e);
    }
  }
}
