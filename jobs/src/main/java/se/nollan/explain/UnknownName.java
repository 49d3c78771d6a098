package se.nollan.explain;

import java.util.List;
import java.util.Optional;
import se.nollan.lake.Lake;
import se.nollan.model.CanonicalDataset;

/**
 * A unit or line that a quarantined row names, and that the register of its month does not hold.
 *
 * @param register the register that lacks it
 * @param id as the row has it
 */
public record UnknownName(CanonicalDataset register, String id) {

  /** What a row names that is unknown; empty of a row that is in quarantine for something else. */
  public static Optional<UnknownName> in(SetAside row) {
    return switch (row.reason()) {
      case UNKNOWN_UNIT -> Optional.of(of(CanonicalDataset.UNIT, row));
      case UNKNOWN_LINE -> Optional.of(of(CanonicalDataset.PHONE_LINE, row));
      default -> Optional.empty();
    };
  }

  private static UnknownName of(CanonicalDataset register, SetAside row) {
    return new UnknownName(register, row.value(row.column().orElseThrow()));
  }

  /** The register's own rows of that id, where they are in quarantine themselves. */
  public List<SetAside> setAside(Lake lake, Place place) {
    RowSearch search =
        new RowSearch(
            place.month().region(),
            List.of(register),
            Optional.of(place.month().period()),
            Optional.empty());
    return search.of(lake, id).stream().flatMap(found -> found.setAside().stream()).toList();
  }
}
