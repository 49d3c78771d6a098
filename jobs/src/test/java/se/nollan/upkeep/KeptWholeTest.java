package se.nollan.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.nollan.lake.Lake;
import se.nollan.lake.LakeRun;
import se.nollan.lake.LakeTable;
import se.nollan.model.RegionMonth;
import se.nollan.progress.Progress;
import se.nollan.testing.TestSpark;

/**
 * Runs, redeliveries, runs that die and maintenance follow each other as chance has it: what the
 * newest snapshot holds can be read whole after each of them, and is what was last committed.
 */
@Tag("long")
class KeptWholeTest {
  private static final List<LakeTable> TABLES =
      List.of(LakeTable.UNIT, LakeTable.PHONE_CONTACT, LakeTable.QUARANTINE);
  private static final int STEPS = 18;

  private final SparkSession spark = TestSpark.session();
  private final Map<LakeTable, Map<RegionMonth, String>> expected = new EnumMap<>(LakeTable.class);
  private int written;

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(longs = 1)
  void whatTheNewestSnapshotHoldsStaysWhole(long seed) {
    Random chance = new Random(seed);
    List<String> story = new ArrayList<>();
    for (int step = 0; step < STEPS; step++) {
      story.add(step(chance));
      for (LakeTable table : TABLES) {
        assertThat(rows(table))
            .as("%s after %s", table.id(), story)
            .isEqualTo(expected.getOrDefault(table, Map.of()));
      }
    }
    assertThat(String.join(" ", story)).contains("died").contains("maintained").contains("ran");
  }

  private String step(Random chance) {
    Lake lake = Lake.openOrCreate(spark, folder.toString());
    return switch (lake.snapshot().exists() ? chance.nextInt(5) : 4) {
      case 0, 1 -> {
        LakeRun died = lake.begin();
        write(died, chance);
        yield "died";
      }
      case 2 -> {
        Retention none = new Retention(Optional.empty(), Duration.ofDays(chance.nextInt(2)));
        Maintenance maintenance = new Maintenance(spark, lake, none, Progress.silent());
        maintenance.carryOut(maintenance.plan(LocalDate.of(2026, 1, 1)));
        yield "maintained";
      }
      default -> {
        LakeRun run = lake.begin();
        Map<LakeTable, Map<RegionMonth, String>> changes = write(run, chance);
        run.commit("skr-2.0", "a fingerprint", Set.of());
        changes.forEach(
            (table, rows) -> expected.computeIfAbsent(table, none -> new TreeMap<>()).putAll(rows));
        yield "ran";
      }
    };
  }

  /** Some region-months of some tables, each in several small files. */
  private Map<LakeTable, Map<RegionMonth, String>> write(LakeRun run, Random chance) {
    Map<LakeTable, Map<RegionMonth, String>> changes = new EnumMap<>(LakeTable.class);
    for (LakeTable table : TABLES) {
      if (chance.nextBoolean()) {
        Map<RegionMonth, String> rows = new TreeMap<>();
        for (int i = 0; i <= chance.nextInt(2); i++) {
          rows.put(
              new RegionMonth("0" + (1 + chance.nextInt(2)), "2026-0" + (1 + chance.nextInt(2))),
              "row " + written++);
        }
        run.replace(table, frame(table, rows), rows.keySet());
        changes.put(table, rows);
      }
    }
    return changes;
  }

  private Dataset<Row> frame(LakeTable table, Map<RegionMonth, String> rows) {
    List<Row> all = new ArrayList<>();
    rows.forEach(
        (month, mark) -> {
          Object[] values = new Object[table.schema().length()];
          values[table.schema().fieldIndex("region")] = month.region();
          values[table.schema().fieldIndex("period")] = month.period();
          values[table.schema().fieldIndex("source")] = mark;
          all.add(RowFactory.create(values));
          all.add(RowFactory.create(values));
        });
    return spark.createDataFrame(all, table.schema()).repartition(2);
  }

  private Map<RegionMonth, String> rows(LakeTable table) {
    Map<RegionMonth, String> rows = new TreeMap<>();
    Lake.openOrCreate(spark, folder.toString())
        .table(table)
        .select("region", "period", "source")
        .collectAsList()
        .forEach(
            row -> rows.put(new RegionMonth(row.getString(0), row.getString(1)), row.getString(2)));
    return rows;
  }
}
