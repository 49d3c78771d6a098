package se.nollan.ingest.check;

import java.io.Closeable;
import java.io.File;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.unsafe.types.UTF8String;
import se.nollan.ingest.read.DeliveryRead;

/**
 * The rows of one task's deliveries that can be used, as the dataset's table keeps them; the others
 * are told aside. Takes {@link DeliveryRead#META} and the dataset's columns as text, all rows of a
 * delivery behind each other. A row is overwritten by the next.
 */
public final class CheckedRows implements Iterator<InternalRow>, Closeable {

  /**
   * What the rows are held against, and where else they go.
   *
   * @param disk gives a new file for what memory does not hold
   * @param aside takes the rows that cannot be used
   */
  public record Setting(
      RowCheck check, KnownIds known, Supplier<File> disk, Consumer<SetAsideRow> aside) {}

  private static final int META = DeliveryRead.META.size();
  private static final int REGION = DeliveryRead.META.indexOf(DeliveryRead.REGION);
  private static final int SOURCE = DeliveryRead.META.indexOf(DeliveryRead.SOURCE);
  private static final int PERIOD = DeliveryRead.META.indexOf(DeliveryRead.PERIOD);
  private static final int FILE = DeliveryRead.META.indexOf(DeliveryRead.FILE);
  private static final int ROW = DeliveryRead.META.indexOf(DeliveryRead.ROW);
  private static final int EXTRA = DeliveryRead.META.indexOf(DeliveryRead.EXTRA);

  private final Iterator<InternalRow> texts;
  private final Setting setting;
  private final int columns;
  private final Object[] cells;
  private final InternalRow row;
  private InternalRow ahead;
  private CheckedDelivery delivery;
  private boolean found;
  private final Map<String, LongAdder> letThrough = new HashMap<>();
  private UTF8String counted;
  private LongAdder rowsOfIt;

  public CheckedRows(Iterator<InternalRow> texts, Setting setting) {
    this.texts = texts;
    this.setting = setting;
    this.columns = setting.check().dataset().columns().size();
    this.cells = new Object[columns + 4];
    this.row = new GenericInternalRow(cells);
  }

  @Override
  public boolean hasNext() {
    while (!found && (delivery != null || ahead != null || texts.hasNext())) {
      if (delivery == null) {
        delivery = nextDelivery();
      }
      found = delivery.next();
      if (!found) {
        close();
      }
    }
    return found;
  }

  @Override
  public InternalRow next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    found = false;
    System.arraycopy(delivery.values(), 0, cells, 3, columns);
    UTF8String file = delivery.row().file();
    cells[columns + 3] = file;
    // A file's rows come behind each other, but for those that waited for a twin.
    if (!file.equals(counted)) {
      counted = file.clone();
      rowsOfIt = letThrough.computeIfAbsent(counted.toString(), none -> new LongAdder());
    }
    rowsOfIt.increment();
    return row;
  }

  /** How many rows it has given so far of each file, by path. */
  public Map<String, Long> letThrough() {
    Map<String, Long> rows = new HashMap<>();
    letThrough.forEach((file, count) -> rows.put(file, count.sum()));
    return rows;
  }

  private CheckedDelivery nextDelivery() {
    InternalRow first = ahead == null ? texts.next() : ahead;
    ahead = null;
    DeliveryId id = id(first).copy();
    CheckedDelivery next =
        new CheckedDelivery(id, setting, new TextBuffer(columns, setting.disk()));
    next.add(text(first));
    while (ahead == null && texts.hasNext()) {
      InternalRow one = texts.next();
      if (id(one).equals(id)) {
        next.add(text(one));
      } else {
        ahead = one;
      }
    }
    next.end();
    cells[0] = id.region();
    cells[1] = id.source();
    cells[2] = id.period();
    return next;
  }

  private static DeliveryId id(InternalRow text) {
    return new DeliveryId(
        text.getUTF8String(REGION), text.getUTF8String(SOURCE), text.getUTF8String(PERIOD));
  }

  private TextRow text(InternalRow given) {
    UTF8String[] values = new UTF8String[columns];
    for (int i = 0; i < columns; i++) {
      values[i] = given.getUTF8String(META + i);
    }
    return new TextRow(
        given.getUTF8String(FILE), given.getLong(ROW), values, given.getUTF8String(EXTRA));
  }

  @Override
  public void close() {
    if (delivery != null) {
      delivery.close();
      delivery = null;
    }
  }
}
