package se.nollan.ingest;

import java.util.Optional;

/**
 * Tells of how many delivered values a source's expression made nothing.
 *
 * @param rows how many there were, and how many were lost
 * @param before the same when the month was read last, or else in the month before it that the lake
 *     holds; empty if it holds none
 * @param run number of the run that read the rows
 */
public record ConversionLoss(
    ConvertedColumn column, Conversion rows, Optional<Conversion> before, long run) {
  /** A share moves a little every month: by less than this part of itself it has not grown. */
  private static final double MUCH = 0.25;

  /** Nor by less than this. */
  private static final double ONE_IN_A_THOUSAND = 0.001;

  /** Whether there is a loss where there was none. */
  public boolean isNew() {
    return rows.lost() > 0 && before.map(Conversion::lost).orElse(0L) == 0;
  }

  /** Whether there was a loss before, and there is more of it. */
  public boolean hasGrown() {
    return !isNew()
        && rows.lost() > 0
        && rows.share() > before.orElse(rows).share() * (1 + MUCH) + ONE_IN_A_THOUSAND;
  }
}
