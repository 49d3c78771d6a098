package se.nollan.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.TreeMap;

/** Puts quantities and rows together, in an order that follows from what they are. */
final class QuantitiesBuilder {
  private final BitSet known;
  private final int[] numerator;
  private final int[] rest;
  private final double[] weight;
  private final long[] numerators;
  private final long[] rests;
  private final boolean[] noNumerator;
  private final boolean[] noRest;
  private final int[] place;

  private final List<Integer> group = new ArrayList<>();
  private final List<Long> truth = new ArrayList<>();
  private final List<Long> least = new ArrayList<>();
  private final List<Row> rows = new ArrayList<>();

  /**
   * A builder of so many groups.
   *
   * @param known groups that readers know, and that are therefore in no row
   */
  QuantitiesBuilder(int groups, BitSet known) {
    this.known = known;
    this.numerator = new int[groups];
    this.rest = new int[groups];
    this.weight = new double[groups];
    this.numerators = new long[groups];
    this.rests = new long[groups];
    this.noNumerator = new boolean[groups];
    this.noRest = new boolean[groups];
    this.place = new int[groups];
  }

  /** A cell of a group; all of a group have the same figure. */
  <K> void cell(int group, Cell<K> cell, double loss) {
    numerators[group] = cell.numerator();
    rests[group] = cell.rest();
    weight[group] += loss;
    noNumerator[group] |= cell.content() == Cell.Content.OUTSIDE_NUMERATOR;
    noRest[group] |= cell.content() == Cell.Content.IN_NUMERATOR;
  }

  /** Where a group belongs, or one of the places where it does. */
  void place(int group, int number) {
    place[group] = number;
  }

  /**
   * After the last cell. Readers know that a withheld cell is not empty, as empty ones are shown.
   * That its denominator is at least 1 is asked of the larger of its two quantities: of fewer
   * worlds than there are, which is safe.
   */
  void numbered() {
    for (int index = 0; index < numerator.length; index++) {
      boolean inNumerator = numerators[index] >= rests[index];
      numerator[index] =
          noNumerator[index] ? Quantities.NONE : add(index, numerators[index], inNumerator ? 1 : 0);
      rest[index] = noRest[index] ? Quantities.NONE : add(index, rests[index], inNumerator ? 0 : 1);
    }
  }

  private int add(int ofGroup, long value, long atLeast) {
    group.add(ofGroup);
    truth.add(value);
    least.add(atLeast);
    return truth.size() - 1;
  }

  void sum(int total, int[] parts) {
    sum(numerator, total, parts);
    sum(rest, total, parts);
  }

  private void sum(int[] quantities, int total, int[] parts) {
    Equation equation = new Equation();
    equation.add(quantities[total], -1);
    Arrays.stream(parts).forEach(part -> equation.add(quantities[part], 1));
    equation.keep();
  }

  void sameDenominator(int one, int other) {
    Equation equation = new Equation();
    equation.denominator(one, 1);
    equation.denominator(other, -1);
    equation.keep();
  }

  void among(int part, int whole) {
    among(numerator, part, whole, numerators[whole] - numerators[part]);
    among(rest, part, whole, rests[whole] - rests[part]);
  }

  void fewerInNumerator(int fewer, int more) {
    among(numerator, fewer, more, numerators[more] - numerators[fewer]);
  }

  private void among(int[] quantities, int part, int whole, long remainder) {
    Equation equation = new Equation();
    equation.add(quantities[whole], -1);
    equation.add(quantities[part], 1);
    equation.keepWith(remainder);
  }

  void atMost(int[] parts, int whole) {
    Equation equation = new Equation();
    equation.denominator(whole, -1);
    long remainder = numerators[whole] + rests[whole];
    for (int part : parts) {
      equation.denominator(part, 1);
      remainder -= numerators[part] + rests[part];
    }
    equation.keepWith(remainder);
  }

  Quantities build() {
    rows.sort(Row.BY_CONTENT);
    List<Row> distinct = new ArrayList<>();
    for (Row row : rows) {
      if (distinct.isEmpty() || !distinct.get(distinct.size() - 1).same(row)) {
        distinct.add(row);
      }
    }
    return new Quantities(
        numerator,
        rest,
        place,
        weight,
        truth.stream().mapToLong(Long::longValue).toArray(),
        least.stream().mapToLong(Long::longValue).toArray(),
        group.stream().mapToInt(Integer::intValue).toArray(),
        distinct);
  }

  private final class Equation {
    private final TreeMap<Integer, Integer> signs = new TreeMap<>();

    void denominator(int ofGroup, int sign) {
      add(numerator[ofGroup], sign);
      add(rest[ofGroup], sign);
    }

    void add(int quantity, int sign) {
      if (quantity != Quantities.NONE && !known.get(group.get(quantity))) {
        signs.merge(quantity, sign, Integer::sum);
      }
    }

    void keep() {
      signs.values().removeIf(sign -> sign == 0);
      if (!signs.isEmpty()) {
        rows.add(
            new Row(
                signs.keySet().stream().mapToInt(Integer::intValue).toArray(),
                signs.values().stream().mapToInt(Integer::intValue).toArray()));
      }
    }

    /** With one more quantity, which nobody publishes. */
    void keepWith(long remainder) {
      if (remainder < 0) {
        throw new IllegalArgumentException("a part is larger than the whole");
      }
      if (!signs.isEmpty()) {
        signs.put(QuantitiesBuilder.this.add(Quantities.NONE, remainder, 0), 1);
        keep();
      }
    }
  }
}
