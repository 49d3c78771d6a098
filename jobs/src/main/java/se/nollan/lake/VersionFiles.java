package se.nollan.lake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.hadoop.fs.FileStatus;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.encoders.ExpressionEncoder;
import org.apache.spark.sql.delta.DeltaLog;
import org.apache.spark.sql.delta.LogSegment;
import org.apache.spark.sql.delta.Snapshot;
import org.apache.spark.sql.delta.VersionChecksum;
import org.apache.spark.sql.delta.actions.Action;
import org.apache.spark.sql.delta.actions.AddFile;
import org.apache.spark.sql.delta.actions.InMemoryLogReplay;
import org.apache.spark.sql.types.StructType;
import scala.Option;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Which data files make up a version of a table, read in this process from Delta's log: Delta would
 * have jobs of Spark's work it out, which takes longer than small logs are worth. What is read is
 * believed only if the checksum that lies beside the commit says the same; if not, Delta is asked.
 */
final class VersionFiles {
  private static final Pattern COMMIT = Pattern.compile("([0-9]{20})\\.json");
  private static final Pattern CHECKPOINT =
      Pattern.compile("([0-9]{20})\\.checkpoint(\\.[0-9]{10}\\.[0-9]{10})?\\.parquet");

  private final SparkSession spark;
  private final DeltaLog log;

  VersionFiles(SparkSession spark, DeltaLog log) {
    this.spark = spark;
    this.log = log;
  }

  List<AddFile> of(long version) {
    Snapshot snapshot = log.getSnapshotAt(version, Option.empty(), Option.empty(), false);
    return replayed(snapshot).orElseGet(() -> List.of((AddFile[]) snapshot.allFiles().collect()));
  }

  /** Empty if no checksum says the same, or the log has a form that Nollan does not give it. */
  Optional<List<AddFile>> replayed(Snapshot snapshot) {
    return snapshot.checksumOpt().isEmpty()
        ? Optional.empty()
        : replayed(snapshot.logSegment()).filter(files -> asChecked(files, snapshot));
  }

  private static boolean asChecked(List<AddFile> files, Snapshot snapshot) {
    long bytes = files.stream().mapToLong(AddFile::size).sum();
    VersionChecksum sum = snapshot.checksumOpt().get();
    return sum.numFiles() == files.size() && sum.tableSizeBytes() == bytes;
  }

  private Optional<List<AddFile>> replayed(LogSegment segment) {
    List<FileStatus> checkpoint =
        CollectionConverters.asJava(segment.checkpointProvider().topLevelFiles());
    List<FileStatus> commits = new ArrayList<>(CollectionConverters.asJava(segment.deltas()));
    if (!all(CHECKPOINT, checkpoint) || !all(COMMIT, commits)) {
      return Optional.empty();
    }
    commits.sort(Comparator.comparing(file -> file.getPath().getName()));
    InMemoryLogReplay replay = new InMemoryLogReplay(Option.empty(), Option.empty());
    if (!checkpoint.isEmpty()) {
      append(replay, segment.checkpointProvider().version(), held(checkpoint));
    }
    for (FileStatus commit : commits) {
      Matcher name = COMMIT.matcher(commit.getPath().getName());
      name.matches();
      append(replay, Long.parseLong(name.group(1)), actions(commit));
    }
    return Optional.of(CollectionConverters.asJava(replay.allFiles()));
  }

  private static boolean all(Pattern kind, List<FileStatus> files) {
    return files.stream().allMatch(file -> kind.matcher(file.getPath().getName()).matches());
  }

  private static void append(
      InMemoryLogReplay replay, long version, List<? extends Action> actions) {
    replay.append(version, CollectionConverters.asScala(new ArrayList<Action>(actions).iterator()));
  }

  private List<Action> actions(FileStatus commit) {
    return CollectionConverters.asJava(log.store().read(commit, log.newDeltaHadoopConf())).stream()
        .map(Action::fromJson)
        .toList();
  }

  /** The files that a checkpoint says are there; what it says else is of no concern here. */
  private List<AddFile> held(List<FileStatus> checkpoint) {
    ExpressionEncoder<AddFile> encoder =
        (ExpressionEncoder<AddFile>)
            org.apache.spark.sql.delta.implicits.package$.MODULE$.addFileEncoder();
    var file =
        encoder
            .resolveAndBind(encoder.resolveAndBind$default$1(), encoder.resolveAndBind$default$2())
            .createDeserializer();
    int columns = encoder.schema().length();
    List<AddFile> held = new ArrayList<>();
    ParquetRows parquet = new ParquetRows(spark, new StructType().add("add", encoder.schema()));
    for (FileStatus part : checkpoint) {
      parquet.each(
          part.getPath(),
          part.getLen(),
          part.getModificationTime(),
          row -> {
            if (!row.isNullAt(0)) {
              held.add(file.apply(row.getStruct(0, columns)));
            }
          });
    }
    return held;
  }
}
