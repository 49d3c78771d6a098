package se.nollan.ingest;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Queue;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import se.nollan.ingest.check.CheckedRows;
import se.nollan.ingest.check.KnownIds;
import se.nollan.ingest.check.RowCheck;
import se.nollan.ingest.check.SetAsideRow;
import se.nollan.ingest.read.DeliveredRows;

/** The rows of a task that cannot be used, however many they are. */
final class SettingAside implements FlatMapFunction<Iterator<DeliveredRows>, Row> {
  private static final long serialVersionUID = 1L;

  private final RowCheck check;
  private final Broadcast<KnownIds> known;

  SettingAside(RowCheck check, Broadcast<KnownIds> known) {
    this.check = check;
    this.known = known;
  }

  @Override
  public Iterator<Row> call(Iterator<DeliveredRows> deliveries) {
    Queue<SetAsideRow> aside = new ArrayDeque<>();
    CheckedRows rows = Checking.checked(deliveries, check, known, aside::add);
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        while (aside.isEmpty() && rows.hasNext()) {
          rows.next();
        }
        return !aside.isEmpty();
      }

      @Override
      public Row next() {
        if (!hasNext()) {
          throw new NoSuchElementException();
        }
        return SetAsideRows.row(aside.remove());
      }
    };
  }
}
