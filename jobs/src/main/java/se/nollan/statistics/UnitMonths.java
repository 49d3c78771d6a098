package se.nollan.statistics;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Counts measures of each unit and month, all measures of a basis in one pass over its rows. Spark
 * counts rows, as many as there are; what comes of it is small, and is added up here.
 */
public final class UnitMonths {
  private static final Column[] UNIT = {col("region"), col("period"), col("unit_id")};

  private final List<Measure> measures;

  UnitMonths(List<Measure> measures) {
    this.measures = measures;
  }

  /** The measures of a basis. */
  public static UnitMonths over(Basis basis) {
    return new UnitMonths(Measures.over(basis));
  }

  /**
   * Counts rows.
   *
   * @param rows with {@code region}, {@code period} and {@code unit_id}
   * @param countsAt the unit that a row of these three counts at; if there is none, it does not
   */
  public UnitShares of(Dataset<Row> rows, Function<Row, Optional<UnitMonth>> countsAt) {
    // Each task counts first what it has read: what is shuffled is a row a unit.
    Column[] counts = counts().toArray(Column[]::new);
    return read(rows.groupBy(UNIT).agg(counts[0], tail(counts)), countsAt);
  }

  /** The same of rows that are one a unit and month: nothing is left for Spark to add up. */
  public UnitShares ofSingle(Dataset<Row> rows, Function<Row, Optional<UnitMonth>> countsAt) {
    Stream<Column> each = columns((condition, name) -> when(condition, 1L).otherwise(0L).as(name));
    return read(rows.select(Stream.concat(Stream.of(UNIT), each).toArray(Column[]::new)), countsAt);
  }

  private UnitShares read(Dataset<Row> counted, Function<Row, Optional<UnitMonth>> countsAt) {
    UnitShares shares = new UnitShares();
    for (Row row : counted.collectAsList()) {
      countsAt.apply(row).ifPresent(unit -> read(row, unit, shares));
    }
    return shares;
  }

  /** The aggregates that count the measures, for rows that are grouped more finely. */
  public List<Column> counts() {
    return columns((condition, name) -> count_if(condition).as(name)).toList();
  }

  /** Adds what the aggregates of a row say of a unit. */
  public void read(Row counted, UnitMonth unit, UnitShares shares) {
    for (Measure measure : measures) {
      Share share =
          new Share(counted.getAs(numerator(measure)), counted.getAs(denominator(measure)));
      shares.add(unit, measure.id(), share);
    }
  }

  private interface Counting {
    Column of(Column condition, String name);
  }

  private Stream<Column> columns(Counting counting) {
    return measures.stream()
        .flatMap(
            measure ->
                Stream.of(
                    counting.of(measure.denominator().and(measure.numerator()), numerator(measure)),
                    counting.of(measure.denominator(), denominator(measure))));
  }

  private static Column[] tail(Column[] columns) {
    return Stream.of(columns).skip(1).toArray(Column[]::new);
  }

  private static String numerator(Measure measure) {
    return measure.id() + "_counted";
  }

  private static String denominator(Measure measure) {
    return measure.id() + "_of";
  }
}
