package se.nollan.ingest;

import java.util.HashMap;
import java.util.Map;
import org.apache.spark.util.AccumulatorV2;

/**
 * How many rows of each file tasks have let through. Spark adds up each task of a job's last stage
 * once, also if it was tried several times.
 */
final class RowsByFile extends AccumulatorV2<Map.Entry<String, Long>, Map<String, Long>> {
  private static final long serialVersionUID = 1L;

  private final Map<String, Long> rows = new HashMap<>();

  synchronized void add(String file, long count) {
    rows.merge(file, count, Long::sum);
  }

  @Override
  public void add(Map.Entry<String, Long> file) {
    add(file.getKey(), file.getValue());
  }

  @Override
  public void merge(AccumulatorV2<Map.Entry<String, Long>, Map<String, Long>> other) {
    other.value().forEach(this::add);
  }

  @Override
  public synchronized Map<String, Long> value() {
    return Map.copyOf(rows);
  }

  @Override
  public synchronized boolean isZero() {
    return rows.isEmpty();
  }

  @Override
  public RowsByFile copy() {
    RowsByFile copy = new RowsByFile();
    copy.merge(this);
    return copy;
  }

  @Override
  public synchronized void reset() {
    rows.clear();
  }
}
