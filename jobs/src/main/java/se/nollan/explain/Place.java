package se.nollan.explain;

import se.nollan.model.CanonicalDataset;
import se.nollan.model.RegionMonth;

/**
 * Where a row was delivered. An id names one row in it, beside what quarantine holds.
 *
 * @param source the source's id
 */
public record Place(CanonicalDataset dataset, RegionMonth month, String source) {

  /** The options of {@code explain} that choose it. */
  public String options() {
    return "--dataset %s --period %s --source %s".formatted(dataset.id(), month.period(), source);
  }
}
