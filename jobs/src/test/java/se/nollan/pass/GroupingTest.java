package se.nollan.pass;

import static org.apache.spark.sql.functions.call_function;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.current_timestamp;
import static org.apache.spark.sql.functions.date_add;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.sql.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import se.nollan.testing.TestSpark;

/** Rows counted as they pass are what GROUP BY would make of them. */
class GroupingTest {
  private static final StructType ROWS =
      new StructType()
          .add("region", DataTypes.StringType)
          .add("period", DataTypes.StringType)
          .add("unit", DataTypes.StringType)
          .add("day", DataTypes.IntegerType)
          .add("met", DataTypes.BooleanType);

  private static final Dataset<Row> GIVEN =
      TestSpark.session()
          .createDataFrame(
              List.of(
                  row("01", "2026-01", "A", 0, true),
                  row("03", "2026-01", "A", 1, false),
                  row("01", "2026-01", "A", 3, null),
                  row("01", "2026-02", "A", 1, true),
                  row("01", "2026-01", null, 0, true),
                  row("01", "2026-01", "A", null, true),
                  row("01", "2026-01", "left out", 1, true)),
              ROWS);

  private static final Grouping.Counted COUNTED =
      new Grouping.Counted(
          col("unit").isNull().or(col("unit").notEqual("left out")),
          List.of(col("unit")),
          List.of(lit(1).as("rows"), when(col("met"), 1).as("met")),
          List.of(call_function("shiftleft", lit(1), col("day")).as("days")));

  private static Row row(Object... values) {
    return RowFactory.create(values);
  }

  private static List<String> counted(Dataset<Row> rows, String... periods) {
    Grouping grouping = Grouping.of(TestSpark.session(), ROWS, List.of(COUNTED));
    Passes.over(rows, List.of(grouping));
    return grouping.rows(COUNTED, Set.of(periods)).stream()
        .map(
            row ->
                "%s %s %s: %d rows, %d met, days %s"
                    .formatted(
                        row.getAs("region"),
                        row.getAs("period"),
                        row.getAs("unit"),
                        row.<Long>getAs("rows"),
                        row.<Long>getAs("met"),
                        Long.toBinaryString(row.<Long>getAs("days"))))
        .sorted()
        .toList();
  }

  @Test
  void numbersAddUpAndBitsComeTogetherByRegionPeriodAndKey() {
    assertThat(counted(GIVEN, "2026-01", "2026-02"))
        .containsExactly(
            "01 2026-01 A: 3 rows, 2 met, days 1001",
            "01 2026-01 null: 1 rows, 1 met, days 1",
            "01 2026-02 A: 1 rows, 1 met, days 10",
            "03 2026-01 A: 1 rows, 0 met, days 10");
  }

  @Test
  void howManyTasksHaveTheRowsDoesNotMatter() {
    assertThat(counted(GIVEN.repartition(5), "2026-01")).isEqualTo(counted(GIVEN, "2026-01"));
  }

  @Test
  void onlyThePeriodsAskedForAreGiven() {
    assertThat(counted(GIVEN, "2026-02")).hasSize(1);
    assertThat(counted(GIVEN, "2025-12")).isEmpty();
  }

  @Test
  void groupsMayBeToldApartByTextsNumbersDaysAndFlagsAndByWhatIsNotGiven() {
    List<Column> keys =
        List.of(
            col("unit"),
            col("day"),
            col("met"),
            date_add(lit(Date.valueOf("2026-01-31")), col("day")).as("date"));
    Grouping.Counted byAll = Grouping.Counted.of(keys, List.of(lit(1L).as("rows")));
    Grouping grouping = Grouping.of(TestSpark.session(), ROWS, List.of(byAll));
    Dataset<Row> rows = GIVEN.union(GIVEN).repartition(3);
    Passes.over(rows, List.of(grouping));
    Column[] names =
        Stream.of("region", "period", "unit", "day", "met", "date")
            .map(name -> col(name))
            .toArray(Column[]::new);
    List<Row> grouped = rows.withColumn("date", keys.get(3)).groupBy(names).count().collectAsList();
    assertThat(grouping.rows(byAll, Set.of("2026-01", "2026-02")))
        .containsExactlyInAnyOrderElementsOf(grouped);
  }

  /** As many groups as there are: the table grows, and none gets another's numbers. */
  @Test
  void thereMayBeManyGroups() {
    Dataset<Row> rows =
        TestSpark.session()
            .range(5000)
            .selectExpr(
                "'01' as region",
                "'2026-01' as period",
                "concat('unit ', id % 1250) as unit",
                "cast(id % 7 as int) as day",
                "id % 2 = 0 as met");
    Grouping grouping = Grouping.of(TestSpark.session(), ROWS, List.of(COUNTED));
    Passes.over(rows.coalesce(1), List.of(grouping));
    assertThat(grouping.rows(COUNTED, Set.of("2026-01")))
        .hasSize(1250)
        .allSatisfy(row -> assertThat(row.<Long>getAs("rows")).isEqualTo(4));
  }

  /** Each as if it were alone, though all is worked out together. */
  @Test
  void rowsMayBeCountedInSeveralWaysAtOnce() {
    Grouping.Counted byDay =
        new Grouping.Counted(
            col("met"), List.of(col("day")), List.of(lit(1).as("rows")), List.of());
    Grouping both = Grouping.of(TestSpark.session(), ROWS, List.of(byDay, COUNTED));
    Grouping alone = Grouping.of(TestSpark.session(), ROWS, List.of(COUNTED));
    Passes.over(GIVEN.repartition(2), List.of(both, alone));
    assertThat(both.rows(COUNTED, Set.of("2026-01")))
        .hasSize(3)
        .containsExactlyInAnyOrderElementsOf(alone.rows(COUNTED, Set.of("2026-01")));
    assertThat(both.rows(byDay, Set.of("2026-01")))
        .extracting(row -> row.getAs("day"), row -> row.getAs("rows"))
        .containsExactlyInAnyOrder(tuple(0, 2L), tuple(null, 1L), tuple(1, 1L));
  }

  @Test
  void nothingIsGroupedByAnInstant() {
    Grouping grouping =
        Grouping.of(
            TestSpark.session(),
            ROWS,
            List.of(Grouping.Counted.of(List.of(current_timestamp().as("now")), List.of())));
    assertThatThrownBy(grouping::begin)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("nothing is grouped by timestamp");
  }

  @Test
  void aProgramOfRowsKnowsColumnsOnly() {
    assertThatThrownBy(
            () -> RowProgram.of(TestSpark.session(), ROWS, rows -> rows.where("met").select("day")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("more than columns");
  }
}
