package se.nollan.lake;

import static org.apache.spark.sql.functions.lit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.nollan.model.RegionMonth;
import se.nollan.testing.TestSpark;

/** A lake of an older Nollan is read and taken on; that of a newer one is refused. */
class LayoutTest {
  private static final RegionMonth MONTH = new RegionMonth("01", "2026-01");

  private final SparkSession spark = TestSpark.session();
  @TempDir private Path folder;

  @BeforeEach
  void aLakeOfToday() {
    LakeRun run = lake().begin();
    run.replace(LakeTable.UNIT, RacingRows.of(spark, LakeTable.UNIT, MONTH), Set.of(MONTH));
    run.countedAll(List.of("a measure"));
    run.commit("skr-2.0", "a fingerprint", Set.of());
  }

  /** Makes a table what another Nollan would have left. */
  private void as(LakeTable table, Dataset<Row> rows) {
    String path = folder.resolve(table.id()).toString();
    spark
        .createDataFrame(rows.collectAsList(), rows.schema())
        .write()
        .format("delta")
        .mode(SaveMode.Overwrite)
        .option("overwriteSchema", "true")
        .partitionBy(table.partitions().toArray(String[]::new))
        .save(path);
  }

  private Dataset<Row> read(LakeTable table) {
    return spark.read().format("delta").load(folder.resolve(table.id()).toString());
  }

  private Lake lake() {
    return Lake.openOrCreate(spark, folder.toString());
  }

  @Test
  void aNewerLayoutIsRefused() {
    as(LakeTable.SNAPSHOT, read(LakeTable.SNAPSHOT).withColumn("lake_format", lit(99)));
    assertThatThrownBy(this::lake)
        .isInstanceOf(NewerLakeException.class)
        .hasMessageContaining("layout 99")
        .hasMessageContaining("use a newer Nollan");
  }

  @Test
  void theFirstLayoutIsReadAndHasTodaysAfterTheNextRun() {
    as(
        LakeTable.SNAPSHOT,
        read(LakeTable.SNAPSHOT).drop("figures").withColumn("lake_format", lit(1)));
    assertThat(lake().snapshot().run()).isEqualTo(1);
    assertThat(lake().snapshot().figures()).isEmpty();
    assertThat(ClosedMonths.of(lake()).all()).isEmpty();
    assertThat(lake().table(LakeTable.UNIT).count()).isEqualTo(1);

    lake().begin().commit();
    List<Row> rows =
        read(LakeTable.SNAPSHOT).orderBy("run").select("lake_format", "figures").collectAsList();
    assertThat(rows).hasToString("[[1,null], [%d,ArraySeq()]]".formatted(Snapshots.LAKE_FORMAT));
    assertThat(lake().snapshot().run()).isEqualTo(2);
  }

  @Test
  void aColumnThatCameLaterIsEmptyInOldRowsAndTakenUpByTheNextRun() {
    as(LakeTable.UNIT, read(LakeTable.UNIT).drop("listed_patients", "file"));
    new Snapshots(spark, lake().folder(LakeTable.SNAPSHOT))
        .append(
            new Snapshot(
                2, "skr-2.0", "a fingerprint", Set.of(), List.of(), Map.of(LakeTable.UNIT, 1L)),
            "an older one");
    assertThat(read(LakeTable.UNIT).columns()).doesNotContain("listed_patients");
    // Rows that pass are read by the places of columns.
    assertThat(lake().table(LakeTable.UNIT).columns())
        .containsExactly(LakeTable.UNIT.schema().fieldNames());

    assertThat(lake().table(LakeTable.UNIT).select("region", "listed_patients").collectAsList())
        .hasToString("[[01,null]]");
    LakeRun run = lake().begin();
    RegionMonth next = new RegionMonth("03", "2026-01");
    run.replace(
        LakeTable.UNIT,
        RacingRows.of(spark, LakeTable.UNIT, next).withColumn("listed_patients", lit(7)),
        Set.of(next));
    run.commit();
    assertThat(
            lake()
                .table(LakeTable.UNIT)
                .orderBy("region")
                .select("region", "listed_patients")
                .collectAsList())
        .hasToString("[[01,null], [03,7]]");
  }
}
