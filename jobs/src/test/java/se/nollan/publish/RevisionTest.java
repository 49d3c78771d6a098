package se.nollan.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import se.nollan.disclosure.StatisticKey;
import se.nollan.disclosure.StatisticKey.Level;

/** What changed between two publications, by region, and why. */
class RevisionTest {
  private static final List<String> JANUARY = List.of("2026-01");

  private static Vintage vintage(int number, List<String> months, DeliveredFile... files) {
    return new Vintage(
        DraftTest.edition(number, months),
        number,
        "",
        List.of(),
        List.of("a rule"),
        List.of(files),
        List.of());
  }

  private static DeliveredFile file(String region, String path, String checksum) {
    return new DeliveredFile(region, "2026-01", "phone_contact", path, checksum, "1");
  }

  private static KeptFigure figure(String area, String period, long numerator, long of, Said said) {
    Level level = area.length() == 2 ? Level.REGION : Level.UNIT;
    return new KeptFigure(
        new StatisticKey("same_day_phone", level, area, area.substring(0, 2), "all", period),
        "",
        numerator,
        of,
        said,
        OptionalDouble.empty(),
        false);
  }

  private static List<KeptFigure> figures(long twelve, Said unit) {
    return List.of(
        figure("01", "2026-01", 30, 60, Said.SHOWN),
        figure("12", "2026-01", twelve, 100, Said.SHOWN),
        figure("12A", "2026-01", twelve - 1, 50, unit),
        figure("12", "2026", twelve, 100, Said.SHOWN));
  }

  @Test
  void aRegionsFiguresAndTheFilesBehindThem() {
    Revision revision =
        Revision.between(
            vintage(1, JANUARY, file("12", "a.csv", "x"), file("12", "b.csv", "y")),
            figures(40, Said.SHOWN),
            vintage(2, JANUARY, file("12", "a.csv", "z"), file("12", "c.csv", "y")),
            figures(45, Said.SHOWN));

    assertThat(revision.notes())
        .containsExactly(
            new RevisionNote(
                1,
                2,
                "12",
                3,
                3,
                5.0,
                List.of(
                    "A file of phone_contact of 2026-01 came.",
                    "A file of phone_contact of 2026-01 changed.",
                    "A file of phone_contact of 2026-01 went.")));
    assertThat(RevisionText.of(revision, code -> "Skåne"))
        .contains("12 Skåne\n  3 of 3 figures that both show changed\n")
        .contains(
            "same_day_phone         2026      40.0 % of       100  →   45.0 % of       100  (+5.00"
                + " points)")
        .contains("  new      c.csv\n  changed  a.csv\n  gone     b.csv\n")
        .doesNotContain("\n01 ");
  }

  @Test
  void whatWasWithheldIsNotCompared() {
    Revision revision =
        Revision.between(
            vintage(1, JANUARY),
            figures(40, Said.SUPPRESSED),
            vintage(2, JANUARY),
            figures(40, Said.SHOWN));

    assertThat(revision.notes()).isEmpty();
    assertThat(RevisionText.of(revision, code -> "Skåne"))
        .contains("0 of 2 figures that both show changed; in 1 places only one")
        .doesNotContain("39");
  }

  @Test
  void aYearIsComparedIfBothSumTheSameMonths() {
    Revision revision =
        Revision.between(
            vintage(1, JANUARY),
            figures(40, Said.SHOWN),
            vintage(2, List.of("2026-01", "2026-02")),
            figures(45, Said.SHOWN));

    assertThat(revision.periodsCompared()).containsExactly("2026-01");
    assertThat(revision.notes())
        .extracting(RevisionNote::figuresCompared, RevisionNote::reasons)
        .containsExactly(tuple(2L, List.of("No delivery or rule that is known of changed.")));
  }

  @Test
  void rulesAreTold() {
    Vintage other =
        new Vintage(
            new Edition(
                2, Stage.FINAL, DraftTest.edition(2, JANUARY).made(), "skr-1.6", 10, "2", JANUARY),
            2,
            "",
            List.of(),
            List.of("another rule"),
            List.of(),
            List.of());
    Revision revision =
        Revision.between(
            vintage(1, JANUARY), figures(40, Said.SHOWN), other, figures(41, Said.SHOWN));

    assertThat(revision.rules())
        .containsExactly(
            "The definition was skr-2.0 and is skr-1.6.",
            "Rules that came: another rule.",
            "Rules that went: a rule.",
            "Figures under 20 were withheld, now those under 10.",
            "It was made by version 2 of the program, and by 1 before.");
    assertThat(vintage(1, JANUARY).restsOn(DraftTest.edition(9, JANUARY), List.of())).isTrue();
    assertThat(vintage(1, JANUARY).restsOn(other.edition(), List.of())).isFalse();
    assertThat(
            vintage(1, JANUARY)
                .restsOn(DraftTest.edition(9, JANUARY), List.of(file("12", "a.csv", "x"))))
        .isFalse();
  }
}
