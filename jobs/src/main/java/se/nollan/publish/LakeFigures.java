package se.nollan.publish;

import java.util.List;

/**
 * What a lake holds that is to be published.
 *
 * @param figures of all measures, areas and unit groups, by month
 * @param coverage of the regions, by month and dataset; not of the two registers
 * @param units of the units likewise
 */
public record LakeFigures(
    List<MonthFigure> figures, List<PublishedCoverage> coverage, List<UnitStatus> units) {
  public LakeFigures {
    figures = List.copyOf(figures);
    coverage = List.copyOf(coverage);
    units = List.copyOf(units);
  }
}
