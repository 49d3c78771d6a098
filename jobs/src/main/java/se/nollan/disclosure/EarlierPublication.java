package se.nollan.disclosure;

import java.util.Set;

/**
 * What was published before. Readers still have it: a figure that has not changed since is known to
 * them if it was shown then, and what was withheld then is to stay unknown now.
 *
 * @param table its figures as they were, those withheld too
 * @param withheld keys of the cells that were not shown
 */
public record EarlierPublication<K extends Comparable<? super K>>(
    CellTable<K> table, Set<K> withheld) {
  public EarlierPublication {
    withheld = Set.copyOf(withheld);
  }
}
