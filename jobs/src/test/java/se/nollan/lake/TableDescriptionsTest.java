package se.nollan.lake;

import static org.assertj.core.api.Assertions.assertThat;

import io.delta.tables.DeltaTable;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.delta.DeltaLog;
import org.apache.spark.sql.types.Metadata;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.nollan.model.RegionMonth;
import se.nollan.testing.TestSpark;

/** Tables say of themselves what they hold; one that was made before they did goes on as it is. */
class TableDescriptionsTest {
  private static final Set<RegionMonth> MONTH = Set.of(new RegionMonth("01", "2026-01"));

  @TempDir private Path folder;

  @Test
  void aTableAndItsColumnsAreDescribedWhenTheyAreMade() {
    write(lake().begin());

    assertThat(description(LakeTable.UNIT)).isEqualTo(LakeTable.UNIT.meaning());
    assertThat(description(LakeTable.SNAPSHOT)).isEqualTo(LakeTable.SNAPSHOT.meaning());
    assertThat(columns(LakeTable.UNIT))
        .isEqualTo(LakeTable.UNIT.schema())
        .matches(schema -> schema.apply("unit_id").getComment().get().equals("The unit's HSA-id."));
  }

  @Test
  void aTableWithoutDescriptionsHasThemOnceItIsWrittenAgain() {
    write(lake().begin());
    undescribe(LakeTable.UNIT);
    assertThat(columns(LakeTable.UNIT).apply("unit_id").getComment().isEmpty()).isTrue();

    write(lake().begin());
    assertThat(lake().snapshot().run()).isEqualTo(2);
    assertThat(lake().table(LakeTable.UNIT).select("unit_id", "listed_patients").collectAsList())
        .hasToString("[[SE1-A,7]]");
    assertThat(columns(LakeTable.UNIT)).isEqualTo(LakeTable.UNIT.schema());
    assertThat(description(LakeTable.UNIT)).isEqualTo(LakeTable.UNIT.meaning());
  }

  @Test
  void aFolderWhereARunDiedBeforeItsFirstCommitIsNoObstacle() throws IOException {
    Path unit = folder.resolve("unit");
    Files.createDirectories(unit.resolve("_delta_log"));
    Files.createDirectories(unit.resolve("period=2026-01/region=01"));
    Files.writeString(unit.resolve("period=2026-01/region=01/part-00000.parquet"), "half");
    write(lake().begin());
    assertThat(lake().table(LakeTable.UNIT).count()).isOne();
    assertThat(description(LakeTable.UNIT)).isEqualTo(LakeTable.UNIT.meaning());
  }

  /** Makes it as an older Nollan did, at the version that the snapshot names. */
  private void undescribe(LakeTable table) {
    StructType plain = new StructType();
    for (StructField field : table.schema().fields()) {
      plain = plain.add(field.name(), field.dataType(), true, Metadata.empty());
    }
    long version = lake().snapshot().version(table).orElseThrow();
    String path = folder.resolve(table.id()).toString();
    Dataset<Row> rows =
        TestSpark.session().createDataFrame(lake().table(table).collectAsList(), plain);
    deleteAll(folder.resolve(table.id()).toFile());
    DeltaLog.clearCache();
    for (long i = 0; i <= version; i++) {
      rows.write()
          .format("delta")
          .mode(SaveMode.Overwrite)
          .partitionBy("period", "region")
          .save(path);
    }
  }

  private static void deleteAll(File file) {
    for (File each : Optional.ofNullable(file.listFiles()).orElse(new File[0])) {
      deleteAll(each);
    }
    assertThat(file.delete()).isTrue();
  }

  private void write(LakeRun run) {
    Dataset<Row> rows =
        TestSpark.session()
            .sql(
                "SELECT '01' region, '2026-01' period, 'SE1-A' unit_id, 7 listed_patients,"
                    + " 's' source, 'A' unit_name, '' parent_unit_id, 'public' operator,"
                    + " 'other' unit_type, true offers_chat, true offers_booking, 'f' file");
    run.replace(LakeTable.UNIT, rows, MONTH);
    run.commit("skr-2.0", "fingerprint", Set.of());
  }

  /** By a relative path, which SQL does not take for a path. */
  private Lake lake() {
    Path here = Path.of("").toAbsolutePath();
    return Lake.openOrCreate(TestSpark.session(), here.relativize(folder).toString());
  }

  private String description(LakeTable table) {
    return DeltaTable.forPath(TestSpark.session(), folder.resolve(table.id()).toString())
        .detail()
        .head()
        .getAs("description");
  }

  private StructType columns(LakeTable table) {
    return DeltaTable.forPath(TestSpark.session(), folder.resolve(table.id()).toString())
        .toDF()
        .schema();
  }
}
