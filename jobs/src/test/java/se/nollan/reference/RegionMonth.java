package se.nollan.reference;

import java.time.YearMonth;

/** The grain of deliveries: a region and a period. */
record RegionMonth(String region, String period) {

  YearMonth month() {
    return YearMonth.parse(period);
  }

  /** The same region, the month before. */
  RegionMonth before() {
    return new RegionMonth(region, month().minusMonths(1).toString());
  }
}
