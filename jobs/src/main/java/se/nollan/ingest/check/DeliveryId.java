package se.nollan.ingest.check;

import org.apache.spark.unsafe.types.UTF8String;
import se.nollan.model.RegionMonth;

/** Which delivery a row belongs to: duplicates are looked for within one. */
public record DeliveryId(UTF8String region, UTF8String source, UTF8String period) {

  RegionMonth month() {
    return new RegionMonth(region.toString(), period.toString());
  }

  DeliveryId copy() {
    return new DeliveryId(region.copy(), source.copy(), period.copy());
  }
}
