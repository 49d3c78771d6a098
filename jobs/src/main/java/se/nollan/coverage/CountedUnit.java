package se.nollan.coverage;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import se.nollan.model.CanonicalDataset;

/**
 * A unit as it is counted, with its branches.
 *
 * @param id HSA-id of the topmost unit
 * @param name that unit's name
 * @param listed patients listed at those that say how many; empty if none does
 * @param participation what the register says, by dataset; not stated of a dataset not in it
 */
record CountedUnit(
    String id,
    String name,
    Optional<Long> listed,
    Map<CanonicalDataset, Participation> participation) {

  CountedUnit {
    participation = Map.copyOf(participation);
  }

  Participation participation(CanonicalDataset dataset) {
    return participation.getOrDefault(dataset, Participation.NOT_STATED);
  }

  /** The same unit, and what one of its branches or lines adds. */
  CountedUnit with(Optional<Long> more, Map<CanonicalDataset, Participation> says) {
    Map<CanonicalDataset, Participation> both = new EnumMap<>(CanonicalDataset.class);
    both.putAll(participation);
    says.forEach((dataset, added) -> both.merge(dataset, added, Participation::or));
    Optional<Long> sum = Stream.of(listed, more).flatMap(Optional::stream).reduce(Long::sum);
    return new CountedUnit(id, name, sum, both);
  }
}
