package se.nollan.statistics;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Counts measures of each unit and month, all measures of a basis in one pass over its rows. Gives
 * {@code region}, {@code period}, {@code unit_id}, {@code measure}, {@code numerator}, {@code
 * denominator}; several rows of a unit and measure add up.
 */
public final class UnitMonths {
  private final List<Measure> measures;

  UnitMonths(List<Measure> measures) {
    this.measures = measures;
  }

  /** The measures of a basis. */
  public static UnitMonths over(Basis basis) {
    return new UnitMonths(Measures.over(basis));
  }

  /** Counts rows that have {@code region}, {@code period} and {@code unit_id}. */
  public Dataset<Row> of(Dataset<Row> rows) {
    // Each task counts first what it has read: what is shuffled is a row a unit.
    return stacked(aggregated(rows, counts()));
  }

  /** The same, of rows that were grouped more finely and counted by {@link #counts()}. */
  public Dataset<Row> ofCounted(Dataset<Row> rows) {
    List<Column> sums = new ArrayList<>();
    for (Measure measure : measures) {
      for (String name : List.of(numerator(measure), denominator(measure))) {
        sums.add(sum(name).as(name));
      }
    }
    return stacked(aggregated(rows, sums));
  }

  /** The aggregates that count the measures: two columns a measure. */
  public List<Column> counts() {
    List<Column> counts = new ArrayList<>();
    for (Measure measure : measures) {
      Column both = measure.denominator().and(measure.numerator());
      counts.add(count_if(both).as(numerator(measure)));
      counts.add(count_if(measure.denominator()).as(denominator(measure)));
    }
    return counts;
  }

  private static Dataset<Row> aggregated(Dataset<Row> rows, List<Column> aggregates) {
    return rows.groupBy("region", "period", "unit_id")
        .agg(aggregates.get(0), aggregates.subList(1, aggregates.size()).toArray(new Column[0]));
  }

  private Dataset<Row> stacked(Dataset<Row> counted) {
    Column[] cells =
        measures.stream()
            .map(
                measure ->
                    struct(
                        lit(measure.id()).as("measure"),
                        col(numerator(measure)).as("numerator"),
                        col(denominator(measure)).as("denominator")))
            .toArray(Column[]::new);
    return counted
        .select(col("region"), col("period"), col("unit_id"), explode(array(cells)).as("cell"))
        .select("region", "period", "unit_id", "cell.*")
        .where(col("denominator").gt(0));
  }

  private static String numerator(Measure measure) {
    return measure.id() + "_counted";
  }

  private static String denominator(Measure measure) {
    return measure.id() + "_of";
  }
}
