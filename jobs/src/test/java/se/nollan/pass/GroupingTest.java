package se.nollan.pass;

import static org.apache.spark.sql.functions.call_function;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
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
    Grouping grouping = Grouping.of(TestSpark.session(), ROWS, COUNTED);
    Passes.over(rows, List.of(grouping));
    return grouping.rows(Set.of(periods)).stream()
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
  void aProgramOfRowsKnowsColumnsOnly() {
    assertThatThrownBy(
            () -> RowProgram.of(TestSpark.session(), ROWS, rows -> rows.where("met").select("day")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("more than columns");
  }
}
