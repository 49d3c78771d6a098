package se.nollan.publish;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import se.nollan.disclosure.MeasureFamilies;
import se.nollan.disclosure.StatisticKey;

/** Months, and the years that are their sums. A year is of the published months and no others. */
final class MeasuredFigures {
  /** As in {@code statistic}: a year's mean of months wants this many months with a value. */
  private static final int MONTHS_FOR_A_MEAN = 10;

  private MeasuredFigures() {}

  /** All that a publication of these months could show, by key. */
  static SortedMap<StatisticKey, Measured> of(Collection<MonthFigure> months) {
    TreeMap<StatisticKey, Measured> figures = new TreeMap<>();
    Map<StatisticKey, List<MonthFigure>> byYear = new TreeMap<>();
    for (MonthFigure month : months) {
      if (month.denominator() > 0 && publishable(month.key())) {
        figures.put(
            month.key(),
            new Measured(
                month.areaName(), month.numerator(), month.denominator(), OptionalDouble.empty()));
        byYear.computeIfAbsent(month.key().year(), none -> new ArrayList<>()).add(month);
      }
    }
    byYear.forEach((key, ofYear) -> figures.put(key, year(ofYear)));
    return figures;
  }

  private static boolean publishable(StatisticKey key) {
    return MeasureFamilies.of(key.measure()).isPresent()
        && !(key.level() == StatisticKey.Level.UNIT && MeasureFamilies.countsUnits(key.measure()));
  }

  private static Measured year(List<MonthFigure> months) {
    months.sort(Comparator.comparing(month -> month.key().period()));
    return new Measured(
        months.get(months.size() - 1).areaName(),
        months.stream().mapToLong(MonthFigure::numerator).sum(),
        months.stream().mapToLong(MonthFigure::denominator).sum(),
        months.size() < MONTHS_FOR_A_MEAN
            ? OptionalDouble.empty()
            : months.stream()
                .mapToDouble(month -> (double) month.numerator() / month.denominator())
                .average());
  }
}
