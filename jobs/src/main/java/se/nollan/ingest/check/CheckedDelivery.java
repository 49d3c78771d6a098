package se.nollan.ingest.check;

import java.io.Closeable;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The rows of one region, source and month: those that can be used one after the other, the others
 * told aside. All have to be added before the first is told, since a row's twin may be the last.
 */
final class CheckedDelivery implements Closeable {
  private final DeliveryId id;
  private final RowReader reader;
  private final KeyHash key;
  private final MonthSpan month;
  private final Context context;
  private final QuarantineRecord record;
  private final Consumer<SetAsideRow> aside;
  private final TextBuffer rows;
  private final KeyHashes hashes = new KeyHashes();
  private final Twins twins = new Twins();
  private final Deque<Twins.Settled> settled = new ArrayDeque<>();
  private TextRow row;
  private Object[] values;

  CheckedDelivery(DeliveryId id, CheckedRows.Setting setting, TextBuffer rows) {
    RowCheck check = setting.check();
    this.id = id;
    this.reader = new RowReader(check);
    this.key = new KeyHash(check);
    this.month = MonthSpan.of(id.month().period());
    this.context = new Context(check.dataset(), setting.known(), id.month());
    this.record = new QuarantineRecord(check.dataset());
    this.aside = setting.aside();
    this.rows = rows;
  }

  void add(TextRow added) {
    hashes.add(key.ofTexts(added.texts()));
    rows.add(added);
  }

  /** All rows are there. */
  void end() {
    rows.rewind();
  }

  /** Moves to the next row that can be used; false if there is none. */
  boolean next() {
    while (rows.hasNext()) {
      row = rows.next();
      Optional<Flaw> flaw = reader.read(row, month);
      values = reader.values();
      if (flaw.isPresent()) {
        setAside(row, flaw.get());
      } else if (hashes.repeated(key.ofValues(values))) {
        twins.hold(key.key(values), new Twins.Held(row, values.clone()));
      } else if (usable(Optional.empty())) {
        return true;
      }
    }
    settled.addAll(twins.letGo());
    return nextTwin();
  }

  private boolean nextTwin() {
    while (!settled.isEmpty()) {
      Twins.Settled twin = settled.remove();
      row = twin.held().row();
      values = twin.held().values();
      if (usable(twin.flaw())) {
        return true;
      }
    }
    return false;
  }

  private boolean usable(Optional<Flaw> before) {
    Optional<Flaw> flaw = before.isPresent() ? before : context.flaw(values);
    flaw.ifPresent(found -> setAside(row, found));
    return flaw.isEmpty();
  }

  private void setAside(TextRow bad, Flaw flaw) {
    aside.accept(record.of(id, bad, flaw));
  }

  /** The row that can be used. */
  TextRow row() {
    return row;
  }

  /** Its values; overwritten by the next. */
  Object[] values() {
    return values;
  }

  @Override
  public void close() {
    rows.close();
  }
}
