package se.nollan.ingest.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.unsafe.types.UTF8String;

/**
 * Rows that may share their key with others of the delivery. Of rows that are alike in every column
 * one stays, the first of the first file; of rows that are not, none does.
 */
final class Twins {
  /** A row that is good by itself, and its values. */
  record Held(TextRow row, Object[] values) {}

  /** A row, and what is wrong with it if anything is. */
  record Settled(Held held, Optional<Flaw> flaw) {}

  private static final Comparator<Held> IN_PLACE =
      Comparator.<Held, UTF8String>comparing(held -> held.row().file())
          .thenComparingLong(held -> held.row().row());

  private final Map<List<Object>, List<Held>> byKey = new LinkedHashMap<>();

  void hold(List<Object> key, Held held) {
    byKey.computeIfAbsent(key, k -> new ArrayList<>(2)).add(held);
  }

  /** Every row that was held, and is no longer. */
  List<Settled> letGo() {
    List<Settled> all = new ArrayList<>();
    byKey.values().forEach(same -> all.addAll(settled(same)));
    byKey.clear();
    return all;
  }

  private static List<Settled> settled(List<Held> same) {
    Held stays = same.stream().min(IN_PLACE).orElseThrow();
    boolean alike = same.stream().allMatch(held -> Arrays.equals(held.values(), stays.values()));
    QuarantineReason reason =
        alike ? QuarantineReason.DUPLICATE : QuarantineReason.CONFLICTING_DUPLICATE;
    return same.stream()
        .map(
            held ->
                new Settled(
                    held,
                    same.size() == 1 || (alike && held == stays)
                        ? Optional.empty()
                        : Optional.of(Flaw.of(reason))))
        .toList();
  }
}
