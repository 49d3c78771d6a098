package se.nollan.disclosure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.math3.optim.linear.Relationship;

/**
 * Somebody who has only what is published, now and before, and works out as much as can be: the
 * least and the largest that each number can be, by linear programming. It shares nothing with the
 * protection but the tables: numerators and denominators are its unknowns, one pair for every cell
 * of every publication, and its solver is another.
 */
final class Attacker {
  /** From the least to the largest that a number can be. */
  record Interval(double low, double high) {
    double width() {
      return high - low;
    }
  }

  private final Map<String, Long> truth = new HashMap<>();
  private final Map<String, Long> shown = new HashMap<>();
  private final List<AttackedLine> given = new ArrayList<>();
  private final AttackedLines lines;
  private final Map<String, AttackedPart> parts = new HashMap<>();

  <K extends Comparable<? super K>> Attacker(CellTable<K> table, Set<K> withheld) {
    this(table, withheld, List.of());
  }

  <K extends Comparable<? super K>> Attacker(
      CellTable<K> table, Set<K> withheld, List<EarlierPublication<K>> earlier) {
    List<EarlierPublication<K>> all = new ArrayList<>(earlier);
    all.add(new EarlierPublication<>(table, withheld));
    all.forEach(this::see);
    all.forEach(this::relate);
    lines = new AttackedLines(truth, shown, given);
  }

  private Attacker(AttackedLines lines, AttackedPart part) {
    this.lines = lines;
    part.names().forEach(name -> parts.put(name, part));
  }

  /**
   * The same where nothing but these cells can be otherwise than it is. Whatever room is found in
   * them then, they have: the rest as it is makes it a whole table.
   */
  <K> Attacker among(Collection<Cell<K>> cells) {
    return new Attacker(
        lines,
        lines.part(
            cells.stream()
                .flatMap(cell -> Stream.of("d " + name(cell), "n " + name(cell)))
                .toList()));
  }

  /** Unchanged cells have one name in all publications. */
  private static <K> String name(Cell<K> cell) {
    return cell.key() + "=" + cell.numerator() + "/" + cell.denominator();
  }

  private <K extends Comparable<? super K>> void see(EarlierPublication<K> publication) {
    for (Cell<K> cell : publication.table().cells()) {
      truth.put("n " + name(cell), cell.numerator());
      truth.put("d " + name(cell), cell.denominator());
      if (!publication.withheld().contains(cell.key()) || cell.denominator() == 0) {
        shown.put("n " + name(cell), cell.numerator());
        shown.put("d " + name(cell), cell.denominator());
      }
    }
  }

  private <K extends Comparable<? super K>> void relate(EarlierPublication<K> publication) {
    CellTable<K> table = publication.table();
    for (Cell<K> cell : table.cells()) {
      keep(
          Map.of("d " + name(cell), 1, "n " + name(cell), -1),
          cell.content() == Cell.Content.IN_NUMERATOR ? Relationship.EQ : Relationship.GEQ);
      // What is withheld is not empty: that is published as such.
      given.add(
          new AttackedLine(
              Map.of("d " + name(cell), 1), Relationship.GEQ, -Math.min(1, cell.denominator())));
      if (cell.content() == Cell.Content.OUTSIDE_NUMERATOR) {
        keep(Map.of("n " + name(cell), 1), Relationship.EQ);
      }
    }
    table.relations().forEach(relation -> relate(table, relation));
  }

  private <K extends Comparable<? super K>> void relate(CellTable<K> table, Relation<K> relation) {
    if (relation instanceof Relation.Sum<K> sum && table.cell(sum.total()).isPresent()) {
      for (String what : List.of("n ", "d ")) {
        Map<String, Integer> terms = terms(table, what, sum.parts(), 1);
        terms.putAll(terms(table, what, List.of(sum.total()), -1));
        keep(terms, Relationship.EQ);
      }
    } else if (relation instanceof Relation.SameDenominator<K> same
        && table.cell(same.one()).isPresent()
        && table.cell(same.other()).isPresent()) {
      Map<String, Integer> terms = terms(table, "d ", List.of(same.one()), 1);
      terms.putAll(terms(table, "d ", List.of(same.other()), -1));
      keep(terms, Relationship.EQ);
    } else if (relation instanceof Relation.Among<K> among
        && table.cell(among.whole()).isPresent()) {
      Map<String, Integer> numerators = terms(table, "n ", List.of(among.whole()), 1);
      numerators.putAll(terms(table, "n ", List.of(among.part()), -1));
      keep(numerators, Relationship.GEQ);
      Map<String, Integer> rests = new TreeMap<>(numerators);
      numerators.forEach((name, sign) -> rests.put(name, -sign));
      rests.putAll(terms(table, "d ", List.of(among.whole()), 1));
      rests.putAll(terms(table, "d ", List.of(among.part()), -1));
      keep(rests, Relationship.GEQ);
    } else if (relation instanceof Relation.FewerInNumerator<K> fewer
        && table.cell(fewer.fewer()).isPresent()
        && table.cell(fewer.more()).isPresent()) {
      Map<String, Integer> terms = terms(table, "n ", List.of(fewer.more()), 1);
      terms.putAll(terms(table, "n ", List.of(fewer.fewer()), -1));
      keep(terms, Relationship.GEQ);
    } else if (relation instanceof Relation.AtMost<K> atMost
        && table.cell(atMost.whole()).isPresent()) {
      Map<String, Integer> terms = terms(table, "d ", atMost.parts(), -1);
      terms.putAll(terms(table, "d ", List.of(atMost.whole()), 1));
      keep(terms, Relationship.GEQ);
    }
  }

  private static <K extends Comparable<? super K>> Map<String, Integer> terms(
      CellTable<K> table, String what, Collection<K> keys, int sign) {
    Map<String, Integer> terms = new TreeMap<>();
    keys.stream()
        .flatMap(key -> table.cell(key).stream())
        .forEach(cell -> terms.put(what + name(cell), sign));
    return terms;
  }

  private void keep(Map<String, Integer> terms, Relationship relationship) {
    given.add(new AttackedLine(terms, relationship, 0));
  }

  /** What can be told of a cell's denominator. */
  <K> Interval denominator(Cell<K> cell) {
    return denominator(cell, Double.POSITIVE_INFINITY);
  }

  /** The same; but where it is at least so wide, perhaps not all of it. */
  <K> Interval denominator(Cell<K> cell, double wide) {
    return interval("d " + name(cell), wide);
  }

  /** What can be told of its numerator; where it is at least so wide, perhaps not all of it. */
  <K> Interval numerator(Cell<K> cell, double wide) {
    return interval("n " + name(cell), wide);
  }

  /** Looks for room of many denominators at once, so that most need no search of their own. */
  <K> void wander(Collection<Cell<K>> cells, double wide) {
    Map<AttackedPart, List<String>> byPart = new LinkedHashMap<>();
    cells.stream()
        .map(cell -> lines.name("d " + name(cell)))
        .distinct()
        .filter(name -> !lines.tell(name))
        .forEach(name -> byPart.computeIfAbsent(part(name), none -> new ArrayList<>()).add(name));
    byPart.forEach((part, names) -> part.wander(names, wide));
  }

  private Interval interval(String name, double wide) {
    return lines.tell(name)
        ? new Interval(lines.known(name), lines.known(name))
        : part(lines.name(name)).interval(lines.name(name), wide);
  }

  private AttackedPart part(String name) {
    if (!parts.containsKey(name)) {
      AttackedPart part = lines.part(lines.connected(name));
      part.names().forEach(each -> parts.put(each, part));
    }
    return parts.get(name);
  }

  <K> int size(Cell<K> cell) {
    return part(lines.name("d " + name(cell))).names().size();
  }
}
