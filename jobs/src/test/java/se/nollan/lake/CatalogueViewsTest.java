package se.nollan.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.nollan.model.RegionMonth;
import se.nollan.testing.TestSpark;

/** A lake's tables by name show the last finished run, and take nobody else's names. */
class CatalogueViewsTest {
  private static final String DATABASE = "nollan_views";

  private final SparkSession spark = TestSpark.session();
  @TempDir private Path folder;

  @BeforeEach
  void aLakeThatHoldsOneMonth() {
    write("A").commit("skr-2.0", "fingerprint", Set.of());
  }

  @AfterEach
  void forget() {
    spark.sql("DROP DATABASE IF EXISTS " + DATABASE + " CASCADE");
  }

  @Test
  void whatARunHasWrittenIsSeenOnceItIsFinishedAndRegistered() {
    assertThat(views().show(lake().snapshot())).containsExactly("unit", "snapshot");
    LakeRun run = write("B");
    assertThat(units()).containsExactly("A");
    run.commit("skr-2.0", "fingerprint", Set.of());
    assertThat(units()).containsExactly("A");

    views().mustBeFree();
    views().show(lake().snapshot());
    assertThat(units()).containsExactly("B");
    assertThat(spark.table(DATABASE + ".snapshot").count()).isEqualTo(2);
  }

  @Test
  void viewsSayWhatTheirColumnsHold() {
    views().show(lake().snapshot());
    assertThat(spark.table(DATABASE + ".unit").schema()).isEqualTo(LakeTable.UNIT.schema());
    assertThat(spark.sql("DESCRIBE TABLE EXTENDED " + DATABASE + ".unit").collectAsList())
        .anySatisfy(row -> assertThat(row.toString()).contains(LakeTable.UNIT.meaning()));
  }

  @Test
  void anotherLakesViewsAndOtherTablesAreLeftAlone() {
    views().show(lake().snapshot());
    CatalogueViews other = new CatalogueViews(spark, folder.resolve("other").toString(), DATABASE);
    assertThatThrownBy(other::mustBeFree)
        .isInstanceOf(CatalogueTakenException.class)
        .hasMessageContaining(DATABASE + ".unit");

    spark.sql("DROP VIEW " + DATABASE + ".unit");
    spark.sql("CREATE VIEW " + DATABASE + ".statistic AS SELECT 1 AS one");
    assertThatThrownBy(() -> views().mustBeFree())
        .isInstanceOf(CatalogueTakenException.class)
        .hasMessageContaining(DATABASE + ".statistic");
  }

  private LakeRun write(String unit) {
    Dataset<Row> rows =
        spark.sql(
            "SELECT '01' region, '2026-01' period, '%s' unit_id, 7 listed_patients, 's' source,"
                    .formatted(unit)
                + " 'A' unit_name, '' parent_unit_id, 'public' operator, 'other' unit_type,"
                + " true offers_chat, true offers_booking, 'f' file");
    LakeRun run = lake().begin();
    run.replace(LakeTable.UNIT, rows, Set.of(new RegionMonth("01", "2026-01")));
    return run;
  }

  private List<String> units() {
    return spark.table(DATABASE + ".unit").select("unit_id").collectAsList().stream()
        .map(row -> row.getString(0))
        .toList();
  }

  private CatalogueViews views() {
    return new CatalogueViews(spark, lakeFolder(), DATABASE);
  }

  private Lake lake() {
    return Lake.openOrCreate(spark, lakeFolder());
  }

  /** With what a path may hold and SQL has to quote. */
  private String lakeFolder() {
    return folder.resolve("the lake's `own`").toString();
  }
}
