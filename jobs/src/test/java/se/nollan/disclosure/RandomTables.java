package se.nollan.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * Tables as ours are: cells by area, channel and time, each of which adds up to totals of its own,
 * and so in up to three ways at once. Many cells are small, some are none, shares run from none to
 * all.
 */
final class RandomTables {
  private final Random random;

  RandomTables(long seed) {
    this.random = new Random(seed);
  }

  /** One way in which cells add up: a total's name, and those of its parts. */
  private record Axis(String total, List<String> parts, Map<String, List<String>> nested) {
    List<String> leaves() {
      return nested.isEmpty()
          ? parts
          : parts.stream().flatMap(part -> nested.get(part).stream()).toList();
    }

    Map<String, List<String>> sums() {
      Map<String, List<String>> sums = new TreeMap<>(nested);
      sums.put(total, parts);
      return sums;
    }
  }

  private static Axis flat(String name, int size) {
    List<String> parts = new ArrayList<>();
    for (int index = 1; index <= size; index++) {
      parts.add(name + index);
    }
    return new Axis(name, parts, Map.of());
  }

  private Axis areas(int regions, int most) {
    Map<String, List<String>> units = new TreeMap<>();
    Axis nation = flat("r", regions);
    for (String region : nation.parts()) {
      units.put(region, flat(region + "u", 1 + random.nextInt(most)).parts());
    }
    return new Axis("SE", nation.parts(), units);
  }

  /** Of one, two or three axes; some ten to a hundred cells. */
  Delivered next() {
    return switch (random.nextInt(5)) {
      case 0 -> delivered(List.of(areas(1 + random.nextInt(3), 6)));
      case 1 -> delivered(List.of(areas(1 + random.nextInt(2), 5), flat("c", 2)));
      case 2 -> delivered(List.of(areas(1 + random.nextInt(2), 4), flat("m", two(3))));
      case 3 -> delivered(List.of(flat("u", two(4)), flat("m", two(4))));
      default -> delivered(List.of(flat("u", two(3)), flat("c", 2), flat("m", 2)));
    };
  }

  /** So small that every pattern can be tried: at most sixteen cells. */
  Delivered small() {
    return switch (random.nextInt(4)) {
      case 0 -> delivered(List.of(flat("u", two(8))));
      case 1 -> delivered(List.of(areas(2, 4)));
      case 2 -> delivered(List.of(flat("u", two(2)), flat("c", two(2))));
      default -> delivered(List.of(flat("u", two(3)), flat("c", 2)));
    };
  }

  private int two(int more) {
    return 2 + random.nextInt(more);
  }

  /** What the cells are summed from: a numerator and a denominator of each leaf. */
  record Delivered(List<Axis> axes, Map<String, long[]> leaves) {

    CellTable<String> table() {
      Map<String, long[]> figures = new TreeMap<>(leaves);
      List<Relation<String>> relations = new ArrayList<>();
      for (int at = 0; at < axes.size(); at++) {
        add(figures, relations, axes, at);
      }
      return new CellTable<>(
          figures.entrySet().stream()
              .map(each -> Cell.share(each.getKey(), each.getValue()[0], each.getValue()[1]))
              .toList(),
          relations);
    }
  }

  /** The same, once some have been delivered anew. */
  Delivered again(Delivered before) {
    Map<String, long[]> leaves = new TreeMap<>(before.leaves);
    double part = random.nextDouble() / 2;
    leaves.replaceAll((leaf, was) -> random.nextDouble() < part ? again(was) : was);
    return new Delivered(before.axes, leaves);
  }

  /** A few more or fewer, or something else altogether. */
  private long[] again(long[] was) {
    if (random.nextBoolean()) {
      return figure(random.nextInt(3), random.nextDouble());
    }
    long denominator = Math.max(0, was[1] + random.nextInt(11) - 5);
    return new long[] {Math.min(was[0], denominator), denominator};
  }

  private Delivered delivered(List<Axis> axes) {
    List<String> leaves = List.of("");
    for (Axis axis : axes) {
      leaves = product(leaves, axis.leaves());
    }
    double share = random.nextDouble();
    int scale = random.nextInt(3);
    Map<String, long[]> figures = new TreeMap<>();
    leaves.forEach(leaf -> figures.put(leaf, figure(scale, share)));
    return new Delivered(axes, figures);
  }

  private long[] figure(int scale, double share) {
    long denominator = denominator(scale);
    double own = Math.min(1, Math.max(0, share + random.nextGaussian() / 5));
    long numerator = 0;
    for (long each = 0; each < denominator; each++) {
      numerator += random.nextDouble() < own ? 1 : 0;
    }
    return new long[] {numerator, denominator};
  }

  private long denominator(int scale) {
    int kind = random.nextInt(10);
    int small = scale == 0 ? 1 : scale == 1 ? 4 : 7;
    return kind == 9
        ? 0
        : kind < small ? 1 + random.nextInt(19) : 20 + random.nextInt(1 << (3 + random.nextInt(6)));
  }

  /** Sums along one axis, over the leaves and totals of those before it. */
  private static void add(
      Map<String, long[]> figures, List<Relation<String>> relations, List<Axis> axes, int at) {
    List<String> others = List.of("");
    for (int each = 0; each < axes.size(); each++) {
      if (each == at) {
        others = product(others, List.of("*"));
      } else {
        List<String> names = new ArrayList<>(axes.get(each).leaves());
        names.addAll(axes.get(each).sums().keySet());
        others = product(others, names);
      }
    }
    Axis axis = axes.get(at);
    List<String> totals = new ArrayList<>(axis.sums().keySet());
    totals.remove(axis.total());
    totals.add(axis.total());
    for (String total : totals) {
      for (String other : others) {
        List<String> parts =
            axis.sums().get(total).stream().map(part -> other.replace("*", part)).toList();
        String key = other.replace("*", total);
        relations.add(new Relation.Sum<>(key, parts));
        if (parts.stream().allMatch(figures::containsKey)) {
          long[] sum = new long[2];
          for (String part : parts) {
            sum[0] += figures.get(part)[0];
            sum[1] += figures.get(part)[1];
          }
          figures.put(key, sum);
        }
      }
    }
  }

  private static List<String> product(List<String> names, List<String> more) {
    List<String> all = new ArrayList<>();
    for (String name : names) {
      for (String other : more) {
        all.add(name.isEmpty() ? other : name + " " + other);
      }
    }
    return all;
  }
}
