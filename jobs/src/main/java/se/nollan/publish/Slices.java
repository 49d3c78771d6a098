package se.nollan.publish;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import se.nollan.disclosure.StatisticKey;
import se.nollan.disclosure.StatisticKey.Level;

/**
 * Leaves out what earlier publications say twice, so that a hundred of them cost little more than
 * one: units of a region are kept once as long as no figure of the region changes, and nothing is
 * shown or withheld otherwise. What is left out stands in the same relations as what is kept, and
 * so tells nothing more. Regions themselves and the nation are few, and always kept.
 */
final class Slices {
  private final Set<List<Seen>> seen = new HashSet<>();

  /** What readers saw in a place. */
  private record Seen(StatisticKey key, long numerator, long denominator, Said said) {
    static Seen of(KeptFigure figure) {
      return new Seen(figure.key(), figure.numerator(), figure.denominator(), figure.said());
    }
  }

  private static List<Seen> seen(List<KeptFigure> slice) {
    return slice.stream()
        .filter(KeptFigure::held)
        .map(Seen::of)
        .sorted(Comparator.comparing(Seen::key))
        .toList();
  }

  /** What of a publication was not in those before. */
  List<KeptFigure> fresh(List<KeptFigure> figures) {
    Map<String, List<KeptFigure>> byRegion = new TreeMap<>();
    figures.forEach(
        figure ->
            byRegion.computeIfAbsent(figure.key().region(), none -> new ArrayList<>()).add(figure));
    List<KeptFigure> fresh = new ArrayList<>();
    for (List<KeptFigure> slice : byRegion.values()) {
      boolean told = !seen.add(seen(slice));
      slice.stream()
          .filter(figure -> !told || figure.key().level() != Level.UNIT)
          .forEach(fresh::add);
    }
    return fresh;
  }
}
