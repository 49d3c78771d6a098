package se.nollan.lake;

import io.delta.tables.DeltaTable;
import java.util.ConcurrentModificationException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.delta.DeltaHistoryManager;
import org.apache.spark.sql.delta.DeltaLog;
import org.apache.spark.sql.delta.actions.AddFile;
import org.apache.spark.sql.delta.actions.CommitInfo;
import org.apache.spark.sql.delta.actions.RemoveFile;
import scala.Option;

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

  /** The rows of a version, to be read here. */
  RowsHere here(LakeTable table, long version) {
    return new RowsHere(spark, path, table, files(version));
  }

  /**
   * What is to be written.
   *
   * @param where the rows to be replaced, as the table's history is to say
   * @param base the version that the table is at, {@link #NONE} if it is not there
   * @param writer id of who writes, nobody else's
   */
  record Replacement(String where, long base, String writer) {}

  /**
   * What was written.
   *
   * @param version the one after the base, or the base if there was nothing to change
   */
  record Written(long version, long rows) {}

  /**
   * Makes the table hold these files' rows, and no more those of other files; also if it is not
   * there yet.
   *
   * @param gone the files that are to go
   * @throws AnotherRunException if another's commit came in between, so that the table may hold
   *     rows of both
   */
  Written commit(LakeTable table, List<WrittenFile> files, List<AddFile> gone, Replacement as) {
    if (as.base() != NONE && files.isEmpty() && gone.isEmpty()) {
      return new Written(as.base(), 0);
    }
    committing(
        () -> {
          FileCommit commit = new FileCommit(log(), table, as.writer());
          if (commit.base() != as.base()) {
            throw wroteMeanwhile(null);
          }
          commit.add(files).remove(gone).commit(as.where());
        });
    long rows = files.stream().mapToLong(WrittenFile::rows).sum();
    return new Written(after(as.base(), as.writer()), rows);
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
    return new VersionFiles(spark, log()).of(version);
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
   * What succeeds once.
   *
   * @param writer id of who writes, nobody else's
   */
  record Once(String name, long number, String writer) {}

  /**
   * Appends, once: of all that append under one name and number, one succeeds.
   *
   * @throws AnotherRunException if it was another
   */
  void appendOnce(LakeTable table, List<WrittenFile> rows, Once once) {
    long before = latest();
    committing(
        () -> {
          FileCommit commit = new FileCommit(log(), table, once.writer());
          if (commit.number(once.name()) >= once.number()) {
            throw wroteMeanwhile(null);
          }
          commit.add(rows).number(once.name(), once.number()).commit("false");
        });
    if (LongStream.rangeClosed(before + 1, latest())
        .noneMatch(made -> madeBy(once.writer(), made))) {
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
