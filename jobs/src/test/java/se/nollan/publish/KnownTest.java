package se.nollan.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.nollan.disclosure.StatisticKey;
import se.nollan.disclosure.StatisticKey.Level;
import se.nollan.disclosure.Threshold;

/** When what is withheld may simply be what the publication before withheld. */
class KnownTest {
  private static final KeptFigure A = figure("A", 30, 40, Said.SHOWN);
  private static final KeptFigure B = figure("B", 5, 7, Said.SUPPRESSED);

  private static KeptFigure figure(String unit, long numerator, long denominator, Said said) {
    return new KeptFigure(
        new StatisticKey("self_changed", Level.UNIT, unit, "12", "all", "2026-01"),
        "name of " + unit,
        numerator,
        denominator,
        said,
        OptionalDouble.empty(),
        false);
  }

  private static Known known(List<KeptFigure> newest, List<KeptFigure> older) {
    Known known = new Known();
    known.add(newest);
    known.add(older);
    return known;
  }

  private static boolean tells(Known known, KeptFigure... now) {
    Map<StatisticKey, Measured> figures =
        Stream.of(now)
            .collect(
                Collectors.toMap(
                    KeptFigure::key,
                    each ->
                        new Measured(
                            "", each.numerator(), each.denominator(), OptionalDouble.empty())));
    return known.tells(figures, Threshold.DEFAULT);
  }

  @Test
  void onlyIfEveryFigureIsAsItWasAndThereIsNoOther() {
    Known known = known(List.of(A, B), List.of());
    KeptFigure zero = figure("C", 0, 0, Said.ZERO);

    assertThat(tells(known, A, B)).isTrue();
    assertThat(tells(known(List.of(A, B, zero), List.of()), A, B)).isTrue();
    assertThat(tells(known, A, figure("B", 4, 7, Said.SUPPRESSED))).as("numerator").isFalse();
    assertThat(tells(known, A, figure("B", 5, 8, Said.SUPPRESSED))).as("denominator").isFalse();
    assertThat(tells(known, A)).as("one that was withheld is gone").isFalse();
    assertThat(tells(known, A, B, figure("C", 3, 9, Said.SHOWN))).as("one is new").isFalse();
    assertThat(tells(known, A, figure("C", 5, 7, Said.SHOWN))).as("another").isFalse();
    assertThat(tells(new Known(), A)).as("there was none before").isFalse();
  }

  @Test
  void onlyIfTheNewestPublicationWasOfThem() {
    KeptFigure other = figure("A", 31, 40, Said.SUPPRESSED);

    assertThat(tells(known(List.of(A, B), List.of(other, B)), A, B)).isTrue();
    assertThat(tells(known(List.of(other, B), List.of(A, B)), A, B)).isFalse();
    assertThat(known(List.of(A, B), List.of(other, B)).suppressed()).containsExactly(B.key());
  }
}
