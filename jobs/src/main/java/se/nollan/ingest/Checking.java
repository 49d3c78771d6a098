package se.nollan.ingest;

import java.util.Iterator;
import java.util.function.Consumer;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.util.TaskCompletionListener;
import se.nollan.ingest.check.CheckedRows;
import se.nollan.ingest.check.KnownIds;
import se.nollan.ingest.check.RowCheck;
import se.nollan.ingest.check.SetAsideRow;
import se.nollan.ingest.read.DeliveredRows;

/** Checks the rows of a task's deliveries. */
final class Checking implements FlatMapFunction<Iterator<DeliveredRows>, InternalRow> {
  private static final long serialVersionUID = 1L;

  private final RowCheck check;
  private final Broadcast<KnownIds> known;
  private final SetAsideRows aside;
  private final RowsByFile accepted;

  /** What can be used goes on, and is counted; what cannot is gathered. */
  Checking(RowCheck check, Broadcast<KnownIds> known, SetAsideRows aside, RowsByFile accepted) {
    this.check = check;
    this.known = known;
    this.aside = aside;
    this.accepted = accepted;
  }

  @Override
  public Iterator<InternalRow> call(Iterator<DeliveredRows> deliveries) {
    CheckedRows rows = checked(deliveries, check, known, aside::add);
    TaskContext.get()
        .addTaskCompletionListener(
            (TaskCompletionListener) task -> rows.letThrough().forEach(accepted::add));
    return rows;
  }

  static CheckedRows checked(
      Iterator<DeliveredRows> deliveries,
      RowCheck check,
      Broadcast<KnownIds> known,
      Consumer<SetAsideRow> aside) {
    return new CheckedRows(deliveries, new CheckedRows.Setting(check, known.value(), aside));
  }
}
