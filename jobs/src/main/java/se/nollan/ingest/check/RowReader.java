package se.nollan.ingest.check;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import se.nollan.ingest.read.RowTexts;
import se.nollan.ingest.read.TextRows;
import se.nollan.model.CanonicalColumn;
import se.nollan.model.CanonicalDataset;
import se.nollan.model.ColumnType;

/** Reads the values of one row after the other, and tells what is wrong with a row by itself. */
final class RowReader {
  private final List<CanonicalColumn> columns;
  private final CellReader[] readers;
  private final Object[] values;
  private final int[] required;
  private final int[] dated;

  RowReader(RowCheck check) {
    CanonicalDataset dataset = check.dataset();
    columns = dataset.columns();
    readers =
        columns.stream()
            .map(column -> CellReader.of(column.type(), check.zone(), check.pseudonym()))
            .toArray(CellReader[]::new);
    values = new Object[readers.length];
    required = IntStream.range(0, readers.length).filter(i -> columns.get(i).required()).toArray();
    dated = places(dataset, dataset.dated());
  }

  static int[] places(CanonicalDataset dataset, List<String> names) {
    List<String> all = dataset.columns().stream().map(CanonicalColumn::name).toList();
    return names.stream().mapToInt(all::indexOf).toArray();
  }

  /** The values of the row that was read last, in the dataset's order; overwritten by the next. */
  Object[] values() {
    return values;
  }

  /** Reads the row that was come to; the first that is wrong with it, if anything is. */
  Optional<Flaw> read(TextRows row, MonthSpan month) {
    return read(row.texts(), row.extra() != null, month);
  }

  /** Reads a row; the first that is wrong with it, if anything is. */
  Optional<Flaw> read(RowTexts texts, boolean hasExtra, MonthSpan month) {
    if (hasExtra) {
      return Optional.of(Flaw.of(QuarantineReason.INVALID_VALUE));
    }
    List<Fault> faults = faults(texts);
    Optional<Flaw> ofFilter = failed(faults, Fault.FILTER);
    if (ofFilter.isPresent()) {
      return ofFilter;
    }
    for (int i : required) {
      if (!texts.has(i) && failed(faults, columns.get(i).name()).isEmpty()) {
        return Optional.of(missing(faults, columns.get(i).name()));
      }
    }
    Arrays.fill(values, null);
    for (int i = 0; i < readers.length; i++) {
      if (!faults.isEmpty()) {
        Optional<Flaw> failed = failed(faults, columns.get(i).name());
        if (failed.isPresent()) {
          return failed;
        }
      }
      if (texts.has(i)) {
        values[i] = readers[i].read(texts.bytes(i), texts.from(i), texts.to(i));
        if (values[i] == null) {
          return flaw(invalid(columns.get(i).type()), i);
        }
      }
    }
    return dated.length == 0 ? Optional.empty() : outside(month);
  }

  /** What expressions failed to give; rows of canonical files carry no faults. */
  private List<Fault> faults(RowTexts texts) {
    int place = readers.length;
    return texts.columns() > place && texts.has(place) ? Fault.of(texts.text(place)) : List.of();
  }

  private static Optional<Flaw> failed(List<Fault> faults, String column) {
    return faults.stream()
        .filter(fault -> fault.column().equals(column) && fault.failed())
        .findFirst()
        .map(fault -> Flaw.of(QuarantineReason.INVALID_VALUE, fault));
  }

  private static Flaw missing(List<Fault> faults, String column) {
    return faults.stream()
        .filter(fault -> fault.column().equals(column))
        .findFirst()
        .map(fault -> Flaw.of(QuarantineReason.MISSING_VALUE, fault))
        .orElseGet(() -> Flaw.of(QuarantineReason.MISSING_VALUE, column));
  }

  private static QuarantineReason invalid(ColumnType type) {
    return type instanceof ColumnType.PhoneNumber
        ? QuarantineReason.INVALID_NUMBER
        : QuarantineReason.INVALID_VALUE;
  }

  /** The first of the columns that date a row, and that is given, places it in a month. */
  private Optional<Flaw> outside(MonthSpan month) {
    for (int place : dated) {
      if (values[place] != null) {
        return month.contains(values[place])
            ? Optional.empty()
            : flaw(QuarantineReason.OUTSIDE_PERIOD, dated[0]);
      }
    }
    return Optional.empty();
  }

  private Optional<Flaw> flaw(QuarantineReason reason, int column) {
    return Optional.of(Flaw.of(reason, columns.get(column).name()));
  }
}
