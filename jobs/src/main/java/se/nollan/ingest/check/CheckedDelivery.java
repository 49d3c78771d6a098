package se.nollan.ingest.check;

import java.io.Closeable;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.spark.unsafe.types.UTF8String;
import se.nollan.ingest.read.DeliveredRows;
import se.nollan.ingest.read.TextRows;

/**
 * The rows of one region, source and month: those that can be used one after the other, the others
 * told aside. A row's twin may be the last, so that the keys of all are looked at first.
 */
final class CheckedDelivery implements Closeable {
  private final DeliveredRows delivery;
  private final DeliveryId id;
  private final RowReader reader;
  private final KeyHash key;
  private final MonthSpan month;
  private final Context context;
  private final QuarantineRecord record;
  private final Consumer<SetAsideRow> aside;
  private final KeyHashes hashes;
  private final TextRows rows;
  private final Twins twins = new Twins();
  private final Deque<Twins.Settled> settled = new ArrayDeque<>();
  private UTF8String file;
  private Object[] values;

  CheckedDelivery(
      DeliveredRows delivery, CheckedRows.Setting setting, CheckedRows.Reading reading) {
    RowCheck check = setting.check();
    this.delivery = delivery;
    this.id = new DeliveryId(delivery.region(), delivery.source(), delivery.period());
    this.reader = reading.reader();
    this.key = reading.key();
    this.hashes = reading.hashes().begin();
    this.month = MonthSpan.of(id.month().period());
    this.context = new Context(check.dataset(), setting.known(), id.month());
    this.record = new QuarantineRecord(check.dataset());
    this.aside = setting.aside();
    TextRows keys = delivery.rows(key::has);
    while (keys.next()) {
      hashes.add(key.ofTexts(keys.texts()));
    }
    hashes.end();
    this.rows = delivery.rows(column -> true);
  }

  DeliveryId id() {
    return id;
  }

  /** Moves to the next row that can be used; false if there is none. */
  boolean next() {
    while (rows.next()) {
      file = rows.file();
      Optional<Flaw> flaw = reader.read(rows, month);
      values = reader.values();
      if (flaw.isPresent()) {
        setAside(TextRow.kept(rows), flaw.get());
      } else if (hashes.anyRepeated() && hashes.repeated(key.ofValues(values))) {
        hold();
      } else {
        Optional<Flaw> unfit = context.flaw(values);
        if (unfit.isEmpty()) {
          return true;
        }
        setAside(TextRow.kept(rows), unfit.get());
      }
    }
    settled.addAll(twins.letGo());
    return nextTwin();
  }

  /** The row waits, and is read again from what is kept of it. */
  private void hold() {
    TextRow kept = TextRow.kept(rows);
    reader.read(kept.texts(), kept.hasExtra(), month);
    Object[] own = reader.values().clone();
    twins.hold(key.key(own), new Twins.Held(kept, own));
  }

  private boolean nextTwin() {
    while (!settled.isEmpty()) {
      Twins.Settled twin = settled.remove();
      file = twin.held().row().file();
      values = twin.held().values();
      Optional<Flaw> flaw = twin.flaw().isPresent() ? twin.flaw() : context.flaw(values);
      if (flaw.isEmpty()) {
        return true;
      }
      setAside(twin.held().row(), flaw.get());
    }
    return false;
  }

  private void setAside(TextRow bad, Flaw flaw) {
    aside.accept(record.of(id, bad, flaw));
  }

  /** Path of the file of the row that can be used. */
  UTF8String file() {
    return file;
  }

  /** Its values; overwritten by the next. */
  Object[] values() {
    return values;
  }

  @Override
  public void close() {
    delivery.close();
  }
}
