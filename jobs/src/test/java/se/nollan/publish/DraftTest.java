package se.nollan.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.nollan.disclosure.StatisticKey;
import se.nollan.disclosure.StatisticKey.Level;
import se.nollan.disclosure.Threshold;

/** From what a lake holds to what a publication says. */
class DraftTest {
  private final List<MonthFigure> figures = new ArrayList<>();
  private final List<PublishedCoverage> coverage = new ArrayList<>();
  private final List<UnitStatus> units = new ArrayList<>();
  private final List<String> months = new ArrayList<>(List.of("2026-01"));
  private EarlierFigures earlier = EarlierFigures.none();

  static Edition edition(int number, List<String> months) {
    return new Edition(
        number,
        Stage.PRELIMINARY,
        Instant.parse("2026-05-01T08:00:00Z"),
        "skr-2.0",
        20,
        "1",
        months);
  }

  private Draft draft() {
    return Draft.of(edition(1, months), new LakeFigures(figures, coverage, units), earlier);
  }

  private Map<String, String> said() {
    return said(draft());
  }

  private static Map<String, String> said(Draft draft) {
    Map<String, String> said = new TreeMap<>();
    for (KeptFigure figure : draft.kept()) {
      StatisticKey key = figure.key();
      said.put(
          key.area() + " " + key.measure() + " " + key.period(),
          figure.said() == Said.SHOWN
              ? figure.numerator() + " of " + figure.denominator()
              : figure.said().name());
    }
    return said;
  }

  private DraftTest unit(String id, String measure, String month, long numerator, long of) {
    return figure(new StatisticKey(measure, Level.UNIT, id, "12", "all", month), numerator, of);
  }

  private DraftTest region(String measure, String month, long numerator, long of) {
    return figure(new StatisticKey(measure, Level.REGION, "12", "12", "all", month), numerator, of);
  }

  private DraftTest figure(StatisticKey key, long numerator, long of) {
    figures.add(new MonthFigure(key, "name of " + key.area(), numerator, of));
    return this;
  }

  private DraftTest status(String unit, String dataset, String status) {
    units.add(new UnitStatus("12", unit, "Unit " + unit, "2026-01", dataset, status));
    return this;
  }

  @Test
  void aSmallUnitIsWithheldAndAnotherForItsSake() {
    unit("A", "same_day_phone", "2026-01", 300, 400)
        .unit("B", "same_day_phone", "2026-01", 80, 90)
        .unit("C", "same_day_phone", "2026-01", 5, 7)
        .region("same_day_phone", "2026-01", 385, 497);

    assertThat(said())
        .containsEntry("A same_day_phone 2026-01", "300 of 400")
        .containsEntry("B same_day_phone 2026-01", "SUPPRESSED")
        .containsEntry("C same_day_phone 2026-01", "SUPPRESSED")
        .containsEntry("12 same_day_phone 2026-01", "385 of 497");
  }

  @Test
  void aYearIsTheSumOfThePublishedMonths() {
    months.add("2026-02");
    unit("A", "same_day_phone", "2026-01", 30, 40).unit("A", "same_day_phone", "2026-02", 50, 60);

    assertThat(said()).containsEntry("A same_day_phone 2026", "80 of 100");
  }

  @Test
  void aYearIsShownOnlyIfAllItsMonthsAre() {
    unit("A", "same_day_phone", "2026-01", 300, 400)
        .unit("A", "same_day_phone", "2026-02", 8, 10)
        .unit("B", "same_day_phone", "2026-01", 30, 40)
        .unit("B", "same_day_phone", "2026-02", 31, 40);

    assertThat(said())
        .containsEntry("A same_day_phone 2026-01", "300 of 400")
        .containsEntry("A same_day_phone 2026-02", "SUPPRESSED")
        .containsEntry("A same_day_phone 2026", "SUPPRESSED")
        .containsEntry("B same_day_phone 2026", "61 of 80");
  }

  @Test
  void theMeanOfMonthsIsWithheldWithAnyOfThem() {
    months.clear();
    for (int month = 1; month <= 10; month++) {
      String period = "2026-%02d".formatted(month);
      months.add(period);
      unit("A", "same_day_phone", period, 30, 40);
      unit("B", "same_day_phone", period, 5, month == 3 ? 7 : 40);
    }
    List<PublishedFigure> years =
        draft()
            .publication(new Draft.Telling(List.of(), List.of(), List.of(), Publisher.unstated()))
            .figures()
            .stream()
            .filter(figure -> figure.key().ofYear())
            .toList();

    assertThat(years).hasSize(2);
    assertThat(years.get(0).mean()).isEqualTo(new PublishedMean.Shown(0.75));
    assertThat(years.get(1).mean()).isEqualTo(new PublishedMean.Suppressed());
    assertThat(draft().kept().stream().filter(figure -> figure.key().ofYear()))
        .as("as the lake keeps them")
        .extracting(KeptFigure::meanShown)
        .containsExactly(true, false);
  }

  @Test
  void whatWasExpectedAndIsNotThereIsSaid() {
    unit("A", "same_day_phone", "2026-01", 300, 400)
        .unit("A", "same_day_chat", "2026-01", 30, 40)
        .unit("A", "same_day_total", "2026-01", 330, 440)
        .status("A", "phone_contact", "REPORTED")
        .status("A", "chat_case", "REPORTED")
        .status("B", "phone_contact", "MISSING")
        .status("B", "chat_case", "ZERO")
        .status("C", "phone_contact", "ZERO")
        .status("C", "chat_case", "NOT_TAKING_PART")
        .status("D", "phone_contact", "NOT_TAKING_PART")
        .status("D", "chat_case", "NOT_STATED");

    assertThat(said())
        .containsEntry("A same_day_phone 2026-01", "300 of 400")
        .containsEntry("B same_day_phone 2026-01", "MISSING")
        .containsEntry("B same_day_chat 2026-01", "ZERO")
        .containsEntry("B same_day_total 2026-01", "MISSING")
        .containsEntry("C same_day_phone 2026-01", "ZERO")
        .containsEntry("C same_day_chat 2026-01", "NOT_TAKING_PART")
        .containsEntry("C same_day_total 2026-01", "ZERO")
        .containsEntry("D same_day_phone 2026-01", "NOT_TAKING_PART")
        .containsEntry("D same_day_total 2026-01", "NOT_TAKING_PART")
        .doesNotContainKey("D same_day_chat 2026-01")
        .doesNotContainKey("B same_day_phone 2026");
    assertThat(Coverages.missing(units)).extracting(MissingUnit::unit).containsExactly("B");
  }

  @Test
  void theNationIsWhatAnyOfItsRegionsIs() {
    coverage.add(
        new PublishedCoverage(
            "01",
            "Stockholm",
            "2026-01",
            "booking",
            "MISSING",
            Optional.of(new PublishedCoverage.Units(3, 0, 3, 1, 0))));
    coverage.add(
        new PublishedCoverage(
            "12",
            "Skåne",
            "2026-01",
            "booking",
            "REPORTED",
            Optional.of(new PublishedCoverage.Units(2, 2, 0, 0, 1))));
    coverage.add(
        new PublishedCoverage("13", "Halland", "2026-01", "booking", "MISSING", Optional.empty()));
    region("self_changed", "2026-01", 30, 40);

    assertThat(Coverages.withNation(coverage))
        .hasSize(4)
        .last()
        .isEqualTo(
            new PublishedCoverage(
                "SE",
                "Sverige",
                "2026-01",
                "booking",
                "REPORTED",
                Optional.of(new PublishedCoverage.Units(5, 2, 3, 1, 1))));
  }

  @Test
  void unitsAreCountedForRegionsAndTheNationAndSmallNumbersOfThemWithheld() {
    String measure = "offers_self_booking";
    unit("A", measure, "2026-01", 1, 1)
        .region(measure, "2026-01", 8, 12)
        .figure(new StatisticKey(measure, Level.REGION, "01", "01", "all", "2026-01"), 40, 60)
        .figure(new StatisticKey(measure, Level.REGION, "03", "03", "all", "2026-01"), 30, 70)
        .figure(new StatisticKey(measure, Level.NATION, "SE", "", "all", "2026-01"), 78, 142);

    assertThat(said())
        .doesNotContainKey("A " + measure + " 2026-01")
        .containsEntry("12 " + measure + " 2026-01", "SUPPRESSED")
        .containsEntry("SE " + measure + " 2026-01", "78 of 142");
  }

  @Test
  void aMeasureThatNothingIsKnownOfIsNotPublished() {
    unit("A", "self_changed", "2026-01", 30, 40).unit("A", "share_of_mondays", "2026-01", 30, 40);

    Publication publication =
        draft()
            .publication(new Draft.Telling(List.of(), List.of(), List.of(), Publisher.unstated()));
    assertThat(publication.figures()).hasSize(2);
    assertThat(publication.quality().notes())
        .anyMatch(
            note ->
                note.english().contains("not published")
                    && note.english().contains("share_of_mondays"));
  }

  @Test
  void aSumThatTheFiguresDoNotKeepIsToldAndNobodyReckonsWithIt() {
    unit("A", "self_changed", "2026-01", 30, 40)
        .unit("B", "self_changed", "2026-01", 3, 4)
        .region("self_changed", "2026-01", 34, 50);

    assertThat(draft().broken()).hasSize(1).allMatch(each -> each.contains("34 of 50"));
    assertThat(said())
        .containsEntry("A self_changed 2026-01", "30 of 40")
        .containsEntry("B self_changed 2026-01", "SUPPRESSED");
  }

  @Test
  void theSameFiguresAreWithheldAsBefore() {
    unit("A", "same_day_phone", "2026-01", 3, 7)
        .unit("B", "same_day_phone", "2026-01", 80, 90)
        .unit("C", "same_day_phone", "2026-01", 80, 90)
        .region("same_day_phone", "2026-01", 163, 187);
    // Either B or C protects A. Readers have the one that would not be taken today.
    Map<String, String> today = said();
    List<KeptFigure> before = draft().kept().stream().map(DraftTest::otherwise).toList();
    earlier = (measures, year) -> Stream.of(before);

    assertThat(today).containsEntry("A same_day_phone 2026-01", "SUPPRESSED");
    assertThat(said())
        .containsEntry("A same_day_phone 2026-01", "SUPPRESSED")
        .containsEntry(
            "B same_day_phone 2026-01",
            today.get("C same_day_phone 2026-01").equals("SUPPRESSED") ? "SUPPRESSED" : "80 of 90")
        .containsEntry(
            "C same_day_phone 2026-01",
            today.get("B same_day_phone 2026-01").equals("SUPPRESSED") ? "SUPPRESSED" : "80 of 90");
  }

  @Test
  void detailThatWasLeftOutIsToldAgainWhereTheSameFiguresAreWithheldAgain() {
    for (String month : List.of("2026-01", "2026-02")) {
      StatisticKey all = new StatisticKey("self_changed", Level.REGION, "12", "12", "all", month);
      figure(all, 150, 200)
          .figure(among(all, "public"), 70, 100)
          .figure(among(all, "private"), 80, 100);
    }
    months.add("2026-02");
    assertThat(notes()).noneMatch(note -> note.contains("by operator and type"));
    List<KeptFigure> before =
        draft().kept().stream()
            .map(
                each -> each.key().unitGroup().equals("all") ? each : saying(each, Said.SUPPRESSED))
            .toList();
    earlier = (measures, year) -> Stream.of(before);

    assertThat(draft().kept()).isEqualTo(before);
    assertThat(notes())
        .contains(
            "self_changed, 2026-01–2026-02: not published by operator and type, since small figures"
                + " could not be protected in that detail.");
  }

  private static StatisticKey among(StatisticKey all, String group) {
    return new StatisticKey(
        all.measure(), all.level(), all.area(), all.region(), group, all.period());
  }

  private List<String> notes() {
    return draft()
        .publication(new Draft.Telling(List.of(), List.of(), List.of(), Publisher.unstated()))
        .quality()
        .notes()
        .stream()
        .map(Note::english)
        .toList();
  }

  @Test
  void underAHigherThresholdTheSameFiguresAreNotSimplyShownAgain() {
    unit("A", "self_changed", "2026-01", 11, 15);
    List<KeptFigure> shown =
        draft().kept().stream().map(figure -> saying(figure, Said.SHOWN)).toList();

    Known known = new Known();
    known.add(shown);
    Map<StatisticKey, Measured> same = new TreeMap<>();
    shown.forEach(
        figure -> same.put(figure.key(), new Measured("", 11, 15, OptionalDouble.empty())));
    assertThat(known.tells(same, new Threshold(10))).isTrue();
    assertThat(known.tells(same, new Threshold(20))).isFalse();
  }

  private static KeptFigure saying(KeptFigure figure, Said said) {
    return new KeptFigure(
        figure.key(),
        figure.areaName(),
        figure.numerator(),
        figure.denominator(),
        said,
        figure.mean(),
        figure.meanShown());
  }

  /** B in the place of C, and C in the place of B. */
  private static KeptFigure otherwise(KeptFigure figure) {
    if (!Set.of("B", "C").contains(figure.key().area())) {
      return figure;
    }
    return saying(figure, figure.said() == Said.SHOWN ? Said.SUPPRESSED : Said.SHOWN);
  }

  @Test
  void whatWasShownBeforeIsKnown() {
    unit("A", "same_day_phone", "2026-01", 300, 400)
        .unit("B", "same_day_phone", "2026-01", 80, 90)
        .region("same_day_phone", "2026-01", 380, 490);
    List<KeptFigure> before = draft().kept();
    figures.remove(2);
    unit("C", "same_day_phone", "2026-01", 5, 7).region("same_day_phone", "2026-01", 385, 497);
    earlier = (measures, year) -> Stream.of(before);

    assertThat(said())
        .containsEntry("B same_day_phone 2026-01", "80 of 90")
        .containsEntry("12 same_day_phone 2026-01", "SUPPRESSED");
    // A hundred publications that say the same are no more than one.
    Slices slices = new Slices();
    assertThat(slices.fresh(before)).hasSameSizeAs(before);
    assertThat(slices.fresh(before)).allMatch(figure -> figure.key().level() == Level.REGION);
  }
}
