package se.nollan.pass;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.to_date;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import se.nollan.testing.TestSpark;

/** The day in Sweden of an instant is the day that Java and Spark give it. */
class SwedishDaysTest {
  private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

  private static long micros(Instant instant) {
    return instant.getEpochSecond() * 1_000_000 + instant.getNano() / 1_000;
  }

  private static long day(Instant instant) {
    return instant.atZone(SWEDEN).toLocalDate().toEpochDay();
  }

  @Test
  void everyQuarterOfAnHourIsOnTheDayThatClocksShow() {
    Instant end = Instant.parse("2028-01-01T00:00:00Z");
    for (Instant at = Instant.parse("2024-12-31T00:00:00Z");
        at.isBefore(end);
        at = at.plusSeconds(900)) {
      assertThat(SwedishDays.of(micros(at))).as("%s", at).isEqualTo((int) day(at));
      Instant justBefore = at.minus(1, ChronoUnit.MICROS);
      assertThat(SwedishDays.of(micros(justBefore))).isEqualTo((int) day(justBefore));
    }
  }

  @Test
  void anyInstantOfSevenCenturiesIs() {
    Random random = new Random(1);
    long from = Instant.parse("1700-01-01T00:00:00Z").getEpochSecond();
    long to = Instant.parse("2400-01-01T00:00:00Z").getEpochSecond();
    for (int i = 0; i < 200_000; i++) {
      Instant at = Instant.ofEpochSecond(from + (long) (random.nextDouble() * (to - from)));
      assertThat(SwedishDays.of(micros(at))).as("%s", at).isEqualTo((int) day(at));
    }
  }

  /** Both nights on which clocks are set, hour by hour, and nothing at all. */
  @Test
  void aProgramOfRowsGivesTheDayThatAQueryGives() {
    StructType schema = new StructType().add("at", DataTypes.TimestampType);
    List<Row> rows =
        IntStream.range(0, 24 * 366)
            .mapToObj(hour -> Instant.parse("2026-01-01T00:30:00Z").plusSeconds(3600L * hour))
            .map(RowFactory::create)
            .collect(java.util.stream.Collectors.toList());
    rows.add(RowFactory.create((Object) null));
    Dataset<Row> given = TestSpark.session().createDataFrame(rows, schema);
    UnaryOperator<InternalRow> program =
        RowProgram.of(
                TestSpark.session(), schema, frame -> frame.select(to_date(col("at")).as("day")))
            .begin();
    List<String> days =
        Frames.rows(given).map(row -> row.copy()).collect().stream()
            .map(program::apply)
            .map(row -> row.isNullAt(0) ? "null" : LocalDate.ofEpochDay(row.getInt(0)).toString())
            .toList();
    assertThat(days)
        .isEqualTo(
            given.select(to_date(col("at"))).collectAsList().stream()
                .map(row -> row.isNullAt(0) ? "null" : row.<Date>getAs(0).toString())
                .toList());
  }
}
