package se.nollan.ingest.read;

import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;

/**
 * The rows of a task's deliveries as {@link DeliveryRead} has them; one is overwritten by the next.
 */
final class DeliveryReader implements Iterator<InternalRow> {
  private final Iterator<DeliveredRows> deliveries;
  private final Object[] cells;
  private final InternalRow row;
  private TextRows rows;
  private boolean found;

  DeliveryReader(Iterator<DeliveredRows> deliveries, ReadOptions options) {
    this.deliveries = deliveries;
    this.cells = new Object[DeliveryRead.META.size() + options.columns().size()];
    this.row = new GenericInternalRow(cells);
  }

  @Override
  public boolean hasNext() {
    while (!found && (rows != null || deliveries.hasNext())) {
      if (rows == null) {
        open(deliveries.next());
      }
      found = rows.next();
      if (!found) {
        rows = null;
      }
    }
    return found;
  }

  private void open(DeliveredRows delivery) {
    cells[0] = delivery.region();
    cells[1] = delivery.source();
    cells[2] = delivery.period();
    rows = delivery.rows(column -> true);
  }

  @Override
  public InternalRow next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    found = false;
    cells[3] = rows.file();
    cells[4] = rows.row();
    cells[5] = rows.extra();
    RowTexts texts = rows.texts();
    int meta = DeliveryRead.META.size();
    for (int i = meta; i < cells.length; i++) {
      cells[i] = texts.text(i - meta);
    }
    return row;
  }
}
