package se.nollan.lake;

import io.delta.tables.DeltaTable;
import java.util.ArrayList;
import java.util.ConcurrentModificationException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.LongStream;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.DataFrameWriter;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.delta.DeltaHistoryManager;
import org.apache.spark.sql.delta.DeltaLog;
import org.apache.spark.sql.delta.DeltaOperations;
import org.apache.spark.sql.delta.OptimisticTransaction;
import org.apache.spark.sql.delta.actions.Action;
import org.apache.spark.sql.delta.actions.AddFile;
import org.apache.spark.sql.delta.actions.CommitInfo;
import org.apache.spark.sql.delta.actions.Metadata;
import org.apache.spark.sql.delta.actions.RemoveFile;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import scala.Option;
import scala.jdk.javaapi.CollectionConverters;

/** One Delta table, by the folder it is in. */
final class DeltaFolder {
  /** The version that a table has which is not there. */
  static final long NONE = -1;

  /** Whether Delta clears up its log by itself. */
  private static final String LOG_CLEANUP = "delta.enableExpiredLogCleanup";

  private static final String WRITER = "spark.databricks.delta.commitInfo.userMetadata";

  private final SparkSession spark;
  private final Path path;

  DeltaFolder(SparkSession spark, Path path) {
    this.spark = spark;
    this.path = path;
  }

  /** The table's latest version; {@link #NONE} if there is no table. */
  long latest() {
    return log().update(false, Option.empty(), Option.empty()).version();
  }

  private DeltaLog log() {
    return DeltaLog.forTable(spark, path);
  }

  Dataset<Row> read(long version) {
    return spark.read().format("delta").option("versionAsOf", version).load(path.toString());
  }

  /**
   * Makes the table, without rows, if it is not there.
   *
   * @param description what a row is
   * @param schema its columns, with comments
   * @return its version now
   * @throws AnotherRunException if another run made it at the same time
   */
  long make(String description, StructType schema, List<String> partitions) {
    long before = latest();
    if (before != NONE) {
      return before;
    }
    committing(() -> commitNew(metadata(description, schema, partitions)));
    return latest();
  }

  /** SQL would do, but refuses a folder where a run died before its first commit. */
  private void commitNew(Metadata metadata) {
    OptimisticTransaction commit = log().startTransaction();
    if (commit.readVersion() != NONE) {
      return; // Another run has just made it.
    }
    commit.updateMetadataForNewTable(metadata);
    commit.commit(
        CollectionConverters.asScala(List.<Action>of()).toSeq(),
        new DeltaOperations.CreateTable(metadata, false, false, Option.empty()));
  }

  private static Metadata metadata(String description, StructType schema, List<String> partitions) {
    return new Metadata(
        Metadata.apply$default$1(),
        Metadata.apply$default$2(),
        description,
        Metadata.apply$default$4(),
        schema.json(),
        CollectionConverters.asScala(partitions).toSeq(),
        Metadata.apply$default$7(),
        Metadata.apply$default$8());
  }

  /**
   * What is to be written.
   *
   * @param where the rows to be replaced; empty: all
   * @param partitions the columns whose values name the folders that the table's files lie in
   * @param base the version that the table is at, {@link #NONE} if it is not there
   * @param writer id of who writes, nobody else's
   */
  record Replacement(Optional<String> where, List<String> partitions, long base, String writer) {}

  /**
   * What was written.
   *
   * @param version the one after the base, or the base if there was nothing to change
   * @param rows how many rows were written, as the files' writers counted them; empty where Delta
   *     does not say: when it also took rows out
   */
  record Written(long version, OptionalLong rows) {}

  /**
   * Makes the table hold these rows where the predicate is true, and what it held elsewhere.
   *
   * @throws AnotherRunException if another's commit came in between, so that the table may hold
   *     rows of both
   */
  Written replace(Dataset<Row> rows, Replacement as) {
    var writer = writer(rows, SaveMode.Overwrite, as);
    as.where().ifPresent(where -> writer.option("replaceWhere", where));
    return save(writer, as);
  }

  /**
   * The same for a table that has just been made, and holds nothing: Delta need not look for what
   * is to go, which costs it three jobs.
   *
   * @throws AnotherRunException if another's commit came in between
   */
  Written fill(Dataset<Row> rows, Replacement as) {
    return save(writer(rows, SaveMode.Append, as), as);
  }

  /**
   * Makes the table hold these files' rows, and no more those of other files.
   *
   * @param gone the files that are to go
   * @throws AnotherRunException if another's commit came in between
   */
  Written commit(List<WrittenFile> files, List<AddFile> gone, Replacement as, StructType schema) {
    if (files.isEmpty() && gone.isEmpty()) {
      return new Written(as.base(), OptionalLong.of(0));
    }
    List<Action> actions = new ArrayList<>();
    files.forEach(file -> actions.add(DataFiles.added(file)));
    gone.forEach(file -> actions.add(file.remove()));
    committing(
        () -> {
          OptimisticTransaction commit = log().startTransaction();
          if (commit.readVersion() != as.base()) {
            throw wroteMeanwhile(null);
          }
          withColumns(commit, schema);
          commit.commit(CollectionConverters.asScala(actions).toSeq(), operation(as));
        });
    long rows = files.stream().mapToLong(WrittenFile::rows).sum();
    return new Written(after(as.base(), as.writer()), OptionalLong.of(rows));
  }

  /** Columns that a newer Nollan has, and the table has not yet. */
  private static void withColumns(OptimisticTransaction commit, StructType schema) {
    Metadata now = commit.metadata();
    StructType all = now.schema();
    for (StructField field : schema.fields()) {
      all = List.of(all.fieldNames()).contains(field.name()) ? all : all.add(field);
    }
    if (all.size() > now.schema().size()) {
      commit.updateMetadata(
          now.copy(
              now.id(),
              now.name(),
              now.description(),
              now.format(),
              all.json(),
              now.partitionColumns(),
              now.configuration(),
              now.createdTime()),
          false);
    }
  }

  private static DeltaOperations.Write operation(Replacement as) {
    return new DeltaOperations.Write(
        as.where().isPresent() ? SaveMode.Overwrite : SaveMode.Append,
        Option.apply(CollectionConverters.asScala(as.partitions()).toSeq()),
        Option.apply(as.where().orElse(null)),
        Option.apply(as.writer()),
        Option.empty(),
        Option.empty(),
        Option.empty(),
        Option.empty(),
        Option.empty());
  }

  private static DataFrameWriter<Row> writer(Dataset<Row> rows, SaveMode mode, Replacement as) {
    return rows.write()
        .format("delta")
        .mode(mode)
        .option("userMetadata", as.writer())
        // Columns that a newer Nollan has, and the table has not yet.
        .option("mergeSchema", "true")
        .partitionBy(as.partitions().toArray(String[]::new));
  }

  private Written save(DataFrameWriter<Row> writer, Replacement as) {
    committing(() -> writer.save(path.toString()));
    long made = after(as.base(), as.writer());
    return new Written(made, made == as.base() ? OptionalLong.of(0) : rowsWritten(commit(made)));
  }

  private static OptionalLong rowsWritten(CommitInfo commit) {
    Option<String> rows = commit.operationMetrics().get().get("numOutputRows");
    return rows.isEmpty() ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(rows.get()));
  }

  /** The version that a writer has made after the base, or the base if it has made none. */
  private long after(long base, String writer) {
    long next = base + 1;
    if (latest() < next) {
      return base;
    }
    if (!madeBy(writer, next)) {
      throw wroteMeanwhile(null);
    }
    return next;
  }

  /**
   * Makes one file of many small ones in a partition, and leaves the clearing up of Delta's log to
   * {@link Vacuum}: Delta would clear up by age alone, also what the newest snapshot needs.
   *
   * @param base the table's latest version
   * @return its version now
   * @throws AnotherRunException if somebody else wrote it at the same time
   */
  long compact(long base, String writer) {
    long now = base;
    if (!log().unsafeVolatileMetadata().configuration().contains(LOG_CLEANUP)) {
      now =
          as(
              writer,
              now,
              () ->
                  spark.sql(
                      "ALTER TABLE delta.`%s` SET TBLPROPERTIES ('%s' = 'false')"
                          .formatted(path, LOG_CLEANUP)));
    }
    if (DataFiles.smallOnes(files(now)).isEmpty()) {
      return now;
    }
    return as(
        writer,
        now,
        () -> DeltaTable.forPath(spark, path.toString()).optimize().executeCompaction());
  }

  /** Does what can be given no writer's id otherwise. */
  private long as(String writer, long base, Runnable change) {
    spark.conf().set(WRITER, writer);
    DataFiles.OPTIMIZE.forEach(spark.conf()::set);
    try {
      committing(change);
      return after(base, writer);
    } finally {
      spark.conf().unset(WRITER);
      DataFiles.OPTIMIZE.keySet().forEach(spark.conf()::unset);
    }
  }

  /** The data files that make up a version. */
  List<AddFile> files(long version) {
    return List.of(
        (AddFile[])
            log()
                .getSnapshotAt(version, Option.empty(), Option.empty(), false)
                .allFiles()
                .collect());
  }

  /**
   * The paths of files, from the table's folder on, that versions after one took out, to another.
   */
  Set<String> removedBetween(long after, long to) {
    Set<String> removed = new HashSet<>();
    if (after >= to) {
      return removed;
    }
    var commits = log().getChanges(after + 1, to, Option.empty(), false);
    while (commits.hasNext()) {
      commits
          .next()
          ._2()
          .foreach(
              action ->
                  action instanceof RemoveFile file && removed.add(DataFiles.path(file.path())));
    }
    return removed;
  }

  /**
   * Appends, once: of all that append under one name and number, one succeeds.
   *
   * @throws AnotherRunException if it was another
   */
  void appendOnce(Dataset<Row> rows, String name, long number, String writer) {
    long before = latest();
    committing(
        () ->
            rows.coalesce(1)
                .write()
                .format("delta")
                .option("txnAppId", name)
                .option("txnVersion", number)
                .option("userMetadata", writer)
                .option("mergeSchema", "true")
                .mode(SaveMode.Append)
                .save(path.toString()));
    // Delta passes over a number that is there already, without a word.
    if (LongStream.rangeClosed(before + 1, latest()).noneMatch(made -> madeBy(writer, made))) {
      throw wroteMeanwhile(null);
    }
  }

  /**
   * Takes the table back to a version.
   *
   * @return its version now
   * @throws AnotherRunException if somebody else wrote it at the same time
   */
  long backTo(long version) {
    if (latest() == version) {
      return version;
    }
    committing(() -> DeltaTable.forPath(spark, path.toString()).restoreToVersion(version));
    long now = latest();
    CommitInfo commit = commit(now);
    // Whoever took it back: what it holds now is what it held then.
    if (!commit.operation().equals("RESTORE")
        || !commit.operationParameters().get("version").contains(String.valueOf(version))) {
      throw wroteMeanwhile(null);
    }
    return now;
  }

  private boolean madeBy(String writer, long version) {
    return commit(version).userMetadata().contains(writer);
  }

  private CommitInfo commit(long version) {
    DeltaLog log = log();
    Path file = new Path(log.logPath(), "%020d.json".formatted(version));
    return DeltaHistoryManager.getCommitInfoOpt(log.store(), file, log.newDeltaHadoopConf()).get();
  }

  private void committing(Runnable commit) {
    try {
      commit.run();
    } catch (ConcurrentModificationException e) {
      // All of Delta's conflicts are of this kind.
      throw wroteMeanwhile(e);
    }
  }

  private AnotherRunException wroteMeanwhile(Throwable cause) {
    return new AnotherRunException(path.getName(), cause);
  }
}
