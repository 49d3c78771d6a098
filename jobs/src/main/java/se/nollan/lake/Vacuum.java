package se.nollan.lake;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.delta.actions.AddFile;
import se.nollan.model.RegionMonth;
import se.nollan.store.Leftovers;
import se.nollan.store.StoreException;

/**
 * Clears away what no longer serves in a lake. What stays: every file of the newest snapshot; every
 * file of the snapshots that were the newest at some time since an instant, for those who read them
 * still; every younger file, whoever wrote it. Of erased region-months nothing stays.
 *
 * <p>Of a lake as it was opened. Whoever clears away has to have the turn, and has to have
 * committed a snapshot first: a run that slept meanwhile, whose files may go, cannot finish then.
 */
public final class Vacuum {
  private final SparkSession spark;
  private final LakeFolder folder;
  private final Snapshot newest;
  private final Instant since;
  private final List<Snapshots.Finished> kept;
  private final Map<LakeTable, List<AddFile>> files = new EnumMap<>(LakeTable.class);

  private Vacuum(Lake lake, Instant since) {
    this.spark = lake.spark();
    this.folder = lake.folder();
    this.newest = lake.snapshot();
    this.since = since;
    this.kept = kept(snapshots().all(), since);
  }

  /** Of what served at some time since an instant, nothing is to go. */
  public static Vacuum of(Lake lake, Instant since) {
    return new Vacuum(lake, since);
  }

  /**
   * Some files.
   *
   * @param files how many
   * @param bytes how large they are together
   */
  public record Size(long files, long bytes) {
    Size plus(Size other) {
      return new Size(files + other.files, bytes + other.bytes);
    }
  }

  /** The files that no longer serve. */
  public record Unused(List<FileStatus> files) {
    /** How many they are. */
    public Size size() {
      return Vacuum.size(files.stream().map(FileStatus::getLen).toList());
    }
  }

  private static Size size(List<Long> bytes) {
    return new Size(bytes.size(), bytes.stream().mapToLong(Long::longValue).sum());
  }

  /** Those that were the newest at some time since then: the last before it was so, too. */
  private static List<Snapshots.Finished> kept(List<Snapshots.Finished> all, Instant since) {
    int first = Math.max(0, all.size() - 1);
    while (first > 0 && all.get(first).at().isAfter(since)) {
      first--;
    }
    return all.subList(first, all.size());
  }

  /**
   * Data files that no longer serve.
   *
   * @param erased region-months whose rows of persons are erased: no file of theirs serves
   */
  public Unused unused(Set<RegionMonth> erased) {
    List<FileStatus> unused = new ArrayList<>();
    for (LakeTable table : LakeTable.values()) {
      Set<String> needed = needed(table);
      Set<String> serving = new HashSet<>(needed);
      serving.addAll(servedSince(table));
      Set<String> gone = table.ofPersons() ? partitions(erased) : Set.of();
      files(table)
          .forEach(
              (path, file) -> {
                boolean old = Instant.ofEpochMilli(file.getModificationTime()).isBefore(since);
                boolean erasable = gone.contains(partition(path));
                if (!needed.contains(path) && (erasable || (old && !serving.contains(path)))) {
                  unused.add(file);
                }
              });
    }
    return new Unused(List.copyOf(unused));
  }

  /** The files by which the newest snapshot holds these region-months' rows of persons. */
  public Size held(Set<RegionMonth> months) {
    Set<String> partitions = partitions(months);
    return Stream.of(LakeTable.values())
        .filter(LakeTable::ofPersons)
        .flatMap(table -> newest(table).stream())
        .filter(file -> partitions.contains(partition(DataFiles.path(file.path()))))
        .map(file -> new Size(1, file.size()))
        .reduce(new Size(0, 0), Size::plus);
  }

  /** The files of the newest snapshot that are smaller than they need be. */
  public Size small() {
    return Stream.of(LakeTable.values())
        .map(table -> DataFiles.smallOnes(newest(table)))
        .map(files -> size(files.stream().map(AddFile::size).toList()))
        .reduce(new Size(0, 0), Size::plus);
  }

  /** Snapshots whose files do not all serve any more. */
  public long runsToForget() {
    return snapshots().all().size() - kept.size();
  }

  /** Removes files. One that is gone already does not matter. */
  public void remove(Unused unused) {
    FileSystem files = folder.files();
    Set<Path> folders = new TreeSet<>();
    try {
      for (FileStatus file : unused.files()) {
        files.delete(file.getPath(), false);
        folders.add(file.getPath().getParent());
      }
      for (Path each : folders) {
        removeEmpty(files, each);
      }
    } catch (IOException e) {
      throw StoreException.of(folder.root().toString(), e);
    }
  }

  /** Folders of regions and periods that hold nothing more; an object store has none. */
  private static void removeEmpty(FileSystem files, Path folder) throws IOException {
    if (folder.getName().contains("=")
        && files.exists(folder)
        && files.listStatus(folder).length == 0) {
      files.delete(folder, false);
      removeEmpty(files, folder.getParent());
    }
  }

  /**
   * Forgets the snapshots whose files do not all serve any more, and what Delta's logs say of
   * versions that none of the others names. In the end it removes what runs that were killed left.
   */
  public void trim() {
    if (runsToForget() > 0) {
      snapshots().keepFrom(kept.get(0).snapshot().run(), UUID.randomUUID().toString());
      files.remove(LakeTable.SNAPSHOT);
    }
    List<Path> folders = new ArrayList<>(List.of(folder.root(), folder.lease()));
    for (LakeTable table : LakeTable.values()) {
      DeltaLogFiles log = new DeltaLogFiles(folder.files(), folder.table(table));
      oldest(table).ifPresent(log::trimTo);
      folders.add(log.folder());
    }
    Leftovers.sweep(folder.files(), folders);
  }

  private Snapshots snapshots() {
    return new Snapshots(spark, folder.table(LakeTable.SNAPSHOT));
  }

  /** Paths, from the table's folder on, that the newest snapshot refers to. */
  private Set<String> needed(LakeTable table) {
    return newest(table).stream()
        .map(file -> DataFiles.path(file.path()))
        .collect(Collectors.toSet());
  }

  private List<AddFile> newest(LakeTable table) {
    return files.computeIfAbsent(
        table, asked -> version(asked).map(table(asked)::files).orElse(List.of()));
  }

  /** What the newest snapshot does not refer to any more, but one that was kept for readers did. */
  private Set<String> servedSince(LakeTable table) {
    Optional<Long> now = version(table);
    Optional<Long> then = oldest(table);
    return now.isPresent() && then.isPresent()
        ? table(table).removedBetween(then.get(), now.get())
        : Set.of();
  }

  /** The snapshots themselves are always read as of their table's latest version. */
  private Optional<Long> version(LakeTable table) {
    return table == LakeTable.SNAPSHOT ? Optional.of(table(table).latest()) : newest.version(table);
  }

  private Optional<Long> oldest(LakeTable table) {
    if (table == LakeTable.SNAPSHOT) {
      return Optional.of(new DeltaLogFiles(folder.files(), folder.table(table)).versionAt(since));
    }
    LongStream versions =
        kept.stream()
            .flatMap(run -> run.snapshot().version(table).stream())
            .mapToLong(Long::longValue);
    return versions.boxed().min(Long::compare);
  }

  private DeltaFolder table(LakeTable table) {
    return new DeltaFolder(spark, folder.table(table));
  }

  private static Set<String> partitions(Set<RegionMonth> months) {
    return months.stream()
        .map(month -> "period=%s/region=%s".formatted(month.period(), month.region()))
        .collect(Collectors.toSet());
  }

  private static String partition(String path) {
    return path.substring(0, Math.max(0, path.lastIndexOf('/')));
  }

  /** All data files in a table's folder, by their path from there on. */
  private Map<String, FileStatus> files(LakeTable table) {
    Map<String, FileStatus> found = new HashMap<>();
    FileSystem files = folder.files();
    Path root = files.makeQualified(folder.table(table));
    try {
      RemoteIterator<? extends FileStatus> all = files.listFiles(root, true);
      while (all.hasNext()) {
        FileStatus file = all.next();
        String path =
            file.getPath().toUri().getPath().substring(root.toUri().getPath().length() + 1);
        if (!path.startsWith("_") && !path.startsWith(".")) {
          found.put(path, file);
        }
      }
      return found;
    } catch (FileNotFoundException e) {
      return Map.of();
    } catch (IOException e) {
      throw StoreException.of(root.toString(), e);
    }
  }
}
