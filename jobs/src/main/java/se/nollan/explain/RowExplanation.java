package se.nollan.explain;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a row that is used goes into, where no single outcome is decided of it: bookings,
 * appointments, slots and registers.
 *
 * @param values what the row says, by column; no personal data
 * @param unit the unit that it counts at, HSA-id and name; empty of a row that names no unit
 * @param internal whether it is an internal booking, which no measure counts
 * @param measures the measures over such rows; empty where none counts them one by one
 */
public record RowExplanation(
    Map<String, String> values, Optional<String> unit, boolean internal, List<Counted> measures) {

  public RowExplanation {
    measures = List.copyOf(measures);
  }
}
