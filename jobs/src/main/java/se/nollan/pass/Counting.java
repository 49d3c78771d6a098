package se.nollan.pass;

import java.util.HashMap;
import java.util.Map;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.catalyst.expressions.UnsafeProjection;
import org.apache.spark.sql.catalyst.expressions.UnsafeRow;
import org.apache.spark.unsafe.types.UTF8String;

/** What one task has counted in one way. */
final class Counting {
  private final Way way;
  private final int region;
  private final int period;
  private final int where;
  private final KeyColumn[] columns;
  private final long[] key;
  private final int numbers;
  private final int width;
  private final int sums;
  private final Map<GroupSums.Place, Groups> counted = new HashMap<>();
  private GroupSums.Place place = new GroupSums.Place(null, null);
  private Groups here;
  private UTF8String lastRegion;
  private UTF8String lastPeriod;

  /**
   * Nothing yet.
   *
   * @param region the region's place in rows
   * @param period the period's
   */
  Counting(Way way, int region, int period) {
    this.way = way;
    this.region = region;
    this.period = period;
    this.where = way.where();
    this.columns = new KeyColumn[way.keys().size()];
    for (int i = 0; i < columns.length; i++) {
      columns[i] = KeyColumn.of(way.keys().fields()[i].dataType(), where + 1 + i);
    }
    this.key = new long[columns.length];
    this.numbers = where + 1 + columns.length;
    this.width = way.numbers().size();
    this.sums = way.groups().sums();
    this.here = new Groups(key.length, width);
  }

  /**
   * Counts a row.
   *
   * @param given what the program has worked out of it
   */
  void row(InternalRow row, InternalRow given) {
    if (!given.getBoolean(where)) {
      return;
    }
    UTF8String itsRegion = row.getUTF8String(region);
    UTF8String itsPeriod = row.getUTF8String(period);
    // The rows of a delivery share theirs: the very same texts.
    if (itsRegion != lastRegion || itsPeriod != lastPeriod) {
      moveTo(itsRegion, itsPeriod);
    }
    for (int i = 0; i < columns.length; i++) {
      key[i] = columns[i].code(given);
    }
    count(given, here.of(key));
  }

  private void count(InternalRow given, int first) {
    long[] counts = here.numbers();
    for (int i = 0; i < width; i++) {
      if (!given.isNullAt(numbers + i)) {
        long one = given.getLong(numbers + i);
        long before = counts[first + i];
        counts[first + i] = i < sums ? before + one : before | one;
      }
    }
  }

  private void moveTo(UTF8String itsRegion, UTF8String itsPeriod) {
    lastRegion = itsRegion;
    lastPeriod = itsPeriod;
    if (!place.is(itsRegion, itsPeriod)) {
      place = GroupSums.Place.of(itsRegion, itsPeriod);
      here = counted.computeIfAbsent(place, none -> new Groups(key.length, width));
    }
  }

  /** No more rows come: the driver is told. */
  void end() {
    UnsafeProjection packed = UnsafeProjection.create(way.keys());
    Map<GroupSums.Place, Map<UnsafeRow, long[]>> all = new HashMap<>();
    counted.forEach(
        (its, those) -> {
          Map<UnsafeRow, long[]> byKey = new HashMap<>();
          those.forEach((codes, counts) -> byKey.put(packed.apply(values(codes)).copy(), counts));
          all.put(its, byKey);
        });
    way.groups().add(all);
  }

  private InternalRow values(long[] codes) {
    Object[] values = new Object[codes.length];
    for (int i = 0; i < codes.length; i++) {
      values[i] = columns[i].value(codes[i]);
    }
    return new GenericInternalRow(values);
  }
}
