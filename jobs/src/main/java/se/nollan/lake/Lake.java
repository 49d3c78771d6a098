package se.nollan.lake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * A folder of Delta tables, read through its newest snapshot: what a run has written is seen when
 * its snapshot row is there, and not before.
 */
public final class Lake {
  private final SparkSession spark;
  private final Path root;
  private Snapshot snapshot;

  private Lake(SparkSession spark, Path root, Snapshot snapshot) {
    this.spark = spark;
    this.root = root;
    this.snapshot = snapshot;
  }

  /** The lake at a folder; empty if there is none. */
  public static Optional<Lake> open(SparkSession spark, String uri) {
    Lake lake = at(spark, uri);
    return lake.snapshot.exists() ? Optional.of(lake) : Optional.empty();
  }

  /**
   * The lake at a folder, or a new one there.
   *
   * @throws NotALakeException if the folder holds something else
   */
  public static Lake openOrCreate(SparkSession spark, String uri) {
    Lake lake = at(spark, uri);
    if (!lake.snapshot.exists()) {
      List<String> foreign = lake.foreignEntries();
      if (!foreign.isEmpty()) {
        throw new NotALakeException(uri, foreign.get(0));
      }
    }
    return lake;
  }

  private static Lake at(SparkSession spark, String uri) {
    Path root = new Path(uri);
    return new Lake(spark, root, new Snapshots(spark, table(root, LakeTable.SNAPSHOT)).newest());
  }

  private List<String> foreignEntries() {
    try {
      FileSystem files = root.getFileSystem(spark.sessionState().newHadoopConf());
      if (!files.exists(root)) {
        return List.of();
      }
      List<String> foreign = new ArrayList<>();
      for (FileStatus entry : files.listStatus(root)) {
        String name = entry.getPath().getName();
        boolean ours =
            name.startsWith(".")
                || Arrays.stream(LakeTable.values()).anyMatch(t -> t.id().equals(name));
        if (!ours) {
          foreign.add(name);
        }
      }
      return foreign;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + root, e);
    }
  }

  /** What the lake holds, as of the last run that finished. */
  public Snapshot snapshot() {
    return snapshot;
  }

  /** A table's rows, as of the newest snapshot; none where nothing was ever written. */
  public Dataset<Row> table(LakeTable table) {
    return snapshot
        .version(table)
        .map(version -> new DeltaFolder(spark, table(root, table)).read(version))
        .orElseGet(() -> spark.createDataFrame(List.of(), table.schema()));
  }

  /** Begins a run: what it writes is seen once it is committed. */
  public LakeRun begin() {
    return new LakeRun(spark, this);
  }

  void moveTo(Snapshot next) {
    snapshot = next;
  }

  Path folder(LakeTable table) {
    return table(root, table);
  }

  private static Path table(Path root, LakeTable table) {
    return new Path(root, table.id());
  }
}
