package se.nollan.lake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.nollan.model.RegionMonth;
import se.nollan.testing.TestSpark;

/** Rows that are read here are those that a query gives. */
class RowsHereTest {
  private static final RegionMonth MONTH = new RegionMonth("01", "2026-01");

  private final SparkSession spark = TestSpark.session();
  @TempDir private Path folder;

  @BeforeEach
  void aLakeOfTwoMonthsAndAYear() {
    LakeRun run = lake().begin();
    run.replace(LakeTable.UNIT, RacingRows.of(spark, LakeTable.UNIT, MONTH), Set.of(MONTH));
    run.replacePeriods(
        LakeTable.LEAD_TIME,
        Map.of(
            "2026-01", List.of(days("unit", "2026-01"), days("nation", "2026-01")),
            "2026-02", List.of(days("unit", "2026-02")),
            "2026", List.of(days("unit", "2026"))));
    run.countedAll(List.of("a measure", "another"));
    run.commit("skr-2.0", "a fingerprint", Set.of(MONTH));
  }

  /** A unit's or the nation's: two bookings on the day, and seven after three days. */
  private static Row days(String level, String period) {
    Object[] values = new Object[LakeTable.LEAD_TIME.schema().length()];
    List<String> columns = List.of(LakeTable.LEAD_TIME.schema().fieldNames());
    values[columns.indexOf("level")] = level;
    values[columns.indexOf("period")] = period;
    values[columns.indexOf("area_name")] = "Åre hälsocentral";
    values[columns.indexOf("by_days")] =
        new Row[] {RowFactory.create(0, 2L), RowFactory.create(3, 7L)};
    return RowFactory.create(values);
  }

  private Lake lake() {
    return Lake.openOrCreate(spark, folder.toString());
  }

  @Test
  void allColumnsOfAllRowsAreThoseOfAQuery() {
    for (LakeTable table : List.of(LakeTable.UNIT, LakeTable.LEAD_TIME)) {
      assertThat(lake().here(table).rows())
          .hasSameElementsAs(lake().table(table).collectAsList())
          .isNotEmpty()
          .allSatisfy(row -> assertThat(row.schema().names()).isEqualTo(table.schema().names()));
    }
  }

  @Test
  void timesListsAndMapsAreAsAQueryGivesThem() {
    List<Row> queried =
        new DeltaFolder(spark, new org.apache.hadoop.fs.Path(folder.resolve("snapshot").toString()))
            .read(0)
            .collectAsList();
    Row row =
        new DeltaFolder(spark, new org.apache.hadoop.fs.Path(folder.resolve("snapshot").toString()))
            .here(LakeTable.SNAPSHOT, 0)
            .rows()
            .get(0);
    assertThat(row).isEqualTo(queried.get(0));
    assertThat(row.<String>getList(row.fieldIndex("figures")))
        .containsExactly("a measure", "another");
    assertThat(row.<String, Long>getJavaMap(row.fieldIndex("versions")))
        .isEqualTo(Map.of("unit", 0L, "lead_time", 0L));
  }

  @Test
  void onlyThePeriodsAndValuesThatAreAskedForAreGiven() {
    List<String> given = new ArrayList<>();
    lake()
        .here(LakeTable.LEAD_TIME)
        .in(period -> period.length() > 4)
        .where("level", "unit")
        .each(List.of("period", "by_days"), row -> given.add(row.toString()));
    assertThat(given)
        .containsExactlyInAnyOrder(
            "[2026-01,ArraySeq([0,2], [3,7])]", "[2026-02,ArraySeq([0,2], [3,7])]");
    assertThat(lake().here(LakeTable.LEAD_TIME).periods())
        .containsExactly("2026", "2026-01", "2026-02");
  }

  @Test
  void aFolderThatNamesNoMonthIsReadAsWell() {
    Object[] values = new Object[LakeTable.LEDGER.schema().length()];
    List<String> columns = List.of(LakeTable.LEDGER.schema().fieldNames());
    values[columns.indexOf("period")] = "jan %41/å";
    LakeRun run = lake().begin();
    run.replacePeriods(LakeTable.LEDGER, Map.of("jan %41/å", List.of(RowFactory.create(values))));
    assertThat(run.here(LakeTable.LEDGER).rows())
        .map(row -> row.<String>getAs("period"))
        .containsExactly("jan %41/å");
  }

  @Test
  void aTableThatWasNeverWrittenHasNoRows() {
    assertThat(lake().here(LakeTable.COVERAGE).rows()).isEmpty();
    assertThat(lake().here(LakeTable.COVERAGE).periods()).isEmpty();
  }

  @Test
  void aRunSeesWhatItHasWritten() {
    LakeRun run = lake().begin();
    run.remove(LakeTable.UNIT, Set.of(MONTH));
    assertThat(run.here(LakeTable.UNIT).rows()).isEmpty();
    assertThat(lake().here(LakeTable.UNIT).rows()).hasSize(1);
  }
}
