package se.nollan.statistics;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.when;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import se.nollan.pass.Grouping;

/**
 * Counts measures of each unit and month, all measures of a basis in one pass over its rows. Tasks
 * count rows, as many as there are; what comes of it is small, and is added up here.
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

  /**
   * What is to be counted of rows as they pass: of their columns {@code unit_id} and what the basis
   * promises. {@link #read(Collection, Function)} says what comes of it.
   *
   * @param where which rows
   */
  public Grouping.Counted counted(Column where) {
    return new Grouping.Counted(where, List.of(col("unit_id")), counts(), List.of());
  }

  /** What was counted, at the units that rows count at. */
  public UnitShares read(Collection<Row> counted, Function<Row, Optional<UnitMonth>> countsAt) {
    UnitShares shares = new UnitShares();
    for (Row row : counted) {
      countsAt.apply(row).ifPresent(unit -> read(row, unit, shares));
    }
    return shares;
  }

  /** Numbers that add up to what the measures count, for rows that are grouped more finely. */
  public List<Column> counts() {
    return columns((condition, name) -> when(condition, 1L).otherwise(0L).as(name)).toList();
  }

  /** Adds what the sums of a row say of a unit. */
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

  private static String numerator(Measure measure) {
    return measure.id() + "_counted";
  }

  private static String denominator(Measure measure) {
    return measure.id() + "_of";
  }
}
