package se.nollan.ingest.check;

import java.io.Serializable;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.apache.spark.unsafe.types.UTF8String;
import se.nollan.model.RegionMonth;

/**
 * The ids that the regions' registers of a month hold: each by itself, so that all rows can name
 * the same object.
 *
 * @param units by region and month
 * @param lines by region and month
 */
public record KnownIds(
    Map<RegionMonth, Map<UTF8String, UTF8String>> units,
    Map<RegionMonth, Map<UTF8String, UTF8String>> lines)
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

  private static Map<RegionMonth, Map<UTF8String, UTF8String>> byRegionMonth(
      Collection<Entry> entries) {
    Map<RegionMonth, Map<UTF8String, UTF8String>> ids = new HashMap<>();
    for (Entry entry : entries) {
      UTF8String id = UTF8String.fromString(entry.id());
      ids.computeIfAbsent(entry.month(), month -> new HashMap<>()).put(id, id);
    }
    return ids;
  }
}
