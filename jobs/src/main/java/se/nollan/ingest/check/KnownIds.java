package se.nollan.ingest.check;

import java.io.Serializable;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.spark.unsafe.types.UTF8String;
import se.nollan.model.RegionMonth;

/**
 * The ids that the regions' registers of a month hold.
 *
 * @param units by region and month
 * @param lines by region and month
 */
public record KnownIds(
    Map<RegionMonth, Set<UTF8String>> units, Map<RegionMonth, Set<UTF8String>> lines)
    implements Serializable {

  /** Before any register is read. */
  public static final KnownIds NONE = new KnownIds(Map.of(), Map.of());

  /** The same, with these units. */
  public KnownIds withUnits(Collection<Entry> entries) {
    return new KnownIds(byRegionMonth(entries), lines);
  }

  /** The same, with these lines. */
  public KnownIds withLines(Collection<Entry> entries) {
    return new KnownIds(units, byRegionMonth(entries));
  }

  /** An id in the register of a region and month. */
  public record Entry(RegionMonth month, String id) {}

  private static Map<RegionMonth, Set<UTF8String>> byRegionMonth(Collection<Entry> entries) {
    Map<RegionMonth, Set<UTF8String>> ids = new HashMap<>();
    entries.forEach(
        entry ->
            ids.computeIfAbsent(entry.month(), month -> new HashSet<>())
                .add(UTF8String.fromString(entry.id())));
    return ids;
  }
}
