package se.nollan.lake;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import se.nollan.model.RegionMonth;

/**
 * What belongs together in a lake: the version of each table that one run left.
 *
 * @param run number of the run, from 1; 0 of a lake that no run has finished on
 * @param definition under which the lake's outcomes and statistics are kept, {@code skr-2.0}
 * @param keyFingerprint tells whether a pseudonym key is the one that the lake was made with
 * @param unmeasured region-months whose deliveries are in, but not yet their figures
 * @param figures names of all that is counted in every measured month, as {@link
 *     LakeRun#countedAll(List)} was told; empty if a Nollan counted that did not say so
 * @param versions Delta version by table; a table that nothing was ever written to is not in it
 */
public record Snapshot(
    long run,
    String definition,
    String keyFingerprint,
    Set<RegionMonth> unmeasured,
    List<String> figures,
    Map<LakeTable, Long> versions) {

  public Snapshot {
    unmeasured = Set.copyOf(new TreeSet<>(unmeasured));
    figures = List.copyOf(figures);
    versions = Map.copyOf(new TreeMap<>(versions));
  }

  static Snapshot none() {
    return new Snapshot(0, "", "", Set.of(), List.of(), Map.of());
  }

  /** Whether any run has finished. */
  public boolean exists() {
    return run > 0;
  }

  /** A table's Delta version; empty if nothing was ever written to it. */
  public Optional<Long> version(LakeTable table) {
    return Optional.ofNullable(versions.get(table));
  }
}
