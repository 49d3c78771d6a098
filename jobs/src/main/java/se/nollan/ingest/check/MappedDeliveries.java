package se.nollan.ingest.check;

import java.io.File;
import java.util.Iterator;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.unsafe.types.UTF8String;
import se.nollan.ingest.read.DeliveredRows;
import se.nollan.ingest.read.DeliveryRead;
import se.nollan.ingest.read.RowTexts;
import se.nollan.ingest.read.TextRows;

/**
 * Deliveries as a source's mapping gives them: {@link DeliveryRead#META}, the dataset's columns and
 * the {@link Fault}s of its expressions, all rows of a delivery behind each other. They come once,
 * so that they are kept for the second time.
 */
public final class MappedDeliveries implements Iterator<DeliveredRows>, AutoCloseable {
  private static final int META = DeliveryRead.META.size();
  private static final int REGION = DeliveryRead.META.indexOf(DeliveryRead.REGION);
  private static final int SOURCE = DeliveryRead.META.indexOf(DeliveryRead.SOURCE);
  private static final int PERIOD = DeliveryRead.META.indexOf(DeliveryRead.PERIOD);
  private static final int FILE = DeliveryRead.META.indexOf(DeliveryRead.FILE);
  private static final int ROW = DeliveryRead.META.indexOf(DeliveryRead.ROW);
  private static final int EXTRA = DeliveryRead.META.indexOf(DeliveryRead.EXTRA);

  /** Behind the dataset's columns there is one more, of {@link Fault}s. */
  private static final int FAULTS = 1;

  private final Iterator<InternalRow> texts;
  private final int columns;
  private final Supplier<File> disk;
  private InternalRow ahead;
  private Delivery open;

  /**
   * The deliveries of a task.
   *
   * @param columns how many the dataset has
   * @param disk gives a new file for what memory does not hold
   */
  public MappedDeliveries(Iterator<InternalRow> texts, int columns, Supplier<File> disk) {
    this.texts = texts;
    this.columns = columns;
    this.disk = disk;
  }

  @Override
  public boolean hasNext() {
    return ahead != null || texts.hasNext();
  }

  @Override
  public DeliveredRows next() {
    close();
    InternalRow first = ahead == null ? texts.next() : ahead;
    ahead = null;
    open = new Delivery(id(first).copy());
    open.add(first);
    while (ahead == null && texts.hasNext()) {
      InternalRow row = texts.next();
      if (id(row).equals(open.id)) {
        open.add(row);
      } else {
        ahead = row;
      }
    }
    return open;
  }

  @Override
  public void close() {
    if (open != null) {
      open.close();
      open = null;
    }
  }

  private static DeliveryId id(InternalRow text) {
    return new DeliveryId(
        text.getUTF8String(REGION), text.getUTF8String(SOURCE), text.getUTF8String(PERIOD));
  }

  /** One delivery. */
  private final class Delivery implements DeliveredRows {
    private final DeliveryId id;
    private final TextBuffer rows = new TextBuffer(columns + FAULTS, disk);

    Delivery(DeliveryId id) {
      this.id = id;
    }

    void add(InternalRow row) {
      RowTexts values = new RowTexts(columns + FAULTS);
      for (int i = 0; i < columns + FAULTS; i++) {
        values.put(i, row.getUTF8String(META + i));
      }
      rows.add(
          new TextRow(row.getUTF8String(FILE), row.getLong(ROW), values, row.getUTF8String(EXTRA)));
    }

    @Override
    public UTF8String region() {
      return id.region();
    }

    @Override
    public UTF8String source() {
      return id.source();
    }

    @Override
    public UTF8String period() {
      return id.period();
    }

    @Override
    public TextRows rows(IntPredicate wanted) {
      rows.rewind();
      return rows;
    }

    @Override
    public void close() {
      rows.close();
    }
  }
}
