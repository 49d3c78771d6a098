package se.nollan.publish.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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

/** Publications for tests, put together figure by figure. */
final class Publications {
  static final String UNIT = "SE2321000016-A";
  static final Published ZERO = new Published.Zero();
  static final Published SUPPRESSED = new Published.Suppressed();
  static final Published MISSING = new Published.Missing();
  static final Published NOT_TAKING_PART = new Published.NotTakingPart();

  private final List<PublishedFigure> figures = new ArrayList<>();
  private final List<PublishedCoverage> coverage = new ArrayList<>();
  private Publisher publisher = Publisher.unstated();
  private Stage stage = Stage.PRELIMINARY;
  private String unitName = "Åsö vårdcentral";

  /** One in which each kind of figure stands once. */
  static Publication ofEveryKind() {
    return new Publications()
        .nation("same_day_phone", "all", "2026-01", shown(812_345, 1_000_000))
        .nation("same_day_phone", "all", "2026", shown(812_345, 1_000_000), mean(0.8123456789))
        .nation("same_day_phone", "private", "2026", SUPPRESSED, new PublishedMean.Suppressed())
        .region("same_day_phone", "all", "2026-01", shown(2, 3))
        .unit("same_day_phone", "all", "2026-01", shown(20, 30))
        .unit("same_day_phone", "public", "2026-01", shown(20, 30))
        .unit("same_day_phone", "health_centre", "2026-01", shown(20, 30))
        .unit("same_day_chat", "all", "2026-01", SUPPRESSED)
        .unit("same_day_total", "all", "2026-01", NOT_TAKING_PART)
        .unit("same_day_phone", "all", "2026-02", MISSING)
        .unit("same_day_chat", "all", "2026-02", ZERO)
        .unit("self_booked", "all", "2026-01", shown(0, 20))
        .coverage("12", "2026-01", "phone_contact", "REPORTED", 3, 2)
        .coverage("SE", "2026-01", "phone_contact", "REPORTED", 3, 2)
        .make();
  }

  static Published shown(long numerator, long denominator) {
    return new Published.Shown(numerator, denominator);
  }

  static PublishedMean mean(double mean) {
    return new PublishedMean.Shown(mean);
  }

  Publications nation(String measure, String group, String period, Published said) {
    return nation(measure, group, period, said, new PublishedMean.None());
  }

  Publications nation(
      String measure, String group, String period, Published said, PublishedMean mean) {
    StatisticKey key = new StatisticKey(measure, Level.NATION, "SE", "", group, period);
    return with(new PublishedFigure(key, "Sverige", said, mean));
  }

  Publications region(String measure, String group, String period, Published said) {
    StatisticKey key = new StatisticKey(measure, Level.REGION, "12", "12", group, period);
    return with(new PublishedFigure(key, "Skåne", said, new PublishedMean.None()));
  }

  Publications unit(String measure, String group, String period, Published said) {
    StatisticKey key = new StatisticKey(measure, Level.UNIT, UNIT, "12", group, period);
    return with(new PublishedFigure(key, unitName, said, new PublishedMean.None()));
  }

  Publications with(PublishedFigure figure) {
    figures.add(figure);
    return this;
  }

  /** From here on the unit is called so. */
  Publications called(String name) {
    unitName = name;
    return this;
  }

  Publications by(Publisher organisation) {
    publisher = organisation;
    return this;
  }

  Publications standing() {
    stage = Stage.FINAL;
    return this;
  }

  Publications coverage(
      String region, String month, String dataset, String status, long expected, long told) {
    Optional<PublishedCoverage.Units> units =
        Optional.of(new PublishedCoverage.Units(expected, told, expected - told, 1, 0));
    return coverage(region, month, dataset, status, units);
  }

  Publications coverage(
      String region,
      String month,
      String dataset,
      String status,
      Optional<PublishedCoverage.Units> units) {
    String name = region.equals("SE") ? "Sverige" : "Skåne";
    coverage.add(new PublishedCoverage(region, name, month, dataset, status, units));
    return this;
  }

  Publication make() {
    List<PublishedFigure> ordered =
        figures.stream().sorted(Comparator.comparing(PublishedFigure::key)).toList();
    return new Publication(edition(), MEASURES, ordered, coverage, quality());
  }

  private Edition edition() {
    return new Edition(
        3,
        stage,
        Instant.parse("2026-03-14T23:30:00Z"),
        "skr-2.0",
        20,
        "Nollan 0.1.0",
        List.of("2026-01", "2026-02"));
  }

  private Quality quality() {
    return new Quality(
        List.of(
            new MissingUnit("12", UNIT, unitName, "2026-01", "phone_contact"),
            new MissingUnit("12", UNIT, unitName, "2026-02", "phone_contact")),
        List.of(
            new RuleInForce(
                "phone_contact",
                1,
                "NOT_WORKING_DAY",
                "helgfri vardag",
                "Monday to Friday and no public holiday",
                "SKR, kontakt samma dag 2.0, p. 7–8")),
        List.of(
            new SeriesBreak(
                "2024-10",
                "Chatten räknas med.",
                "Chat is counted.",
                "SKR, kontakt samma dag 1.8")),
        List.of(new RevisionNote(2, 3, "12", 40, 4, 1.25, List.of("Skåne delivered January."))),
        List.of(new Note("Mars är inte med.", "March is not in it.")),
        publisher);
  }

  private static final List<PublishedMeasure> MEASURES =
      List.of(
          measure("same_day_chat", "Andel som fått kontakt samma dag, chatt"),
          measure("same_day_phone", "Andel som fått kontakt samma dag, telefon"),
          measure("same_day_total", "Andel som fått kontakt samma dag, telefon och chatt"),
          measure("self_booked", "Andel bokningar som invånaren gör själv på 1177"));

  private static PublishedMeasure measure(String id, String swedish) {
    return new PublishedMeasure(id, swedish, "What " + id + " measures", "SKR 2.0, p. 7–8");
  }

  /** The file's text. */
  static String text(PublicationFile file, Publication publication) {
    return new String(bytes(file, publication), StandardCharsets.UTF_8);
  }

  static byte[] bytes(PublicationFile file, Publication publication) {
    try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      file.write(publication, out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
