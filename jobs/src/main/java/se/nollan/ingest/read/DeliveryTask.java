package se.nollan.ingest.read;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;
import se.nollan.model.RegionMonth;

/**
 * What one task reads.
 *
 * @param deliveries the files of each
 */
record DeliveryTask(List<List<LandingFile>> deliveries) implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Below this a task costs more to start than it does. */
  private static final long SMALL = 2L << 20;

  /** Above this a task would be waited for. Packed bytes, as delivered. */
  private static final long LARGE = 16L << 20;

  /**
   * Deals the deliveries of a source out, the largest first, each to the task that has least.
   *
   * @param files all of one source: those of a region and month are a delivery
   */
  static List<DeliveryTask> of(List<LandingFile> files, int cores) {
    Map<RegionMonth, List<LandingFile>> byMonth = new TreeMap<>();
    files.forEach(
        file -> byMonth.computeIfAbsent(file.regionMonth(), m -> new ArrayList<>()).add(file));
    List<List<LandingFile>> deliveries = new ArrayList<>(byMonth.values());
    deliveries.sort(Comparator.<List<LandingFile>>comparingLong(f -> bytes(f)).reversed());
    int tasks = Math.min(deliveries.size(), tasks(bytes(files), cores));
    PriorityQueue<Dealt> byLoad = new PriorityQueue<>(Comparator.comparing(Dealt::load));
    for (int task = 0; task < tasks; task++) {
      byLoad.add(new Dealt(new Load(0, task), new ArrayList<>()));
    }
    for (List<LandingFile> delivery : deliveries) {
      byLoad.add(byLoad.remove().with(delivery));
    }
    return byLoad.stream()
        .sorted(Comparator.comparingInt(dealt -> dealt.load().task()))
        .map(dealt -> new DeliveryTask(dealt.deliveries()))
        .toList();
  }

  private static int tasks(long bytes, int cores) {
    long worthwhile = Math.min(cores, bytes / SMALL + 1);
    return (int) Math.max(worthwhile, bytes / LARGE + 1);
  }

  private static long bytes(List<LandingFile> files) {
    return files.stream().mapToLong(LandingFile::size).sum();
  }

  private record Load(long bytes, int task) implements Comparable<Load> {
    @Override
    public int compareTo(Load other) {
      int byBytes = Long.compare(bytes, other.bytes);
      return byBytes == 0 ? Integer.compare(task, other.task) : byBytes;
    }
  }

  private record Dealt(Load load, List<List<LandingFile>> deliveries) {
    Dealt with(List<LandingFile> delivery) {
      deliveries.add(delivery);
      Load more = new Load(load.bytes() + DeliveryTask.bytes(delivery), load.task());
      return new Dealt(more, deliveries);
    }
  }
}
