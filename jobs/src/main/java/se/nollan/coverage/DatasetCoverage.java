package se.nollan.coverage;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import se.nollan.model.CanonicalDataset;

/**
 * What a region and its units delivered of a dataset in a month.
 *
 * @param units the counted units; empty of a register, and where no register of units could be
 *     used: then nobody can say who was expected
 * @param workingDays the month's
 */
record DatasetCoverage(
    CanonicalDataset dataset,
    Status status,
    Delivered delivered,
    Optional<List<UnitCoverage>> units,
    Days workingDays) {

  /** How many units that is true of. */
  Optional<Long> units(Predicate<UnitCoverage> such) {
    return units.map(all -> all.stream().filter(such).count());
  }

  Optional<Long> units(Status such) {
    return units(unit -> unit.status() == such);
  }

  /**
   * Working days that something should have come of. Free slots are seen as often as a region
   * likes, once in the month at least: of them no number of days is expected.
   */
  Optional<Long> daysExpected() {
    return dataset.register() || dataset == CanonicalDataset.BOOKABLE_SLOT
        ? Optional.empty()
        : Optional.of((long) workingDays.count());
  }

  /** Working days that any unit has rows of. */
  Optional<Long> daysWithData() {
    return units.map(
        all -> (long) all.stream().map(UnitCoverage::days).reduce(Days.NONE, Days::or).count());
  }

  /** The same, of each expected unit by itself. */
  Optional<Long> unitDaysExpected() {
    return daysExpected().flatMap(days -> units(UnitCoverage::expected).map(n -> n * days));
  }

  Optional<Long> unitDaysWithData() {
    return units.map(all -> all.stream().mapToLong(unit -> unit.days().count()).sum());
  }

  /**
   * Patients listed at units that take part, or may do: those that say no are left out. To leave
   * out those that say nothing too would make any region that says nothing wholly covered.
   */
  Optional<Long> listed() {
    return listed(unit -> unit.status() != Status.NOT_TAKING_PART);
  }

  /** Those of them that the dataset's figures speak for. */
  Optional<Long> listedCovered() {
    return listed().map(all -> listed(UnitCoverage::covered).orElse(0L));
  }

  /** Their share, 0–1; empty where nobody is listed. */
  Optional<Double> shareCovered() {
    return listed()
        .filter(all -> all > 0)
        .map(all -> listedCovered().orElse(0L).doubleValue() / all);
  }

  private Optional<Long> listed(Predicate<UnitCoverage> such) {
    return units.stream()
        .flatMap(List::stream)
        .filter(such)
        .flatMap(unit -> unit.listed().stream())
        .reduce(Long::sum);
  }
}
