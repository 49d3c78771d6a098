package se.nollan.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * From a publication and those before it to groups and quantities. Figures that are equal to
 * readers become one group: the same figure under the same key in two publications, and a total of
 * which only one part is not empty. What readers know (empty cells, and what was shown before)
 * stands in no row, since it does not vary.
 */
final class Linking<K extends Comparable<? super K>> {
  private final CellTable<K> now;
  private final List<EarlierPublication<K>> earlier;
  private final Threshold threshold;

  private final TreeMap<Figure<K>, Integer> figures = new TreeMap<>();
  private final List<Cell<K>> cells = new ArrayList<>();
  private int[] parent;
  private int[] groupOf;

  Linking(CellTable<K> now, List<EarlierPublication<K>> earlier, Threshold threshold) {
    this.now = now;
    this.earlier = earlier;
    this.threshold = threshold;
  }

  /**
   * What came of it.
   *
   * @param groups of each key of the publication that is not empty
   * @param exempt groups that need not stay hidden even if they are withheld
   */
  record Linked<K>(
      Quantities quantities, Pattern.State[] states, BitSet exempt, Map<K, Integer> groups) {}

  Linked<K> link() {
    number();
    List<CellTable<K>> tables = new ArrayList<>(List.of(now));
    earlier.forEach(publication -> tables.add(publication.table()));
    tables.forEach(this::unite);
    int groups = numberGroups();
    Pattern.State[] states = new Pattern.State[groups];
    BitSet known = known();
    BitSet secret = secret();
    BitSet exempt = new BitSet();
    exempt.set(0, groups);
    exempt.andNot(toHide(known));
    for (int group = 0; group < groups; group++) {
      states[group] =
          secret.get(group)
              ? Pattern.State.SECRET
              : known.get(group) ? Pattern.State.KNOWN : Pattern.State.OPEN;
    }
    QuantitiesBuilder builder = new QuantitiesBuilder(groups, known);
    for (int index = 0; index < cells.size(); index++) {
      builder.cell(groupOf[index], cells.get(index), weight(cells.get(index)));
    }
    builder.numbered();
    Map<Object, Integer> places = new HashMap<>();
    for (int index = 0; index < cells.size(); index++) {
      Object place = now.place(cells.get(index).key());
      builder.place(groupOf[index], places.computeIfAbsent(place, none -> places.size()));
    }
    tables.forEach(table -> relate(table, builder));
    Map<K, Integer> byKey = new HashMap<>();
    now.cells().stream()
        .filter(cell -> !cell.empty())
        .forEach(cell -> byKey.put(cell.key(), group(cell)));
    return new Linked<>(builder.build(), states, exempt, byKey);
  }

  private void number() {
    Set<Figure<K>> all = new HashSet<>();
    List<Cell<K>> every = new ArrayList<>(now.cells());
    earlier.forEach(publication -> every.addAll(publication.table().cells()));
    for (Cell<K> cell : every) {
      if (!cell.empty() && all.add(Figure.of(cell))) {
        figures.put(Figure.of(cell), 0);
        cells.add(cell);
      }
    }
    cells.sort((one, other) -> Figure.of(one).compareTo(Figure.of(other)));
    int index = 0;
    for (Map.Entry<Figure<K>, Integer> entry : figures.entrySet()) {
      entry.setValue(index++);
    }
    parent = new int[index];
    for (int each = 0; each < index; each++) {
      parent[each] = each;
    }
  }

  /**
   * The cell's weight, and a little more for a large figure than for a small one. A publication
   * that does not hold the cell any more loses nothing with it.
   */
  private double weight(Cell<K> cell) {
    return now.cell(cell.key())
        .filter(cell::sameFigure)
        .map(it -> it.weight() * (1 + StrictMath.log(it.denominator()) / 100))
        .orElse(0.0);
  }

  private void unite(CellTable<K> table) {
    for (Relation<K> relation : table.relations()) {
      if (relation instanceof Relation.Sum<K> sum) {
        List<Cell<K>> parts = parts(table, sum);
        if (parts.size() == 1) {
          Cell<K> total = table.byKey().get(sum.total());
          int one = root(figures.get(Figure.of(total)));
          int other = root(figures.get(Figure.of(parts.get(0))));
          parent[Math.max(one, other)] = Math.min(one, other);
        }
      }
    }
  }

  private int root(int index) {
    int root = index;
    while (parent[root] != root) {
      root = parent[root];
    }
    parent[index] = root;
    return root;
  }

  private int numberGroups() {
    groupOf = new int[parent.length];
    int groups = 0;
    for (int index = 0; index < parent.length; index++) {
      int root = root(index);
      groupOf[index] = root == index ? groups++ : groupOf[root];
    }
    return groups;
  }

  private int group(Cell<K> cell) {
    return groupOf[figures.get(Figure.of(cell))];
  }

  /** What any earlier publication showed. */
  private BitSet known() {
    BitSet known = new BitSet();
    for (EarlierPublication<K> publication : earlier) {
      publication.table().cells().stream()
          .filter(cell -> !cell.empty() && !publication.withheld().contains(cell.key()))
          .forEach(cell -> known.set(group(cell)));
    }
    return known;
  }

  /** Whatever is withheld now, and what was small before; not what readers know already. */
  private BitSet toHide(BitSet known) {
    BitSet toHide = new BitSet();
    now.cells().stream().filter(cell -> !cell.empty()).map(this::group).forEach(toHide::set);
    earlier.stream()
        .flatMap(publication -> publication.table().cells().stream())
        .filter(cell -> !cell.empty() && cell.denominator() < threshold.least())
        .map(this::group)
        .forEach(toHide::set);
    toHide.andNot(known);
    return toHide;
  }

  /** What is small now; and what was withheld before and does not stand in this publication. */
  private BitSet secret() {
    BitSet secret = new BitSet();
    BitSet standing = new BitSet();
    for (Cell<K> cell : now.cells()) {
      if (!cell.empty()) {
        standing.set(group(cell));
        if (cell.denominator() < threshold.least()) {
          secret.set(group(cell));
        }
      }
    }
    for (EarlierPublication<K> publication : earlier) {
      publication.table().cells().stream()
          .filter(cell -> !cell.empty() && publication.withheld().contains(cell.key()))
          .map(this::group)
          .filter(group -> !standing.get(group))
          .forEach(secret::set);
    }
    return secret;
  }

  /** The total's parts that are not empty; none if the table has no total to tell them by. */
  private List<Cell<K>> parts(CellTable<K> table, Relation.Sum<K> sum) {
    Cell<K> total = table.byKey().get(sum.total());
    if (total == null) {
      return List.of();
    }
    List<Cell<K>> parts =
        sum.parts().stream()
            .map(table.byKey()::get)
            .filter(cell -> cell != null && !cell.empty())
            .toList();
    long numerator = parts.stream().mapToLong(Cell::numerator).sum();
    long denominator = parts.stream().mapToLong(Cell::denominator).sum();
    if (numerator != total.numerator() || denominator != total.denominator()) {
      throw new IllegalArgumentException(
          "%s: %d of %d, but its parts are %d of %d together"
              .formatted(
                  total.key(), total.numerator(), total.denominator(), numerator, denominator));
    }
    return parts;
  }

  private void relate(CellTable<K> table, QuantitiesBuilder builder) {
    for (Relation<K> relation : table.relations()) {
      if (relation instanceof Relation.Sum<K> sum) {
        List<Cell<K>> parts = parts(table, sum);
        if (parts.size() > 1) {
          builder.sum(group(table.byKey().get(sum.total())), groups(parts));
        }
      } else if (relation instanceof Relation.SameDenominator<K> same) {
        sameDenominator(table, same, builder);
      } else if (relation instanceof Relation.Among<K> among) {
        List<Cell<K>> part = held(table, List.of(among.part()));
        for (Cell<K> whole : held(table, List.of(among.whole()))) {
          part.forEach(cell -> builder.among(group(cell), group(whole)));
        }
      } else if (relation instanceof Relation.FewerInNumerator<K> fewer) {
        List<Cell<K>> few = held(table, List.of(fewer.fewer()));
        for (Cell<K> more : held(table, List.of(fewer.more()))) {
          few.forEach(cell -> builder.fewerInNumerator(group(cell), group(more)));
        }
      } else if (relation instanceof Relation.AtMost<K> atMost) {
        List<Cell<K>> parts = held(table, atMost.parts());
        for (Cell<K> whole : held(table, List.of(atMost.whole()))) {
          builder.atMost(groups(parts), group(whole));
        }
      }
    }
  }

  private void sameDenominator(
      CellTable<K> table, Relation.SameDenominator<K> same, QuantitiesBuilder builder) {
    Cell<K> one = table.byKey().get(same.one());
    Cell<K> other = table.byKey().get(same.other());
    if (one != null && other != null) {
      if (one.denominator() != other.denominator()) {
        throw new IllegalArgumentException(
            "%s is out of %d, and %s of %d"
                .formatted(one.key(), one.denominator(), other.key(), other.denominator()));
      }
      if (!one.empty()) {
        builder.sameDenominator(group(one), group(other));
      }
    }
  }

  private static <K extends Comparable<? super K>> List<Cell<K>> held(
      CellTable<K> table, List<K> keys) {
    return keys.stream()
        .map(table.byKey()::get)
        .filter(cell -> cell != null && !cell.empty())
        .toList();
  }

  private int[] groups(List<Cell<K>> parts) {
    return parts.stream().mapToInt(this::group).toArray();
  }
}
