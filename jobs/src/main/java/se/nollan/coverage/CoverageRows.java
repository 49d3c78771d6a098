package se.nollan.coverage;

import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import se.nollan.model.RegionMonth;

/** A region-month's rows of one dataset, in the columns of the tables. */
record CoverageRows(RegionMonth month, DatasetCoverage coverage) {

  /** The row of {@code coverage}. */
  Row region() {
    Delivered delivered = coverage.delivered();
    return RowFactory.create(
        month.region(),
        month.period(),
        coverage.dataset().id(),
        coverage.status().name(),
        delivered.files(),
        delivered.rejected(),
        delivered.read(),
        delivered.filtered(),
        delivered.accepted(),
        delivered.quarantined(),
        orNull(coverage.units(UnitCoverage::expected)),
        orNull(coverage.units(Status.REPORTED)),
        orNull(coverage.units(Status.ZERO)),
        orNull(coverage.units(Status.MISSING)),
        orNull(coverage.units(Status.NOT_TAKING_PART)),
        orNull(coverage.units(Status.NOT_STATED)),
        orNull(coverage.daysExpected()),
        orNull(coverage.daysWithData()),
        orNull(coverage.unitDaysExpected()),
        orNull(coverage.unitDaysWithData()),
        orNull(coverage.listed()),
        orNull(coverage.listedCovered()),
        orNull(coverage.shareCovered()));
  }

  /** The rows of {@code coverage_unit}; none of a register. */
  List<Row> units() {
    return coverage.units().stream().flatMap(List::stream).map(this::unit).toList();
  }

  private Row unit(UnitCoverage unit) {
    return RowFactory.create(
        month.region(),
        month.period(),
        coverage.dataset().id(),
        unit.unit().id(),
        unit.unit().name(),
        unit.status().name(),
        unit.rows(),
        (long) unit.days().count(),
        orNull(unit.listed()));
  }

  private static Object orNull(Optional<?> value) {
    return value.orElse(null);
  }
}
