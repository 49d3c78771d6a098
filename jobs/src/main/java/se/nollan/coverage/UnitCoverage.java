package se.nollan.coverage;

import java.util.Optional;
import se.nollan.model.CanonicalDataset;

/**
 * A counted unit's part in a dataset of a month.
 *
 * @param days working days that it has rows of
 */
record UnitCoverage(CountedUnit unit, Status status, long rows, Days days) {

  /**
   * Rows outweigh what the register says; where there are none, a unit that takes part has said
   * zero only if all of its region's files say so.
   *
   * @param region status of the unit's region for the dataset
   */
  static UnitCoverage of(
      CountedUnit unit,
      CanonicalDataset dataset,
      Status region,
      Reported reported,
      Days workingDays) {
    Status status =
        switch (unit.participation(dataset)) {
          case EXPECTED -> region == Status.ZERO ? Status.ZERO : Status.MISSING;
          case NOT_TAKING_PART -> Status.NOT_TAKING_PART;
          case NOT_STATED -> Status.NOT_STATED;
        };
    return new UnitCoverage(
        unit,
        reported.rows() > 0 ? Status.REPORTED : status,
        reported.rows(),
        reported.days().and(workingDays));
  }

  /** Whether the dataset's figures speak for the unit. */
  boolean covered() {
    return status == Status.REPORTED || status == Status.ZERO;
  }

  /** Whether something was to come from it. A unit that reports is expected, whatever it says. */
  boolean expected() {
    return covered() || status == Status.MISSING;
  }

  Optional<Long> listed() {
    return unit.listed();
  }
}
