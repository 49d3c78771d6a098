package se.nollan.disclosure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.math3.optim.linear.LinearConstraint;
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

  /** An equation or inequality: coefficients of unknowns, and what the known ones sum to. */
  private record Line(Map<String, Integer> terms, Relationship relationship, long known) {
    LinearConstraint constraint(Map<String, Integer> near) {
      double[] coefficients = new double[near.size()];
      terms.forEach((each, sign) -> coefficients[near.get(each)] = sign);
      return new LinearConstraint(coefficients, relationship, -known);
    }
  }

  private final Map<String, Long> known = new TreeMap<>();
  private final Map<String, Integer> unknown = new TreeMap<>();
  private final List<Line> lines = new ArrayList<>();
  private final Map<String, AttackedPart> parts = new TreeMap<>();

  <K extends Comparable<? super K>> Attacker(CellTable<K> table, Set<K> withheld) {
    this(table, withheld, List.of());
  }

  <K extends Comparable<? super K>> Attacker(
      CellTable<K> table, Set<K> withheld, List<EarlierPublication<K>> earlier) {
    List<EarlierPublication<K>> all = new ArrayList<>(earlier);
    all.add(new EarlierPublication<>(table, withheld));
    all.forEach(this::see);
    all.forEach(this::relate);
  }

  /** Unchanged cells have one name in all publications. */
  private static <K> String name(Cell<K> cell) {
    return cell.key() + "=" + cell.numerator() + "/" + cell.denominator();
  }

  private <K extends Comparable<? super K>> void see(EarlierPublication<K> publication) {
    for (Cell<K> cell : publication.table().cells()) {
      if (!publication.withheld().contains(cell.key()) || cell.denominator() == 0) {
        known.put("n " + name(cell), cell.numerator());
        known.put("d " + name(cell), cell.denominator());
      }
    }
  }

  private <K extends Comparable<? super K>> void relate(EarlierPublication<K> publication) {
    CellTable<K> table = publication.table();
    for (Cell<K> cell : table.cells()) {
      keep(
          Map.of("d " + name(cell), 1, "n " + name(cell), -1),
          cell.content() == Cell.Content.IN_NUMERATOR ? Relationship.EQ : Relationship.GEQ);
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
    Map<String, Integer> open = new TreeMap<>();
    long sum = 0;
    for (Map.Entry<String, Integer> term : terms.entrySet()) {
      Long value = known.get(term.getKey());
      if (value == null) {
        open.put(term.getKey(), term.getValue());
        unknown.putIfAbsent(term.getKey(), unknown.size());
      } else {
        sum += term.getValue() * value;
      }
    }
    if (!open.isEmpty()) {
      lines.add(new Line(open, relationship, sum));
    }
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

  private Interval interval(String name, double wide) {
    if (known.containsKey(name)) {
      return new Interval(known.get(name), known.get(name));
    }
    return (parts.containsKey(name) ? parts.get(name) : connected(name)).interval(name, wide);
  }

  /** Lines that have to do with an unknown, however remotely; nothing else can tell of it. */
  private AttackedPart connected(String name) {
    Map<String, Integer> near = new LinkedHashMap<>();
    near.put(name, 0);
    List<Line> left = new ArrayList<>(lines);
    List<Line> connected = new ArrayList<>();
    boolean more = true;
    while (more) {
      List<Line> found =
          left.stream()
              .filter(line -> line.terms.keySet().stream().anyMatch(near::containsKey))
              .toList();
      left.removeAll(found);
      connected.addAll(found);
      Stream<String> names = found.stream().flatMap(line -> line.terms.keySet().stream());
      names.forEach(each -> near.putIfAbsent(each, near.size()));
      more = !found.isEmpty();
    }
    AttackedPart part =
        new AttackedPart(near, connected.stream().map(line -> line.constraint(near)).toList());
    near.keySet().forEach(each -> parts.put(each, part));
    return part;
  }
}
