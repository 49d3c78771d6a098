package se.nollan.ingest;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.unsafe.types.UTF8String;
import se.nollan.ingest.sql.MappingCounts;

/** Adds up what becomes of one task's rows while they are mapped, and hands it on at its end. */
final class TaskCounts implements MappingCounts {
  private final String source;
  private final List<String> columns;
  private final RowsByFile filtered;
  private final Conversions conversions;
  private final Map<UTF8String, Long> filteredHere = new HashMap<>();
  private final long[] rows;
  private final long[] lost;
  private UTF8String region;
  private UTF8String period;

  /**
   * None yet.
   *
   * @param columns of the mapping, in its order
   */
  TaskCounts(String source, List<String> columns, RowsByFile filtered, Conversions conversions) {
    this.source = source;
    this.columns = columns;
    this.filtered = filtered;
    this.conversions = conversions;
    this.rows = new long[columns.size()];
    this.lost = new long[columns.size()];
  }

  @Override
  public void filtered(UTF8String file) {
    filteredHere.merge(file, 1L, Long::sum);
  }

  @Override
  public void delivery(UTF8String regionNow, UTF8String periodNow) {
    if (region != null && region.equals(regionNow) && period.equals(periodNow)) {
      return;
    }
    handOn();
    region = regionNow;
    period = periodNow;
  }

  @Override
  public void mapped(int expression, boolean empty) {
    rows[expression]++;
    lost[expression] += empty ? 1 : 0;
  }

  /** The task has ended. */
  void end() {
    handOn();
    filteredHere.forEach((file, count) -> filtered.add(file.toString(), count));
  }

  private void handOn() {
    for (int i = 0; i < rows.length; i++) {
      if (rows[i] > 0) {
        conversions.add(
            new ConvertedColumn(region.toString(), source, period.toString(), columns.get(i)),
            new Conversion(rows[i], lost[i]));
      }
    }
    Arrays.fill(rows, 0);
    Arrays.fill(lost, 0);
  }
}
