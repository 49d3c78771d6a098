package se.nollan.upkeep;

import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.Optional;

/**
 * How long things are kept.
 *
 * @param rowData rows of persons, from the end of their month on; empty: for ever
 * @param versions what the tables held before, for those who read it still
 */
public record Retention(Optional<Period> rowData, Duration versions) {
  /** Without configuration nothing is erased. */
  public static final Retention DEFAULT = new Retention(Optional.empty(), Duration.ofDays(7));

  /** The first month whose rows are kept; empty if all are. */
  public Optional<YearMonth> firstKept(LocalDate today) {
    return rowData.map(kept -> YearMonth.from(today.minus(kept)));
  }
}
