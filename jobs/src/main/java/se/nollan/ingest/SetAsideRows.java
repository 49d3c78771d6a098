package se.nollan.ingest;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.util.AccumulatorV2;
import se.nollan.ingest.check.SetAsideRow;

/**
 * The rows that cannot be used, gathered on the way of those that can: as long as they are few. Of
 * a delivery that has many it only tells so.
 */
final class SetAsideRows extends AccumulatorV2<SetAsideRow, SetAsideRows> {
  private static final long serialVersionUID = 1L;

  /** Of one delivery: enough for one bad row in a thousand of the largest region's month. */
  private static final int MOST = 1000;

  /** Of all deliveries: what the driver can hold beside all else. */
  private static final int MOST_OF_ALL = 200_000;

  /** By delivery; of one that has too many, none. */
  private final Map<Delivery, List<SetAsideRow>> rows = new HashMap<>();

  private int count;

  /** Which delivery a row is of. */
  record Delivery(String region, String source, String period) implements Serializable {}

  @Override
  public synchronized void add(SetAsideRow row) {
    Delivery delivery = new Delivery(row.region(), row.source(), row.period());
    List<SetAsideRow> before = rows.get(delivery);
    if (before == null) {
      before = new ArrayList<>();
      rows.put(delivery, before);
    } else if (before.isEmpty()) {
      return;
    }
    if (before.size() >= MOST || count >= MOST_OF_ALL) {
      count -= before.size();
      before.clear();
      return;
    }
    before.add(row);
    count++;
  }

  @Override
  public synchronized void merge(AccumulatorV2<SetAsideRow, SetAsideRows> other) {
    other
        .value()
        .rows
        .forEach(
            (delivery, given) -> {
              if (given.isEmpty()) {
                tooMany(delivery);
              } else {
                given.forEach(this::add);
              }
            });
  }

  private void tooMany(Delivery delivery) {
    List<SetAsideRow> before = rows.put(delivery, new ArrayList<>());
    count -= before == null ? 0 : before.size();
  }

  /** Whether a delivery has more than are kept here. */
  boolean tooMany(String region, String source, String period) {
    List<SetAsideRow> kept = rows.get(new Delivery(region, source, period));
    return kept != null && kept.isEmpty();
  }

  /** All that are kept, as quarantine keeps them. */
  List<Row> rows() {
    return rows.values().stream().flatMap(List::stream).map(SetAsideRows::row).toList();
  }

  static Row row(SetAsideRow row) {
    return RowFactory.create(
        row.region(),
        row.source(),
        row.period(),
        row.dataset(),
        row.file(),
        row.row(),
        row.key(),
        row.reason().name(),
        row.column().isEmpty() ? null : row.column(),
        row.error().isEmpty() ? null : row.error(),
        row.record());
  }

  @Override
  public boolean isZero() {
    return rows.isEmpty();
  }

  @Override
  public SetAsideRows copy() {
    SetAsideRows copy = new SetAsideRows();
    copy.merge(this);
    return copy;
  }

  @Override
  public void reset() {
    rows.clear();
    count = 0;
  }

  @Override
  public SetAsideRows value() {
    return this;
  }
}
