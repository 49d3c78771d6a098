package se.nollan.publish;

import java.util.List;

/**
 * A publication: all that its files are made from. Equal publications give equal bytes.
 *
 * @param edition which one it is
 * @param measures what is measured, in the order of their ids
 * @param figures every figure, shown or not, in the order of their keys
 * @param coverage by region (the nation last), month and dataset
 * @param quality for the declaration
 */
public record Publication(
    Edition edition,
    List<PublishedMeasure> measures,
    List<PublishedFigure> figures,
    List<PublishedCoverage> coverage,
    Quality quality) {
  public Publication {
    measures = List.copyOf(measures);
    figures = List.copyOf(figures);
    coverage = List.copyOf(coverage);
  }
}
