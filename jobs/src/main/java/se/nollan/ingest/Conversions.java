package se.nollan.ingest;

import java.util.HashMap;
import java.util.Map;
import org.apache.spark.util.AccumulatorV2;

/**
 * Counts what tasks have converted, by column. Spark adds up each task of a job's last stage once.
 */
final class Conversions
    extends AccumulatorV2<
        Map.Entry<ConvertedColumn, Conversion>, Map<ConvertedColumn, Conversion>> {
  private static final long serialVersionUID = 1L;

  private final Map<ConvertedColumn, Conversion> byColumn = new HashMap<>();

  synchronized void add(ConvertedColumn column, Conversion rows) {
    byColumn.merge(column, rows, Conversion::plus);
  }

  @Override
  public void add(Map.Entry<ConvertedColumn, Conversion> counted) {
    add(counted.getKey(), counted.getValue());
  }

  @Override
  public void merge(
      AccumulatorV2<Map.Entry<ConvertedColumn, Conversion>, Map<ConvertedColumn, Conversion>>
          other) {
    other.value().forEach(this::add);
  }

  @Override
  public synchronized Map<ConvertedColumn, Conversion> value() {
    return Map.copyOf(byColumn);
  }

  @Override
  public synchronized boolean isZero() {
    return byColumn.isEmpty();
  }

  @Override
  public Conversions copy() {
    Conversions copy = new Conversions();
    copy.merge(this);
    return copy;
  }

  @Override
  public synchronized void reset() {
    byColumn.clear();
  }
}
