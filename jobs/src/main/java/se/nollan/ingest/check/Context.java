package se.nollan.ingest.check;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.unsafe.types.UTF8String;
import se.nollan.model.CanonicalDataset;
import se.nollan.model.RegionMonth;

/**
 * What is asked last of a row that is good by itself: whether its region's registers of the month
 * hold the units and lines that it names, and whether it was answered after it came.
 */
final class Context {
  private final Map<UTF8String, UTF8String> register;
  private final QuarantineReason unknown;
  private final List<String> names;
  private final int[] named;
  private final UTF8String[] last;
  private final List<String> order;
  private final int[] ordered;

  Context(CanonicalDataset dataset, KnownIds known, RegionMonth month) {
    boolean calls = dataset == CanonicalDataset.PHONE_CONTACT;
    register = (calls ? known.lines() : known.units()).getOrDefault(month, Map.of());
    unknown = calls ? QuarantineReason.UNKNOWN_LINE : QuarantineReason.UNKNOWN_UNIT;
    names = names(dataset);
    named = RowReader.places(dataset, names);
    last = new UTF8String[named.length];
    Arrays.fill(last, UTF8String.EMPTY_UTF8);
    order = order(dataset);
    ordered = RowReader.places(dataset, order);
  }

  private static List<String> names(CanonicalDataset dataset) {
    return switch (dataset) {
      case UNIT -> List.of();
      case PHONE_CONTACT -> List.of("line_id");
      case CHAT_CASE -> List.of("unit_id", "answering_unit_id");
      default -> List.of("unit_id");
    };
  }

  private static List<String> order(CanonicalDataset dataset) {
    return switch (dataset) {
      case PHONE_CONTACT -> List.of("arrived_at", "answered_at");
      case CHAT_CASE -> List.of("queued_at", "started_at");
      default -> List.of();
    };
  }

  /**
   * What is wrong with a row of these values, if anything is. Ids that registers hold become the
   * registers' own texts, which are told from others at once.
   */
  Optional<Flaw> flaw(Object[] values) {
    for (int i = 0; i < named.length; i++) {
      if (values[named[i]] instanceof UTF8String id) {
        // Most often it is the one of the row before.
        UTF8String own = id.equals(last[i]) ? last[i] : register.get(id);
        if (own == null) {
          return Optional.of(Flaw.of(unknown, names.get(i)));
        }
        last[i] = own;
        values[named[i]] = own;
      }
    }
    if (ordered.length == 0 || values[ordered[0]] == null || values[ordered[1]] == null) {
      return Optional.empty();
    }
    boolean before = (Long) values[ordered[1]] < (Long) values[ordered[0]];
    return before
        ? Optional.of(Flaw.of(QuarantineReason.ANSWERED_BEFORE_ARRIVAL, order.get(1)))
        : Optional.empty();
  }
}
