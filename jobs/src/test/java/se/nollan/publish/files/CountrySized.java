package se.nollan.publish.files;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.nollan.disclosure.Published;
import se.nollan.disclosure.StatisticKey;
import se.nollan.disclosure.StatisticKey.Level;
import se.nollan.publish.Edition;
import se.nollan.publish.MissingUnit;
import se.nollan.publish.Note;
import se.nollan.publish.Publication;
import se.nollan.publish.PublishedCoverage;
import se.nollan.publish.PublishedFigure;
import se.nollan.publish.PublishedMean;
import se.nollan.publish.PublishedMeasure;
import se.nollan.publish.Publisher;
import se.nollan.publish.Quality;
import se.nollan.publish.RevisionNote;
import se.nollan.publish.RuleInForce;
import se.nollan.publish.SeriesBreak;
import se.nollan.publish.Stage;

/**
 * A publication of the size of the country, made up, to look at: {@code CountrySized FOLDER REGIONS
 * UNITS MONTHS} writes its files and tells how long each took. What is withheld in it is what is
 * small, and nothing more: it shows no disclosure control.
 */
final class CountrySized {
  private static final int LEAST = 20;
  private static final List<String> MEASURES =
      List.of(
          "bookable_4_weeks_ahead",
          "bookable_8_weeks_ahead",
          "cancellable",
          "no_show",
          "no_show_other",
          "no_show_self_booked",
          "offers_self_booking",
          "rebookable",
          "same_day_chat",
          "same_day_phone",
          "same_day_total",
          "self_booked",
          "self_booked_all",
          "self_bookings_increased",
          "self_changed",
          "visible");
  private static final List<String> TYPES =
      List.of("health_centre", "rehabilitation", "urgent_care", "child_youth", "other");
  private static final List<String> REGIONS =
      List.of(
          "Stockholm",
          "Uppsala",
          "Sörmland",
          "Östergötland",
          "Jönköpings län",
          "Kronoberg",
          "Kalmar",
          "Gotland",
          "Blekinge",
          "Skåne",
          "Halland",
          "Västra Götaland",
          "Värmland",
          "Örebro län",
          "Västmanland",
          "Dalarna",
          "Gävleborg",
          "Västernorrland",
          "Jämtland Härjedalen",
          "Västerbotten",
          "Norrbotten");
  private static final List<String> ODD_NAMES =
      List.of("=cmd|'/C calc'!A0", "Åsö; \"Ön\", vårdcentral", "Vårdcentralen\nNorra", "+46 & <b>");

  private final Random random = new Random(1);
  private final Map<StatisticKey, long[]> sums = new TreeMap<>();
  private final Map<String, String> names = new TreeMap<>();
  private final List<String> months;

  private CountrySized(int months) {
    this.months =
        IntStream.range(0, months)
            .mapToObj(month -> YearMonth.of(2026, 1).plusMonths(month).toString())
            .toList();
  }

  public static void main(String[] arguments) throws IOException {
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    Publication publication =
        of(
            Integer.parseInt(arguments[1]),
            Integer.parseInt(arguments[2]),
            Integer.parseInt(arguments[3]));
    System.out.println(publication.figures().size() + " figures");
    for (PublicationFile file : PublicationFiles.all()) {
      long start = System.nanoTime();
      Path path = folder.resolve(file.name());
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(path))) {
        file.write(publication, out);
      }
      System.out.printf(
          "%-32s %,12d bytes %6.1f s%n",
          file.name(), Files.size(path), (System.nanoTime() - start) / 1e9);
    }
  }

  static Publication of(int regions, int units, int months) {
    CountrySized country = new CountrySized(months);
    country.names.put("SE", "Sverige");
    for (int region = 0; region < regions; region++) {
      String code = "%02d".formatted(region + 1);
      country.names.put(code, REGIONS.get(region % REGIONS.size()));
      for (int unit = 0; unit < units; unit++) {
        country.unit(code, region * units + unit);
      }
    }
    return country.publication();
  }

  private void unit(String region, int number) {
    String id = "SE2321000016-E%05d".formatted(number);
    names.put(
        id, number < ODD_NAMES.size() ? ODD_NAMES.get(number) : "Vårdcentralen Ängö " + number);
    List<String> groups =
        List.of("all", number % 3 == 0 ? "private" : "public", TYPES.get(number % 7 % 5));
    for (String month : months) {
      for (String measure : MEASURES) {
        long denominator = (long) (Math.exp(random.nextDouble() * 6) * 8);
        long numerator = Math.round(denominator * (0.6 + 0.4 * random.nextDouble()));
        for (String period : List.of(month, month.substring(0, 4))) {
          for (String group : groups) {
            add(
                new StatisticKey(measure, Level.UNIT, id, region, group, period),
                numerator,
                denominator);
            add(
                new StatisticKey(measure, Level.REGION, region, region, group, period),
                numerator,
                denominator);
            add(
                new StatisticKey(measure, Level.NATION, "SE", "", group, period),
                numerator,
                denominator);
          }
        }
      }
    }
  }

  private void add(StatisticKey key, long numerator, long denominator) {
    long[] sum = sums.computeIfAbsent(key, any -> new long[2]);
    sum[0] += numerator;
    sum[1] += denominator;
  }

  private Publication publication() {
    List<PublishedFigure> figures = new ArrayList<>();
    sums.forEach(
        (key, sum) ->
            figures.add(
                new PublishedFigure(key, names.get(key.area()), said(sum), mean(key, sum))));
    Edition edition =
        new Edition(
            1,
            Stage.PRELIMINARY,
            Instant.parse("2027-01-14T08:00:00Z"),
            "skr-2.0",
            LEAST,
            "Nollan 0.1.0",
            months);
    List<PublishedMeasure> measures =
        MEASURES.stream()
            .map(
                id ->
                    new PublishedMeasure(
                        id,
                        "Andel som räknas i måttet " + id,
                        "Share that " + id + " counts",
                        "SKR, kontakt samma dag 2.0, p. 7–8"))
            .toList();
    return new Publication(edition, measures, figures, coverage(), quality());
  }

  /** Units are told each way there is; sums are shown unless they are small. */
  private Published said(long[] sum) {
    int dice = random.nextInt(200);
    if (sum[1] < LEAST) {
      return new Published.Suppressed();
    }
    if (sum[1] < 1000 && dice < 3) {
      return List.of(new Published.Zero(), new Published.Missing(), new Published.NotTakingPart())
          .get(dice);
    }
    return new Published.Shown(sum[0], sum[1]);
  }

  private PublishedMean mean(StatisticKey key, long[] sum) {
    if (!key.ofYear() || months.size() < 10) {
      return new PublishedMean.None();
    }
    return random.nextInt(20) == 0
        ? new PublishedMean.Suppressed()
        : new PublishedMean.Shown((double) sum[0] / sum[1]);
  }

  private List<PublishedCoverage> coverage() {
    List<String> areas =
        Stream.concat(
                names.keySet().stream().filter(area -> area.length() == 2 && !area.equals("SE")),
                Stream.of("SE"))
            .toList();
    List<PublishedCoverage> coverage = new ArrayList<>();
    for (String area : areas) {
      for (String month : months) {
        for (String dataset : Names.DATASETS.keySet()) {
          coverage.add(coverage(area, month, dataset));
        }
      }
    }
    return coverage;
  }

  private PublishedCoverage coverage(String area, String month, String dataset) {
    boolean lacking = area.equals("07") && dataset.equals("chat_case");
    Optional<PublishedCoverage.Units> units =
        lacking ? Optional.empty() : Optional.of(new PublishedCoverage.Units(40, 38, 2, 3, 1));
    return new PublishedCoverage(
        area, names.get(area), month, dataset, lacking ? "MISSING" : "REPORTED", units);
  }

  private Quality quality() {
    List<MissingUnit> missing =
        names.keySet().stream()
            .filter(area -> area.length() > 2 && area.endsWith("7"))
            .sorted(Comparator.naturalOrder())
            .limit(12)
            .map(unit -> new MissingUnit("01", unit, names.get(unit), "2026-01", "phone_contact"))
            .toList();
    return new Quality(
        missing,
        List.of(
            new RuleInForce(
                "phone_contact",
                1,
                "NOT_WORKING_DAY",
                "under enhetens hela öppettider helgfri vardag",
                "the day is Monday to Friday and no public holiday",
                "SKR, kontakt samma dag 2.0, p. 7–8")),
        List.of(
            new SeriesBreak(
                "2024-10",
                "Chatt med fysisk person räknas med från och med anvisningens utgåva 1.8.",
                "Chat with a person is counted from the instruction's edition 1.8.",
                "SKR, kontakt samma dag 1.8")),
        List.of(
            new RevisionNote(1, 2, "10", 1200, 14, 0.42, List.of("A late file of January came."))),
        List.of(new Note("Landet är påhittat.", "The country is made up.")),
        Publisher.unstated());
  }
}
