package se.nollan.simulate;

import java.io.IOException;

/** Makes all rows of one dataset of a region and month. */
@FunctionalInterface
interface DatasetModel {

  void write(RegionMonth regionMonth, DeliveryFile file) throws IOException;
}
