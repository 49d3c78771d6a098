package se.nollan.pass;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import org.apache.spark.sql.catalyst.expressions.UnsafeRow;
import org.apache.spark.unsafe.types.UTF8String;
import org.apache.spark.util.AccumulatorV2;

/**
 * What tasks have counted, by place and group: first numbers that add up, then numbers of bits.
 * Spark takes each task of a job's last stage once, also if it was tried several times.
 */
final class GroupSums
    extends AccumulatorV2<
        Map<GroupSums.Place, Map<UnsafeRow, long[]>>,
        Map<GroupSums.Place, Map<UnsafeRow, long[]>>> {
  private static final long serialVersionUID = 1L;

  /** A region and period. */
  record Place(UTF8String region, UTF8String period) implements Serializable {
    /** Of texts that may be overwritten. */
    static Place of(UTF8String region, UTF8String period) {
      return new Place(region.copy(), period.copy());
    }

    boolean is(UTF8String otherRegion, UTF8String otherPeriod) {
      return otherRegion.equals(region) && otherPeriod.equals(period);
    }
  }

  private final int sums;
  private final Map<Place, Map<UnsafeRow, long[]>> groups = new HashMap<>();

  /**
   * Empty ones.
   *
   * @param sums how many of a group's numbers add up
   */
  GroupSums(int sums) {
    this.sums = sums;
  }

  /** How many of a group's numbers add up. */
  int sums() {
    return sums;
  }

  @Override
  public synchronized void add(Map<Place, Map<UnsafeRow, long[]>> counted) {
    counted.forEach(
        (place, those) -> {
          Map<UnsafeRow, long[]> here = groups.computeIfAbsent(place, none -> new HashMap<>());
          those.forEach((group, counts) -> here.merge(group, counts, this::plus));
        });
  }

  private long[] plus(long[] one, long[] other) {
    long[] both = one.clone();
    for (int i = 0; i < both.length; i++) {
      both[i] = i < sums ? both[i] + other[i] : both[i] | other[i];
    }
    return both;
  }

  @Override
  public void merge(
      AccumulatorV2<Map<Place, Map<UnsafeRow, long[]>>, Map<Place, Map<UnsafeRow, long[]>>> other) {
    add(other.value());
  }

  @Override
  public synchronized Map<Place, Map<UnsafeRow, long[]>> value() {
    return Map.copyOf(groups);
  }

  @Override
  public synchronized boolean isZero() {
    return groups.isEmpty();
  }

  @Override
  public GroupSums copy() {
    GroupSums copy = new GroupSums(sums);
    copy.merge(this);
    return copy;
  }

  @Override
  public synchronized void reset() {
    groups.clear();
  }
}
