package se.nollan.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import se.nollan.testing.TestSpark;

/** Counts per number of days against the days themselves, sorted. */
class LeadTimeSumsTest {
  private static final int CELLS = 300;
  private static final StructType ROWS =
      new StructType()
          .add("level", DataTypes.StringType)
          .add("area", DataTypes.StringType)
          .add("region", DataTypes.StringType)
          .add("unit_group", DataTypes.StringType)
          .add("period_kind", DataTypes.StringType)
          .add("period", DataTypes.StringType)
          .add("month", DataTypes.StringType)
          .add("area_name", DataTypes.StringType)
          .add("days", DataTypes.IntegerType)
          .add("bookings", DataTypes.LongType);

  @Test
  void medianAndPercentileAreThoseOfTheDaysThemselves() {
    Random random = new Random(2026);
    Map<String, List<Integer>> days = new TreeMap<>();
    List<Row> rows = new ArrayList<>();
    for (int cell = 0; cell < CELLS; cell++) {
      List<Integer> ofCell = days.computeIfAbsent("c" + cell, none -> new ArrayList<>());
      for (int i = random.nextInt(6); i >= 0; i--) {
        int ahead = random.nextInt(8);
        int bookings = 1 + random.nextInt(5);
        ofCell.addAll(Collections.nCopies(bookings, ahead));
        rows.add(
            RowFactory.create(
                "nation",
                "c" + cell,
                null,
                "all",
                "month",
                "2026-01",
                "2026-01",
                "n",
                ahead,
                (long) bookings));
      }
    }
    Map<String, String> found = new TreeMap<>();
    LeadTimeSums.of(TestSpark.session().createDataFrame(rows, ROWS))
        .selectExpr("area", "concat_ws(' ', bookings, median_days, p90_days)")
        .collectAsList()
        .forEach(row -> found.put(row.getString(0), row.getString(1)));
    Map<String, String> expected = new TreeMap<>();
    days.forEach((cell, each) -> expected.put(cell, inPlainJava(each)));
    assertThat(found).isEqualTo(expected);
  }

  private static String inPlainJava(List<Integer> days) {
    Collections.sort(days);
    int n = days.size();
    double median = (days.get((n - 1) / 2) + days.get(n / 2)) / 2.0;
    int nearestRank = (9 * n + 9) / 10;
    return n + " " + median + " " + days.get(nearestRank - 1);
  }
}
