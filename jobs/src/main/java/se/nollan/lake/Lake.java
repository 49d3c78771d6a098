package se.nollan.lake;

import java.util.List;
import java.util.Optional;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import se.nollan.store.KeptFolder;

/**
 * A folder of Delta tables, read through its newest snapshot: what a run has written is seen when
 * its snapshot row is there, and not before.
 */
public final class Lake {
  private final SparkSession spark;
  private final LakeFolder folder;
  private final String uri;
  private Snapshot snapshot;

  private Lake(SparkSession spark, String uri, LakeFolder folder, Snapshot snapshot) {
    this.spark = spark;
    this.folder = folder;
    this.uri = uri;
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
      lake.folder.mustBeOurs();
    }
    return lake;
  }

  private static Lake at(SparkSession spark, String uri) {
    LakeFolder folder = new LakeFolder(spark, uri);
    Path snapshots = folder.table(LakeTable.SNAPSHOT);
    Snapshot newest =
        folder.holdsLake() ? new Snapshots(spark, snapshots).newest() : Snapshot.none();
    return new Lake(spark, uri, folder, newest);
  }

  /** Where the lake is, as somebody said it. */
  public String uri() {
    return uri;
  }

  /** What the lake holds, as of the last run that finished. */
  public Snapshot snapshot() {
    return snapshot;
  }

  /** A table's rows, as of the newest snapshot; none where nothing was ever written. */
  public Dataset<Row> table(LakeTable table) {
    return snapshot
        .version(table)
        .map(
            version ->
                CurrentColumns.of(table, new DeltaFolder(spark, folder.table(table)).read(version)))
        .orElseGet(() -> spark.createDataFrame(List.of(), table.schema()));
  }

  /** The same, read here and not by tasks: of small tables, or of some periods of others. */
  public RowsHere here(LakeTable table) {
    Path path = folder.table(table);
    return snapshot
        .version(table)
        .map(version -> new DeltaFolder(spark, path).here(table, version))
        .orElseGet(() -> new RowsHere(spark, path, table, List.of()));
  }

  /** The folder of a publication's files; it need not be there. */
  public KeptFolder publicationFiles(String name) {
    return new KeptFolder(folder.files(), new Path(folder.publications(), name));
  }

  /**
   * Begins to get ready for a run, beside other work, before Spark starts; a run that never begins
   * has lost little.
   */
  public static void prepare() {
    FileCommit.prepare();
  }

  /** Begins a run: what it writes is seen once it is committed. */
  public LakeRun begin() {
    return new LakeRun(spark, this);
  }

  void moveTo(Snapshot next) {
    snapshot = next;
  }

  LakeFolder folder() {
    return folder;
  }

  SparkSession spark() {
    return spark;
  }

  Path folder(LakeTable table) {
    return folder.table(table);
  }
}
