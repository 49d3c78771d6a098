package se.nollan.disclosure;

import java.util.Collections;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which cells of a table are withheld.
 *
 * @param <K> keys of cells
 */
public final class Suppression<K extends Comparable<? super K>> {
  private final CellTable<K> table;
  private final TreeSet<K> primary;
  private final TreeSet<K> secondary;

  Suppression(CellTable<K> table, TreeSet<K> primary, TreeSet<K> secondary) {
    this.table = table;
    this.primary = primary;
    this.secondary = secondary;
  }

  /** Withheld because they are small. For our own eyes: no publication tells the two apart. */
  public Set<K> primary() {
    return Collections.unmodifiableSet(primary);
  }

  /** Withheld because small ones could be worked out from them. */
  public Set<K> secondary() {
    return Collections.unmodifiableSet(secondary);
  }

  /** Both, as {@link EarlierPublication} wants them the next time. */
  public NavigableSet<K> withheld() {
    TreeSet<K> both = new TreeSet<>(primary);
    both.addAll(secondary);
    return both;
  }

  /** Whether a figure is withheld. */
  public boolean withholds(K key) {
    return primary.contains(key) || secondary.contains(key);
  }

  /**
   * What a publication says in a cell's place.
   *
   * @param absent what it says if the table has no such cell, as coverage tells: {@link
   *     Published.Zero}, {@link Published.Missing} or {@link Published.NotTakingPart}
   */
  public Published published(K key, Published absent) {
    return table.cell(key).map(this::held).orElse(absent);
  }

  private Published held(Cell<K> cell) {
    if (withholds(cell.key())) {
      return new Published.Suppressed();
    }
    return cell.empty()
        ? new Published.Zero()
        : new Published.Shown(cell.numerator(), cell.denominator());
  }
}
