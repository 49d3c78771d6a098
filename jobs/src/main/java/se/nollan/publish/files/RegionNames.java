package se.nollan.publish.files;

import java.util.HashMap;
import java.util.Map;
import se.nollan.disclosure.StatisticKey.Level;
import se.nollan.publish.Publication;
import se.nollan.publish.PublishedCoverage;
import se.nollan.publish.PublishedFigure;

/** What a publication calls the regions. */
final class RegionNames {
  private final Map<String, String> names = new HashMap<>();

  private RegionNames() {}

  static RegionNames of(Publication publication) {
    RegionNames regions = new RegionNames();
    for (PublishedCoverage coverage : publication.coverage()) {
      regions.names.put(coverage.region(), coverage.regionName());
    }
    for (PublishedFigure figure : publication.figures()) {
      if (figure.key().level() == Level.REGION && !figure.areaName().isEmpty()) {
        regions.names.put(figure.key().area(), figure.areaName());
      }
    }
    return regions;
  }

  /** The region's name; its code if nothing tells it. */
  String of(String code) {
    return names.getOrDefault(code, code);
  }
}
