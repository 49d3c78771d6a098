package se.nollan.simulate;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import se.nollan.model.CanonicalColumn;
import se.nollan.model.CanonicalDataset;

/** The values of one row by the names of their columns, to be changed in place. */
record RowText(CanonicalDataset dataset, String[] values) {

  String get(String column) {
    return values[place(column)];
  }

  void set(String column, String value) {
    values[place(column)] = value;
  }

  /** The first column that is such. */
  Optional<CanonicalColumn> first(Predicate<CanonicalColumn> such) {
    return dataset.columns().stream().filter(such).findFirst();
  }

  /** Gives the row an id of its own, where its dataset has ids. */
  void renew() {
    if (dataset.key().size() == 1) {
      String id = dataset.key().get(0);
      set(id, get(id) + "X");
    }
  }

  /** Moves the time in a column a year back. */
  void backAYear(String column) {
    String time = get(column);
    int year = Integer.parseInt(time.substring(0, 4)) - 1;
    set(column, year + time.substring(4).replaceFirst("^-02-29", "-02-28"));
  }

  /** The first column of those, if it is given; else the next that is. */
  String firstGiven(List<String> columns) {
    return columns.stream().filter(column -> !get(column).isEmpty()).findFirst().orElseThrow();
  }

  private int place(String column) {
    List<CanonicalColumn> columns = dataset.columns();
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).name().equals(column)) {
        return i;
      }
    }
    throw new IllegalArgumentException(dataset.id() + " has no column " + column + ".");
  }
}
