package se.nollan.ingest.check;

import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Consumer;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.unsafe.types.UTF8String;
import se.nollan.ingest.read.DeliveredRows;

/**
 * The rows of one task's deliveries that can be used, as the dataset's table keeps them; the others
 * are told aside. A row is overwritten by the next.
 */
public final class CheckedRows implements Iterator<InternalRow> {

  /**
   * What the rows are held against, and where else they go.
   *
   * @param aside takes the rows that cannot be used
   */
  public record Setting(RowCheck check, KnownIds known, Consumer<SetAsideRow> aside) {}

  /** What one delivery after the other is read with. */
  record Reading(RowReader reader, KeyHash key, KeyHashes hashes) {
    static Reading of(RowCheck check) {
      return new Reading(new RowReader(check), new KeyHash(check), new KeyHashes());
    }
  }

  /** Of one file, by the task that reads it. */
  private static final class Count {
    private long rows;
  }

  private final Iterator<DeliveredRows> deliveries;
  private final Setting setting;
  private final Reading reading;
  private final int columns;
  private final Object[] cells;
  private final InternalRow row;
  private final Map<String, Count> letThrough = new HashMap<>();
  private CheckedDelivery delivery;
  private boolean found;
  private UTF8String counted;
  private Count rowsOfIt;

  /**
   * The rows of these deliveries.
   *
   * @param deliveries each is done with when the next one is asked for
   */
  public CheckedRows(Iterator<DeliveredRows> deliveries, Setting setting) {
    this.deliveries = deliveries;
    this.setting = setting;
    this.reading = Reading.of(setting.check());
    this.columns = setting.check().dataset().columns().size();
    this.cells = new Object[columns + 4];
    this.row = new GenericInternalRow(cells);
  }

  @Override
  public boolean hasNext() {
    while (!found && (delivery != null || deliveries.hasNext())) {
      if (delivery == null) {
        open(deliveries.next());
      }
      found = delivery.next();
      if (!found) {
        delivery.close();
        delivery = null;
      }
    }
    return found;
  }

  private void open(DeliveredRows next) {
    delivery = new CheckedDelivery(next, setting, reading);
    cells[0] = delivery.id().region();
    cells[1] = delivery.id().source();
    cells[2] = delivery.id().period();
  }

  @Override
  public InternalRow next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    found = false;
    System.arraycopy(delivery.values(), 0, cells, 3, columns);
    UTF8String file = delivery.file();
    cells[columns + 3] = file;
    // A file's rows come behind each other, but for those that waited for a twin.
    if (file != counted) {
      counted = file;
      rowsOfIt = letThrough.computeIfAbsent(file.toString(), none -> new Count());
    }
    rowsOfIt.rows++;
    return row;
  }

  /** How many rows it has given so far of each file, by path. */
  public Map<String, Long> letThrough() {
    Map<String, Long> rows = new HashMap<>();
    letThrough.forEach((file, count) -> rows.put(file, count.rows));
    return rows;
  }
}
