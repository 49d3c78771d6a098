package se.nollan.publish.files;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import se.nollan.publish.Publication;
import se.nollan.publish.PublishedCoverage;
import se.nollan.publish.PublishedCoverage.Units;

/** What regions delivered, and of how many units it is lacking. */
final class CoverageTable {
  private CoverageTable() {}

  static OpenTable<PublishedCoverage> table() {
    return new OpenTable<>(
        "coverage",
        new Wording("Täckning", "Coverage"),
        "One row per region (and the nation), month and dataset: whether it was delivered, and how"
            + " many units were expected, told something, or are missing.",
        List.of("region", "month", "dataset"),
        publication -> columns(),
        Publication::coverage);
  }

  static List<Column<PublishedCoverage>> columns() {
    return List.of(
        Column.text(
            "region",
            new Column.TextLike("^(SE|[0-9]{2})$"),
            new Wording("Region", "Region"),
            "County code; SE for the nation.",
            PublishedCoverage::region),
        Column.text(
            "region_name",
            new Column.AnyText(),
            new Wording("Namn", "Region's name"),
            "The region's name in Swedish.",
            PublishedCoverage::regionName),
        Column.text(
            "month",
            new Column.TextLike("^[0-9]{4}-(0[1-9]|1[0-2])$"),
            new Wording("Månad", "Month"),
            "Month, as 2026-05.",
            PublishedCoverage::month),
        Column.text(
            "dataset",
            new Column.OneOf(List.copyOf(Names.DATASETS.keySet())),
            new Wording("Datamängd", "Dataset"),
            "What was to be delivered: " + StatisticsTable.told(Names.DATASETS) + ".",
            PublishedCoverage::dataset),
        Column.text(
            "status",
            new Column.OneOf(Names.COVERAGE.keySet().stream().map(CoverageTable::lower).toList()),
            new Wording("Status", "Status"),
            "What came: reported, zero (it said that there was nothing), unusable (none of it could"
                + " be used), missing, not_taking_part.",
            coverage -> lower(coverage.status())),
        count(
            "units_expected",
            new Wording("Väntade enheter", "Units expected"),
            "Units that take part, as the register says.",
            Units::expected),
        count(
            "units_told",
            new Wording("Enheter med uppgifter", "Units that told something"),
            "Those of them that delivered something, or said zero.",
            Units::told),
        count(
            "units_missing",
            new Wording("Enheter som saknas", "Units missing"),
            "Those of them that did not.",
            Units::missing),
        count(
            "units_not_taking_part",
            new Wording("Enheter som inte deltar", "Units not taking part"),
            "Units that do not take part, as the register says.",
            Units::notTakingPart),
        count(
            "units_not_stated",
            new Wording("Enheter utan besked", "Units not stated"),
            "Units of which the register does not say whether they take part.",
            Units::notStated));
  }

  private static Column<PublishedCoverage> count(
      String name, Wording title, String description, Function<Units, Long> count) {
    return new Column<>(
        name,
        new Column.Count(),
        title,
        description + " " + Absence.MISSING.mark() + " if no register could be used.",
        coverage -> units(coverage, count));
  }

  /** How many units; a mark if no register of units could be used. */
  static Entry units(PublishedCoverage coverage, Function<Units, Long> count) {
    return coverage
        .units()
        .map(count)
        .map(Entry::count)
        .orElseGet(() -> Entry.none(Absence.MISSING));
  }

  private static String lower(String status) {
    return status.toLowerCase(Locale.ROOT);
  }
}
