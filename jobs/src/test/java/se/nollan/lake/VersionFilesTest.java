package se.nollan.lake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.delta.DeltaLog;
import org.apache.spark.sql.delta.Snapshot;
import org.apache.spark.sql.delta.actions.AddFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import scala.Option;
import se.nollan.model.RegionMonth;
import se.nollan.testing.TestSpark;

/** What is read of Delta's log here is what Delta reads of it. */
class VersionFilesTest {
  /** After ten, Delta writes a checkpoint. */
  private static final List<String> DELIVERED =
      List.of("01", "03", "04", "01", "05", "06", "07", "08", "09", "01", "03", "10", "04");

  private final SparkSession spark = TestSpark.session();
  @TempDir private Path folder;

  @Test
  void aVersionHasTheFilesThatDeltaSaysBeforeAndAfterACheckpoint() throws IOException {
    deliver();
    assertThat(names("checkpoint.parquet")).isNotEmpty();
    for (int version = 0; version < DELIVERED.size(); version++) {
      Snapshot snapshot = snapshot(version);
      assertThat(new VersionFiles(spark, log()).replayed(snapshot).orElseThrow())
          .as("version %d", version)
          .map(VersionFilesTest::text)
          .containsExactlyInAnyOrderElementsOf(deltas(snapshot));
    }
  }

  @Test
  void aMonthThatIsDeliveredAgainIsHeldOnce() {
    deliver();
    assertThat(lake().here(LakeTable.UNIT).rows())
        .map(row -> row.<String>getAs("region"))
        .containsExactlyInAnyOrder("01", "03", "04", "05", "06", "07", "08", "09", "10");
  }

  @Test
  void withoutAChecksumThatSaysTheSameDeltaIsAsked() throws IOException {
    deliver();
    long newest = DELIVERED.size() - 1;
    List<String> right = deltas(snapshot(newest));
    Path checksum = names("%020d.crc".formatted(newest)).get(0);
    Files.writeString(
        checksum, Files.readString(checksum).replace("\"numFiles\":9", "\"numFiles\":8"));
    DeltaLog.clearCache();
    assertThat(new VersionFiles(spark, log()).replayed(snapshot(newest))).isEmpty();
    Files.delete(checksum);
    DeltaLog.clearCache();
    assertThat(new VersionFiles(spark, log()).replayed(snapshot(newest))).isEmpty();
    assertThat(new VersionFiles(spark, log()).of(newest))
        .map(VersionFilesTest::text)
        .containsExactlyInAnyOrderElementsOf(right);
  }

  @Test
  void noChecksumOfHadoopsLiesBesideTheFilesOfALake() throws IOException {
    deliver();
    assertThat(names(".crc")).hasSize(DELIVERED.size());
    try (Stream<Path> all = Files.walk(folder)) {
      assertThat(all.map(Path::getFileName).map(Path::toString))
          .noneMatch(name -> name.startsWith("."));
    }
  }

  private void deliver() {
    for (String region : DELIVERED) {
      RegionMonth month = new RegionMonth(region, "2026-01");
      LakeRun run = lake().begin();
      run.replace(LakeTable.UNIT, RacingRows.of(spark, LakeTable.UNIT, month), Set.of(month));
      run.commit("skr-2.0", "a fingerprint", Set.of());
    }
  }

  private Lake lake() {
    return Lake.openOrCreate(spark, folder.toString());
  }

  private DeltaLog log() {
    return DeltaLog.forTable(spark, folder.resolve("unit").toString());
  }

  private Snapshot snapshot(long version) {
    return log().getSnapshotAt(version, Option.empty(), Option.empty(), false);
  }

  private static List<String> deltas(Snapshot snapshot) {
    return Arrays.stream((AddFile[]) snapshot.allFiles().collect())
        .map(VersionFilesTest::text)
        .toList();
  }

  private static String text(AddFile file) {
    return file.path() + " " + file.partitionValues() + " " + file.size() + " " + file.stats();
  }

  private List<Path> names(String end) throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("unit/_delta_log"))) {
      return files.filter(file -> file.toString().endsWith(end)).sorted().toList();
    }
  }
}
