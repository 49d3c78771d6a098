package se.nollan.simulate;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import se.nollan.model.CanonicalDataset;

/**
 * Tells what a simulation has written. Files that are planted because nobody can read them are left
 * out.
 */
public record SimulationReport(Map<CanonicalDataset, Volume> volumes) {

  static final SimulationReport NOTHING = new SimulationReport(Map.of());

  public SimulationReport {
    Map<CanonicalDataset, Volume> all = new EnumMap<>(CanonicalDataset.class);
    for (CanonicalDataset dataset : CanonicalDataset.values()) {
      all.put(dataset, volumes.getOrDefault(dataset, Volume.NOTHING));
    }
    volumes = Collections.unmodifiableMap(all);
  }

  /** Files, rows (the header is none; bad rows count too) and bytes, as packed. */
  public record Volume(long files, long rows, long bytes) {

    static final Volume NOTHING = new Volume(0, 0, 0);

    Volume plus(Volume other) {
      return new Volume(files + other.files, rows + other.rows, bytes + other.bytes);
    }
  }

  /** What was written of one dataset. */
  public Volume volume(CanonicalDataset dataset) {
    return volumes.get(dataset);
  }

  /** What was written in all. */
  public Volume total() {
    return volumes.values().stream().reduce(Volume.NOTHING, Volume::plus);
  }

  SimulationReport plus(SimulationReport other) {
    Map<CanonicalDataset, Volume> sums = new EnumMap<>(volumes);
    other.volumes.forEach((dataset, volume) -> sums.merge(dataset, volume, Volume::plus));
    return new SimulationReport(sums);
  }
}
