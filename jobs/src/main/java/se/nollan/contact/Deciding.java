package se.nollan.contact;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.catalyst.InternalRow;
import se.nollan.model.RegionMonth;
import se.nollan.pass.RowWork;

/**
 * Decides calls, or chat cases, as they pass, and does with their outcomes, rows of the table
 * {@code contact_outcome}, what else is to be done. All contacts of a region-month have to come
 * behind each other, in one task.
 */
final class Deciding implements RowWork {
  private static final long serialVersionUID = 1L;

  private final Question question;
  private final Broadcast<Places> places;
  private final Set<RegionMonth> months;
  private final List<RowWork> next;

  /**
   * A way to decide.
   *
   * @param months the contacts of others are passed over
   * @param next what is done with outcomes
   */
  Deciding(
      Question question, Broadcast<Places> places, Set<RegionMonth> months, List<RowWork> next) {
    this.question = question;
    this.places = places;
    this.months = Set.copyOf(months);
    this.next = List.copyOf(next);
  }

  @Override
  public Task begin() {
    Task[] tasks = next.stream().map(RowWork::begin).toArray(Task[]::new);
    Decided decided =
        new Decided(question, places.value(), months, outcome -> give(outcome, tasks));
    return new Task() {
      @Override
      public void row(InternalRow row) {
        decided.contact(row);
      }

      @Override
      public void end() {
        decided.end();
        for (Task task : tasks) {
          task.end();
        }
      }
    };
  }

  private static void give(InternalRow outcome, Task[] tasks) {
    for (Task task : tasks) {
      task.row(outcome);
    }
  }

  /** The outcomes of a task's contacts, one after the other. */
  Iterator<InternalRow> of(Iterator<InternalRow> contacts) {
    Deque<InternalRow> ahead = new ArrayDeque<>();
    Decided decided =
        new Decided(question, places.value(), months, outcome -> ahead.add(outcome.copy()));
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        while (ahead.isEmpty() && contacts.hasNext()) {
          decided.contact(contacts.next());
          if (!contacts.hasNext()) {
            decided.end();
          }
        }
        return !ahead.isEmpty();
      }

      @Override
      public InternalRow next() {
        if (!hasNext()) {
          throw new NoSuchElementException();
        }
        return ahead.remove();
      }
    };
  }
}
