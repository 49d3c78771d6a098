package se.nollan.ingest.sql;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.UnaryOperator;
import org.apache.spark.SparkThrowable;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.unsafe.types.UTF8String;
import se.nollan.ingest.check.Fault;
import se.nollan.ingest.read.DeliveryRead;
import se.nollan.ingest.read.RowTexts;
import se.nollan.ingest.sql.SourceMapping.Given;

/**
 * A task's raw rows, mapped one after the other: {@link DeliveryRead#META}, the dataset's columns
 * as text, and the {@link Fault faults} of expressions, null if there are none. A row whose filter
 * does not hold is left out and counted; no row is lost otherwise, whatever an expression does with
 * it. A row is overwritten by the next.
 */
public final class MappedRows implements Iterator<InternalRow> {
  private static final UTF8String TRUE = UTF8String.fromString("true");

  /** No canonical column has anything near; an expression such as repeat may give gigabytes. */
  private static final int LONGEST = 1 << 20;

  private static final String TOO_LONG = "TOO_LONG";
  private static final int META = DeliveryRead.META.size();
  private static final int REGION = DeliveryRead.META.indexOf(DeliveryRead.REGION);
  private static final int PERIOD = DeliveryRead.META.indexOf(DeliveryRead.PERIOD);
  private static final int FILE = DeliveryRead.META.indexOf(DeliveryRead.FILE);

  private final Iterator<InternalRow> raw;
  private final SourceMapping mapping;
  private final MappingCounts counts;
  private final UnaryOperator<InternalRow> together;
  private final List<One> filter = new ArrayList<>();
  private final List<One> columns = new ArrayList<>();
  private final Object[] cells;
  private final InternalRow row;
  private final List<Fault> faults = new ArrayList<>();
  private boolean found;

  /** An expression by itself, begun when it is first needed. */
  private static final class One {
    private final Given given;
    private final List<Integer> asks;
    private UnaryOperator<InternalRow> begun;

    One(Given given, List<Integer> asks) {
      this.given = given;
      this.asks = asks;
    }

    UTF8String of(InternalRow row) {
      if (begun == null) {
        begun = given.alone().begin();
      }
      return trimmed(begun.apply(row), 0);
    }
  }

  /**
   * The rows of one task.
   *
   * @param counts hears of what is filtered, and of values that came to nothing
   */
  public MappedRows(Iterator<InternalRow> raw, SourceMapping mapping, MappingCounts counts) {
    this.raw = raw;
    this.mapping = mapping;
    this.counts = counts;
    this.together = mapping.together().begin();
    mapping.filter().forEach(given -> filter.add(new One(given, mapping.delivered(given))));
    mapping.columns().forEach(given -> columns.add(new One(given, mapping.delivered(given))));
    this.cells = new Object[META + mapping.dataset().columns().size() + 1];
    this.row = new GenericInternalRow(cells);
  }

  @Override
  public boolean hasNext() {
    while (!found && raw.hasNext()) {
      InternalRow next = raw.next();
      faults.clear();
      if (meets(next)) {
        map(next);
        found = true;
      } else {
        counts.filtered(next.getUTF8String(FILE));
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
    return row;
  }

  /** Whether a row is to be used; one of which the filter cannot tell goes on, with its fault. */
  private boolean meets(InternalRow next) {
    for (One condition : filter) {
      try {
        return TRUE.equals(condition.of(next));
      } catch (Exception | StackOverflowError | OutOfMemoryError e) {
        faults.add(fault(condition, next, errorClass(e)));
      }
    }
    return true;
  }

  private void map(InternalRow next) {
    Arrays.fill(cells, null);
    for (int i = 0; i < META; i++) {
      cells[i] = next.get(i, DeliveryRead.type(DeliveryRead.META.get(i)));
    }
    UTF8String region = next.getUTF8String(REGION);
    UTF8String period = next.getUTF8String(PERIOD);
    counts.delivery(region, period);
    if (!allTogether(next)) {
      oneByOne(next);
    }
    for (int i = 0; i < columns.size(); i++) {
      countEmpty(columns.get(i), i, next);
    }
    if (!faults.isEmpty()) {
      cells[cells.length - 1] = Fault.text(faults);
    }
  }

  private boolean allTogether(InternalRow next) {
    try {
      InternalRow given = together.apply(next);
      for (int i = 0; i < columns.size(); i++) {
        cells[META + columns.get(i).given.place()] = trimmed(given, i);
      }
      return true;
    } catch (Exception | StackOverflowError | OutOfMemoryError e) {
      return false;
    }
  }

  private void oneByOne(InternalRow next) {
    for (One column : columns) {
      int cell = META + column.given.place();
      try {
        cells[cell] = column.of(next);
      } catch (Exception | StackOverflowError | OutOfMemoryError e) {
        cells[cell] = null;
        faults.add(fault(column, next, errorClass(e)));
      }
    }
  }

  private void countEmpty(One column, int place, InternalRow next) {
    boolean delivered = false;
    for (int raw : column.asks) {
      delivered |= !next.isNullAt(raw);
    }
    if (!delivered) {
      return;
    }
    boolean empty = cells[META + column.given.place()] == null;
    counts.mapped(place, empty);
    if (empty && column.given.required() && !failed(column)) {
      faults.add(fault(column, next, Fault.NO_VALUE));
    }
  }

  private static UTF8String trimmed(InternalRow given, int place) {
    if (given.isNullAt(place)) {
      return null;
    }
    UTF8String text = given.getUTF8String(place);
    if (text.numBytes() > LONGEST) {
      throw new TooLongException();
    }
    return RowTexts.trimmed(text);
  }

  private boolean failed(One column) {
    return faults.stream().anyMatch(fault -> fault.column().equals(column.given.name()));
  }

  private Fault fault(One expression, InternalRow next, String error) {
    Map<String, String> delivered = new LinkedHashMap<>();
    for (int place : expression.asks) {
      if (!next.isNullAt(place)) {
        delivered.put(mapping.rawName(place), next.getUTF8String(place).toString());
      }
    }
    return new Fault(expression.given.name(), error, delivered);
  }

  /** A text is longer than {@link #LONGEST}. */
  private static final class TooLongException extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /** What kind of error it is: a message might quote what was delivered. */
  static String errorClass(Throwable error) {
    if (error instanceof TooLongException) {
      return TOO_LONG;
    }
    String condition = error instanceof SparkThrowable named ? named.getCondition() : null;
    return condition == null || condition.isEmpty() ? error.getClass().getSimpleName() : condition;
  }
}
