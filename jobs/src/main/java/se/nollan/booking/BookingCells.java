package se.nollan.booking;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;

import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import se.nollan.statistics.UnitMonths;

/**
 * Bookings that are not internal, those of a unit and month that were made alike counted together:
 * {@code region}, {@code period}, {@code unit_id} (topmost), {@code way}, {@code booked_by}, {@code
 * assessment_required}, {@code bookings}, {@code visible_bookings}, {@code cancellable_bookings},
 * {@code rebookable_bookings}, and the counts of the measures. All but lead times is summed from
 * these, so that the table of bookings is passed over once.
 */
final class BookingCells {
  private BookingCells() {}

  static Dataset<Row> of(Dataset<Row> bookings, UnitMonths measures, TopmostUnits units) {
    Stream<Column> facts =
        Stream.of(
            count_if(col("visible")).as("visible_bookings"),
            count_if(col("cancellable")).as("cancellable_bookings"),
            count_if(col("rebookable")).as("rebookable_bookings"));
    List<Column> counts = Stream.concat(facts, measures.counts().stream()).toList();
    Dataset<Row> alike =
        bookings
            .where(not(col("internal")))
            .groupBy("region", "period", "unit_id", "way", "booked_by", "assessment_required")
            .agg(count(lit(1)).as("bookings"), counts.toArray(Column[]::new));
    return units.under(alike);
  }
}
