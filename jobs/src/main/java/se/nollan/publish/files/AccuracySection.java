package se.nollan.publish.files;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import se.nollan.disclosure.StatisticKey.Level;
import se.nollan.publish.MissingUnit;
import se.nollan.publish.MonthSpans;
import se.nollan.publish.Publication;
import se.nollan.publish.PublishedCoverage;
import se.nollan.publish.PublishedCoverage.Units;

/** How sure the figures are: what came, what is missing, and how wide the intervals are. */
final class AccuracySection {
  private static final String NATION = "SE";
  private static final Set<String> LACKING = Set.of("MISSING", "UNUSABLE");

  private static final List<Function<Units, Long>> COUNTS =
      List.of(Units::expected, Units::told, Units::missing, Units::notTakingPart, Units::notStated);

  private AccuracySection() {}

  static void write(Publication publication, BilingualText text) {
    text.heading("Tillförlitlighet: täckning", "Accuracy: coverage");
    text.paragraph(
        "Statistiken är en totalundersökning: den bygger på regionernas egna uppgifter om varje"
            + " kontakt och bokning, och inget urval är gjort. Tabellen visar hur många av de"
            + " enheter som deltar som har lämnat uppgifter, i hela riket. Uppgifter per region"
            + " finns i coverage.csv.",
        "The statistics are a complete count: they are made from the regions' own records of each"
            + " contact and booking, without sampling. The table shows how many of the units that"
            + " take part told something, in the whole nation. coverage.csv has the same per"
            + " region.");
    nation(publication, text);
    regions(publication, text);
    units(publication, text);
    text.heading("Tillförlitlighet: osäkerhet", "Accuracy: uncertainty");
    text.paragraph(
        "Varje andel har ett 95-procentigt Wilsonintervall. Det visar hur långt enbart slumpen kan"
            + " flytta en andel. Det vet inget om det som inte har levererats eller är fel"
            + " levererat, så det verkliga felet kan vara större. Tabellen visar det mittersta"
            + " (median) av månadstalens halva intervall om kontakt samma dag, i procentenheter.",
        "Each share has a 95 % Wilson interval. It shows how far chance alone may move a share. It"
            + " knows nothing of what was not delivered or was delivered wrongly, so that the real"
            + " error may be larger. The table shows the median half interval of the monthly"
            + " figures of same-day contact, in percentage points.");
    Uncertainty.table(publication, text);
  }

  private static void nation(Publication publication, BilingualText text) {
    Map<List<String>, List<String>> months = new LinkedHashMap<>();
    publication.coverage().stream()
        .filter(each -> each.region().equals(NATION))
        .sorted(Comparator.comparing(PublishedCoverage::dataset))
        .forEach(
            each ->
                months
                    .computeIfAbsent(numbers(each, text), none -> new ArrayList<>())
                    .add(each.month()));
    text.table(
        List.of(
            new Wording("Datamängd", "Dataset"),
            new Wording("Väntade enheter", "Units expected"),
            new Wording("Med uppgifter", "Told something"),
            new Wording("Saknas", "Missing"),
            new Wording("Deltar inte", "Not taking part"),
            new Wording("Utan besked", "Not stated"),
            new Wording("Månader", "Months")),
        withMonths(months));
  }

  private static List<String> numbers(PublishedCoverage of, BilingualText text) {
    return Stream.concat(
            Stream.of(Names.of(Names.DATASETS, of.dataset(), text.language())),
            COUNTS.stream().map(count -> CoverageTable.units(of, count).plain()))
        .toList();
  }

  /** Regions of which a whole month is lacking, with the months. */
  private static void regions(Publication publication, BilingualText text) {
    Map<List<String>, List<String>> lacking = new LinkedHashMap<>();
    for (PublishedCoverage each : publication.coverage()) {
      if (!each.region().equals(NATION) && LACKING.contains(each.status())) {
        lacking
            .computeIfAbsent(
                List.of(
                    each.regionName(),
                    Names.of(Names.DATASETS, each.dataset(), text.language()),
                    Names.of(Names.COVERAGE, each.status(), text.language())),
                any -> new ArrayList<>())
            .add(each.month());
      }
    }
    if (lacking.isEmpty()) {
      text.paragraph(
          "Ingen region saknas helt i någon månad.", "No region is lacking altogether in a month.");
      return;
    }
    text.paragraph(
        "Följande regioner saknas helt i någon månad. Rikets tal är då summan av de andra, och en"
            + " jämförelse mellan månader kan bero på vilka som är med.",
        "These regions are lacking altogether in a month. The nation's figures then are the sum of"
            + " the others, and a difference between months may be one of who is included.");
    text.table(
        List.of(
            new Wording("Region", "Region"),
            new Wording("Datamängd", "Dataset"),
            new Wording("Vad som gäller", "What is the case"),
            new Wording("Månader", "Months")),
        withMonths(lacking));
  }

  private static void units(Publication publication, BilingualText text) {
    List<MissingUnit> missing = publication.quality().missingUnits();
    if (missing.isEmpty()) {
      text.paragraph(
          "Inga enheter saknas av dem som väntades.", "No unit that was expected is missing.");
      return;
    }
    RegionNames regions = RegionNames.of(publication);
    Map<List<String>, List<String>> units = new LinkedHashMap<>();
    for (MissingUnit each : missing) {
      units
          .computeIfAbsent(
              List.of(
                  regions.of(each.region()),
                  each.unitName().isEmpty() ? each.unit() : each.unitName(),
                  each.unit(),
                  Names.of(Names.DATASETS, each.dataset(), text.language())),
              any -> new ArrayList<>())
          .add(each.month());
    }
    text.paragraph(
        "Följande enheter väntades men har inte lämnat några uppgifter. Andra enheters tal har inte"
            + " räknats upp i deras ställe.",
        "These units were expected and told nothing. Other units' figures were not scaled up in"
            + " their place.");
    text.table(
        List.of(
            new Wording("Region", "Region"),
            new Wording("Enhet", "Unit"),
            new Wording("HSA-id", "HSA-id"),
            new Wording("Datamängd", "Dataset"),
            new Wording("Månader", "Months")),
        withMonths(units));
  }

  private static List<List<String>> withMonths(Map<List<String>, List<String>> months) {
    return months.entrySet().stream()
        .map(
            each ->
                Stream.concat(each.getKey().stream(), Stream.of(MonthSpans.text(each.getValue())))
                    .toList())
        .toList();
  }

  /** The typical width of intervals. */
  private static final class Uncertainty {
    private static final Map<Level, Wording> LEVELS =
        new TreeMap<>(
            Map.of(
                Level.UNIT, new Wording("enhet", "unit"),
                Level.REGION, new Wording("region", "region"),
                Level.NATION, new Wording("riket", "nation")));

    static void table(Publication publication, BilingualText text) {
      List<List<String>> rows = new ArrayList<>();
      LEVELS.forEach(
          (level, name) -> {
            double[] halves = halves(publication, level);
            if (halves.length > 0) {
              rows.add(
                  List.of(
                      name.in(text.language()),
                      Integer.toString(halves.length),
                      text.decimal(100 * halves[halves.length / 2])));
            }
          });
      text.table(
          List.of(
              new Wording("Nivå", "Level"),
              new Wording("Antal tal", "Figures"),
              new Wording("± procentenheter", "± percentage points")),
          rows);
    }

    private static double[] halves(Publication publication, Level level) {
      double[] halves =
          StatisticsTable.rows(publication).stream()
              .filter(row -> row.key().level() == level && !row.key().ofYear())
              .filter(row -> row.key().unitGroup().equals("all"))
              .filter(row -> row.key().measure().startsWith("same_day_"))
              .filter(row -> row.status() == Status.SHOWN)
              .mapToDouble(AccuracySection.Uncertainty::half)
              .toArray();
      Arrays.sort(halves);
      return halves;
    }

    private static double half(FigureRow row) {
      double low = ((Entry.Number) row.low()).number().doubleValue();
      double high = ((Entry.Number) row.high()).number().doubleValue();
      return (high - low) / 2;
    }
  }
}
