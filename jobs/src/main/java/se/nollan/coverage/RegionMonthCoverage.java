package se.nollan.coverage;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.nollan.model.CanonicalDataset;

/**
 * What a region delivered in a month: the ledger's word on its files, the register's on who takes
 * part, and the rows of each counted unit.
 *
 * @param delivered by dataset; none of a dataset that is not in it
 * @param reported by dataset, then by the counted unit's HSA-id
 * @param workingDays the month's
 */
record RegionMonthCoverage(
    Map<CanonicalDataset, Delivered> delivered,
    MonthRegister register,
    Map<CanonicalDataset, Map<String, Reported>> reported,
    Days workingDays) {

  DatasetCoverage of(CanonicalDataset dataset) {
    Delivered files = delivered(dataset);
    Optional<List<UnitCoverage>> units =
        dataset.register() || !registerKnown()
            ? Optional.empty()
            : Optional.of(units(dataset, files.status()));
    boolean nobodyTakesPart =
        units.filter(all -> !all.isEmpty()).stream()
            .anyMatch(all -> all.stream().allMatch(u -> u.status() == Status.NOT_TAKING_PART));
    Status status = files.files() == 0 && nobodyTakesPart ? Status.NOT_TAKING_PART : files.status();
    return new DatasetCoverage(dataset, status, files, units, workingDays);
  }

  /** An empty register says that there are no units; a missing or unusable one says nothing. */
  private boolean registerKnown() {
    Status units = delivered(CanonicalDataset.UNIT).status();
    return units == Status.REPORTED || units == Status.ZERO;
  }

  private List<UnitCoverage> units(CanonicalDataset dataset, Status region) {
    Map<String, Reported> rows = reported.getOrDefault(dataset, Map.of());
    return register.units().stream()
        .map(
            unit ->
                UnitCoverage.of(
                    unit,
                    dataset,
                    region,
                    rows.getOrDefault(unit.id(), Reported.NOTHING),
                    workingDays))
        .toList();
  }

  private Delivered delivered(CanonicalDataset dataset) {
    return delivered.getOrDefault(dataset, Delivered.NONE);
  }
}
