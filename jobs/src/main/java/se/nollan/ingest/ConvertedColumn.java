package se.nollan.ingest;

import java.io.Serializable;

/**
 * A canonical column of what a source delivered of a region and month, as folders name them.
 *
 * @param column of the source's dataset
 */
public record ConvertedColumn(String region, String source, String period, String column)
    implements Serializable {

  /** The same of another month. */
  ConvertedColumn of(String otherPeriod) {
    return new ConvertedColumn(region, source, otherPeriod, column);
  }
}
