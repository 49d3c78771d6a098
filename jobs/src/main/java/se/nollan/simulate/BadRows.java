package se.nollan.simulate;

import java.util.Arrays;
import java.util.List;
import se.nollan.model.CanonicalDataset;

/**
 * Slips bad rows in between good ones, each a spoilt copy of the row before it, so that a first run
 * has something to put in quarantine.
 */
final class BadRows {

  private static final int EVERY = 250;

  /** A register's bad row comes early, for registers are short. */
  private static final int IN_REGISTER = 3;

  private final CanonicalDataset dataset;
  private final List<BadRow> kinds;
  private final long interval;
  private int next;

  private BadRows(CanonicalDataset dataset, long interval, int first) {
    this.dataset = dataset;
    this.kinds = BadRow.possibleIn(dataset);
    this.interval = interval;
    this.next = first;
  }

  /** No bad rows. */
  static BadRows none(CanonicalDataset dataset) {
    return new BadRows(dataset, Long.MAX_VALUE, 0);
  }

  /** Every kind of bad row that the dataset can have, in turn. */
  static BadRows in(CanonicalDataset dataset, Seed seed) {
    int first = seed.with("bad rows").with(dataset.id()).dice().below(1000);
    return new BadRows(dataset, dataset.register() ? IN_REGISTER : EVERY, first);
  }

  /** Whether a bad row is to follow the row with that number. */
  boolean due(long row) {
    return dataset.register() ? row == interval : row % interval == 0;
  }

  /** A bad row made from a good one. */
  String spoil(String row) {
    if (row.indexOf('"') >= 0) {
      // Delivered twice: quoted text is not taken apart here.
      return row;
    }
    String[] values = row.split(",", -1);
    kinds.get(next++ % kinds.size()).spoil(new RowText(dataset, values));
    return String.join(",", Arrays.asList(values));
  }
}
