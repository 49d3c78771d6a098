package se.nollan.simulate;

import java.time.YearMonth;
import se.nollan.model.CanonicalDataset;
import se.nollan.model.Region;

/**
 * What a file delivers: a dataset of a region in a month. Knows where in the landing it belongs.
 */
record Delivery(CanonicalDataset dataset, Region region, YearMonth month) {

  String path(String file) {
    return "region=%s/source=%s/period=%s/%s"
        .formatted(region.code(), dataset.canonicalSource(), month, file);
  }
}
