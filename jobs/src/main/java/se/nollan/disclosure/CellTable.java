package se.nollan.disclosure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Figures that are published together, and how they hang together. The order in which they were
 * given does not matter.
 */
public final class CellTable<K extends Comparable<? super K>> {
  private final TreeMap<K, Cell<K>> cells = new TreeMap<>();
  private final List<Relation<K>> relations;
  private final Function<? super K, ?> place;

  /**
   * A table.
   *
   * @throws IllegalArgumentException if two cells have one key
   */
  public CellTable(Collection<Cell<K>> cells, Collection<? extends Relation<K>> relations) {
    this(cells, relations, key -> "");
  }

  /**
   * The same, of a table that is large and falls into places with few relations between them.
   *
   * @param place where a key belongs; what hides a cell is looked for in its own place first
   */
  public CellTable(
      Collection<Cell<K>> cells,
      Collection<? extends Relation<K>> relations,
      Function<? super K, ?> place) {
    this.place = place;
    for (Cell<K> cell : cells) {
      if (this.cells.put(cell.key(), cell) != null) {
        throw new IllegalArgumentException(cell.key() + " stands twice");
      }
    }
    this.relations = new ArrayList<>(relations);
  }

  /** All cells, by key. */
  public Collection<Cell<K>> cells() {
    return cells.values();
  }

  /** The cell of a key, if the table holds it. */
  public Optional<Cell<K>> cell(K key) {
    return Optional.ofNullable(cells.get(key));
  }

  /**
   * The same without the relations that do not hold in it: nobody can reckon with those.
   *
   * @param wrong is told of each
   */
  public CellTable<K> asFarAsItHolds(Consumer<String> wrong) {
    RelationCheck<K> check = new RelationCheck<>(cells);
    List<Relation<K>> holding = new ArrayList<>();
    for (Relation<K> relation : relations) {
      Optional<String> found = check.wrong(relation);
      found.ifPresentOrElse(wrong, () -> holding.add(relation));
    }
    return new CellTable<>(cells.values(), holding, place);
  }

  Object place(K key) {
    return place.apply(key);
  }

  List<Relation<K>> relations() {
    return relations;
  }

  Map<K, Cell<K>> byKey() {
    return cells;
  }
}
