package se.nollan.disclosure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Withholding for one cell after the other ends with more than is needed where several could have
 * shared what protects them. Groups that hang together, if they are few, are therefore searched
 * through for what withholds fewest.
 */
final class FewestOfAll {
  /** Of more groups than these that could be withheld there are too many patterns. */
  private static final int MOST_CANDIDATES = 24;

  private final Quantities all;
  private final Pattern pattern;
  private final Audit audit;
  private final BitSet exempt;

  FewestOfAll(Quantities all, Pattern pattern, Audit audit, BitSet exempt) {
    this.all = all;
    this.pattern = pattern;
    this.audit = audit;
    this.exempt = exempt;
  }

  void run() {
    BitSet seen = new BitSet();
    for (int group = 0; group < all.groups(); group++) {
      if (!seen.get(group)) {
        BitSet component = component(group);
        seen.or(component);
        long added = component.stream().filter(pattern::added).count();
        long open = component.stream().filter(pattern::open).count();
        if (added > 1 && added + open <= MOST_CANDIDATES) {
          new FewestWithheld(all, pattern, audit, exempt, component).run();
        }
      }
    }
  }

  /** The group and all that have to do with it, however remotely. */
  private BitSet component(int group) {
    BitSet groups = new BitSet();
    BitSet rows = new BitSet();
    ArrayDeque<Integer> left = new ArrayDeque<>();
    groups.set(group);
    quantities(group).forEach(left::add);
    while (!left.isEmpty()) {
      for (int row : all.rowsOf[left.remove()]) {
        if (!rows.get(row)) {
          rows.set(row);
          for (int quantity : all.rows.get(row).quantities()) {
            int near = all.group[quantity];
            if (near == Quantities.NONE) {
              left.add(quantity);
            } else if (!groups.get(near)) {
              groups.set(near);
              left.addAll(quantities(near));
            }
          }
        }
      }
    }
    return groups;
  }

  private List<Integer> quantities(int group) {
    List<Integer> quantities = new ArrayList<>();
    for (int quantity : Goal.Part.DENOMINATOR.quantities(all, group)) {
      quantities.add(quantity);
    }
    return quantities;
  }
}
