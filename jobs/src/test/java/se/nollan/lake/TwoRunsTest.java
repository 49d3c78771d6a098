package se.nollan.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.nollan.model.RegionMonth;
import se.nollan.testing.TestSpark;

/**
 * Two runs write a lake at the same time, though they should not: one of them finishes, and what it
 * leaves is as if the other had never been.
 */
class TwoRunsTest {
  @TempDir private Path folder;

  @BeforeEach
  void aLakeThatHoldsOneMonth() {
    LakeRun run = lake().begin();
    write(run, "01");
    commit(run);
  }

  @Test
  void ofTwoThatBeganFromOneSnapshotTheFirstToFinishWins() {
    LakeRun slow = lake().begin();
    write(lake().begin(), "03");
    LakeRun quick = lake().begin();
    quick.replace(LakeTable.PHONE_LINE, rows(LakeTable.PHONE_LINE, "03"), month("03"));
    commit(quick);
    slow.replace(LakeTable.BOOKING, rows(LakeTable.BOOKING, "04"), month("04"));

    assertThatThrownBy(() -> commit(slow))
        .isInstanceOf(AnotherRunException.class)
        .hasMessageContaining("no commit is lost")
        .hasMessageContaining("Run again");
    assertThat(regions(LakeTable.PHONE_LINE)).containsExactly("03");
    assertThat(regions(LakeTable.UNIT)).containsExactly("01");
    assertThat(regions(LakeTable.BOOKING)).isEmpty();
    assertThat(lake().snapshot().run()).isEqualTo(2);
  }

  @Test
  void oneThatSleptWhileAnotherTookItsTableBackDoesNotFinish() {
    LakeRun asleep = lake().begin();
    write(asleep, "03");
    LakeRun other = lake().begin();
    write(other, "04");
    commit(other);

    assertThatThrownBy(() -> commit(asleep)).isInstanceOf(AnotherRunException.class);
    assertThat(regions(LakeTable.UNIT)).containsExactly("01", "04");
  }

  @Test
  void oneWhoseTableAnotherTookBackMayStillFinishFirst() {
    LakeRun first = lake().begin();
    write(first, "03");
    LakeRun other = lake().begin();
    write(other, "04");
    commit(first);

    assertThatThrownBy(() -> commit(other)).isInstanceOf(AnotherRunException.class);
    assertThat(regions(LakeTable.UNIT)).containsExactly("01", "03");
    LakeRun next = lake().begin();
    write(next, "05");
    commit(next);
    assertThat(regions(LakeTable.UNIT)).containsExactly("01", "03", "05");
  }

  @Test
  void aCommitThatCameInBetweenIsNoticedEvenIfItTouchesOtherMonths() {
    DeltaFolder table = new DeltaFolder(TestSpark.session(), units());
    long base = table.latest();
    table.commit(LakeTable.UNIT, files("03"), List.of(), replacement(base, "the other"));
    assertThatThrownBy(
            () ->
                table.commit(LakeTable.UNIT, files("04"), List.of(), replacement(base, "this one")))
        .isInstanceOf(AnotherRunException.class);
  }

  private List<WrittenFile> files(String region) {
    return TableWriting.of(TestSpark.session(), units(), LakeTable.UNIT)
        .here(rows(LakeTable.UNIT, region).collectAsList());
  }

  private org.apache.hadoop.fs.Path units() {
    return new LakeFolder(TestSpark.session(), folder.toString()).table(LakeTable.UNIT);
  }

  private static DeltaFolder.Replacement replacement(long base, String writer) {
    return new DeltaFolder.Replacement("true", base, writer);
  }

  @Test
  void aTableThatNoRunFinishedIsBegunAnew() {
    LakeRun died = lake().begin();
    died.replace(LakeTable.BOOKING, rows(LakeTable.BOOKING, "03"), month("03"));
    LakeRun next = lake().begin();
    next.replace(LakeTable.BOOKING, rows(LakeTable.BOOKING, "04"), month("04"));
    commit(next);
    assertThat(regions(LakeTable.BOOKING)).containsExactly("04");
  }

  private Lake lake() {
    return Lake.openOrCreate(TestSpark.session(), folder.toString());
  }

  private List<String> regions(LakeTable table) {
    return lake().table(table).select("region").collectAsList().stream()
        .map(row -> row.getString(0))
        .sorted()
        .toList();
  }

  private static void write(LakeRun run, String region) {
    run.replace(LakeTable.UNIT, rows(LakeTable.UNIT, region), month(region));
  }

  private static void commit(LakeRun run) {
    run.commit("skr-2.0", "a fingerprint", Set.of());
  }

  private static Set<RegionMonth> month(String region) {
    return Set.of(new RegionMonth(region, "2026-01"));
  }

  private static Dataset<Row> rows(LakeTable table, String region) {
    return RacingRows.of(TestSpark.session(), table, new RegionMonth(region, "2026-01"));
  }
}
