package se.nollan.store;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * The files behind a lease: {@code 000001}, {@code 000002}, …; the highest number holds it, as long
 * as the file is young. Only making a new file has to be exclusive, which every store can that
 * holds a lake; nobody ever writes another's file.
 */
final class LeaseFiles {
  private static final String CLOCK = "clock-";

  private final FileSystem files;
  private final Path folder;

  LeaseFiles(FileSystem files, Path folder) {
    this.files = files;
    this.folder = folder;
  }

  /**
   * One lease file.
   *
   * @param number its name
   * @param renewed when it was last written, by the store's clock
   */
  record Entry(int number, Instant renewed) {}

  /** The files there are, the newest last. */
  List<Entry> entries() throws IOException {
    List<Entry> entries = new ArrayList<>();
    try {
      for (FileStatus file : files.listStatus(folder)) {
        if (file.getPath().getName().matches("[0-9]{6,9}")) {
          entries.add(
              new Entry(
                  Integer.parseInt(file.getPath().getName()),
                  Instant.ofEpochMilli(file.getModificationTime())));
        }
      }
    } catch (FileNotFoundException e) {
      return List.of();
    }
    entries.sort(Comparator.comparing(Entry::number));
    return entries;
  }

  Optional<Entry> newest() throws IOException {
    List<Entry> entries = entries();
    return entries.isEmpty() ? Optional.empty() : Optional.of(entries.get(entries.size() - 1));
  }

  boolean create(int number, Holder holder) throws IOException {
    return NewFile.create(files, path(number), holder.text());
  }

  void renew(int number, Holder holder) throws IOException {
    try (OutputStream out = files.create(path(number), true)) {
      out.write(holder.text());
    }
  }

  Holder holder(int number) throws IOException {
    return Holder.parse(NewFile.content(files, path(number)).orElse(new byte[0]));
  }

  void delete(int number) throws IOException {
    files.delete(path(number), false);
  }

  /** How old a file is. The clocks of two hosts may differ; the store has one. */
  Duration age(Entry entry) throws IOException {
    Path clock = new Path(folder, CLOCK + UUID.randomUUID());
    try {
      files.create(clock, false).close();
      Instant now = Instant.ofEpochMilli(files.getFileStatus(clock).getModificationTime());
      return Duration.between(entry.renewed(), now);
    } finally {
      files.delete(clock, false);
    }
  }

  /** Whether a file of that name was made only to see what time it is. */
  static boolean isClock(String name) {
    return name.startsWith(CLOCK);
  }

  private Path path(int number) {
    return new Path(folder, "%06d".formatted(number));
  }
}
