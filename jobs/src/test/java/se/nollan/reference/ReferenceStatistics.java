package se.nollan.reference;

import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import se.nollan.model.CanonicalDataset;

/** Sums what the units add to each measure into cells of areas, unit groups, months and years. */
public final class ReferenceStatistics {

  private static final double Z = 1.959963984540054;
  private static final int MONTHS_FOR_A_MEAN = 10;

  private record Cell(String measure, String level, String area, String region, String unitGroup) {}

  private record Sum(long numerator, long denominator) {

    Sum plus(Sum other) {
      return new Sum(numerator + other.numerator, denominator + other.denominator);
    }

    double value() {
      return (double) numerator / denominator;
    }
  }

  private ReferenceStatistics() {}

  /** The statistics of all measures under a definition, in no particular order. */
  public static List<StatisticRow> of(ReferenceLanding landing, ReferenceDefinition definition) {
    Map<RegionMonth, List<ReferenceRow>> months = landing.byRegionMonth();
    List<UnitMonth> counts = new ArrayList<>(sameDay(ReferenceOutcomes.of(landing, definition)));
    // "Self-booking measures are the same under every definition."
    months.forEach(
        (month, accepted) -> {
          counts.addAll(new ReferenceSelfBooking(month, accepted).counts());
          List<ReferenceRow> before = months.getOrDefault(month.before(), List.of());
          counts.addAll(
              new ReferenceBookableUnits(month, accepted)
                  .counts(new ReferenceBookableUnits(month.before(), before)));
        });
    return rows(cells(counts, months));
  }

  /** "same_day_total sums the numerators and the denominators of phone and chat." */
  private static List<UnitMonth> sameDay(List<OutcomeRow> outcomes) {
    List<UnitMonth> counts = new ArrayList<>();
    for (OutcomeRow row : outcomes) {
      boolean phone = row.dataset() == CanonicalDataset.PHONE_CONTACT;
      for (String measure : List.of(phone ? "same_day_phone" : "same_day_chat", "same_day_total")) {
        RegionMonth month = new RegionMonth(row.region(), row.period());
        counts.add(new UnitMonth(measure, month, row.unitId(), row.numerator(), row.denominator()));
      }
    }
    return counts;
  }

  /** "A region or nation sums its units." */
  private static Map<Cell, TreeMap<YearMonth, Sum>> cells(
      List<UnitMonth> counts, Map<RegionMonth, List<ReferenceRow>> months) {
    Map<RegionMonth, ReferenceRegister> registers = new HashMap<>();
    months.forEach((month, accepted) -> registers.put(month, new ReferenceRegister(accepted)));
    Map<Cell, TreeMap<YearMonth, Sum>> cells = new HashMap<>();
    for (UnitMonth count : counts) {
      ReferenceRow unit = registers.get(count.regionMonth()).unit(count.unit());
      Sum sum = new Sum(count.numerator(), count.denominator());
      for (Cell cell : cellsOf(count, unit)) {
        cells
            .computeIfAbsent(cell, key -> new TreeMap<>())
            .merge(count.regionMonth().month(), sum, Sum::plus);
      }
    }
    return cells;
  }

  /** "unit_group: all; by the counted unit's operator and unit_type in that month." */
  private static List<Cell> cellsOf(UnitMonth count, ReferenceRow unit) {
    List<Cell> cells = new ArrayList<>();
    String region = count.regionMonth().region();
    String operator = unit.text("operator").orElseThrow();
    String type = unit.text("unit_type").orElseThrow();
    for (String group : List.of("all", operator, type)) {
      cells.add(new Cell(count.measure(), "unit", count.unit(), region, group));
      cells.add(new Cell(count.measure(), "region", region, region, group));
      cells.add(new Cell(count.measure(), "nation", "SE", "", group));
    }
    return cells;
  }

  private static List<StatisticRow> rows(Map<Cell, TreeMap<YearMonth, Sum>> cells) {
    List<StatisticRow> rows = new ArrayList<>();
    cells.forEach(
        (cell, byMonth) -> {
          Map<Year, List<Sum>> byYear = new TreeMap<>();
          byMonth.forEach(
              (month, sum) -> {
                // "A cell with denominator 0 has no row."
                if (sum.denominator() > 0) {
                  rows.add(row(cell, "month", month.toString(), sum, Optional.empty()));
                  byYear
                      .computeIfAbsent(Year.of(month.getYear()), year -> new ArrayList<>())
                      .add(sum);
                }
              });
          byYear.forEach(
              (year, sums) -> {
                // "A year sums its months."
                Sum sum = sums.stream().reduce(new Sum(0, 0), Sum::plus);
                rows.add(row(cell, "year", year.toString(), sum, meanOfMonths(sums)));
              });
        });
    return rows;
  }

  /** "The mean of the monthly values of that cell, where at least ten months have one." */
  private static Optional<Double> meanOfMonths(List<Sum> months) {
    return months.size() < MONTHS_FOR_A_MEAN
        ? Optional.empty()
        : Optional.of(months.stream().mapToDouble(Sum::value).average().orElseThrow());
  }

  /** "Wilson score, 95 %, no continuity correction." */
  private static StatisticRow row(
      Cell cell, String periodKind, String period, Sum sum, Optional<Double> meanOfMonths) {
    double n = sum.denominator();
    double p = sum.value();
    double scale = 1 + Z * Z / n;
    double centre = (p + Z * Z / (2 * n)) / scale;
    double half = Z / scale * Math.sqrt(p * (1 - p) / n + Z * Z / (4 * n * n));
    return new StatisticRow(
        cell.measure(),
        cell.level(),
        cell.area(),
        cell.region(),
        cell.unitGroup(),
        periodKind,
        period,
        sum.numerator(),
        sum.denominator(),
        p,
        centre - half,
        centre + half,
        meanOfMonths);
  }
}
