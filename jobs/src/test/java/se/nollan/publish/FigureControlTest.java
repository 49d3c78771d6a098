package se.nollan.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.nollan.disclosure.RecoverableException;
import se.nollan.disclosure.StatisticKey;
import se.nollan.disclosure.StatisticKey.Level;
import se.nollan.disclosure.Threshold;

/**
 * Where readers know so much already that a small figure cannot be hidden among the others, a
 * family is shown in less detail, and nothing of what is finer.
 */
class FigureControlTest {
  private final TreeMap<StatisticKey, Measured> figures = new TreeMap<>();
  private final List<KeptFigure> before = new ArrayList<>();

  private static StatisticKey key(Level level, String area, String group) {
    return new StatisticKey("self_changed", level, area, "12", group, "2026-01");
  }

  private static StatisticKey region(String group) {
    return key(Level.REGION, "12", group);
  }

  private static StatisticKey unit(String id) {
    return key(Level.UNIT, id, "all");
  }

  private FigureControlTest now(StatisticKey key, long numerator, long denominator) {
    figures.put(key, new Measured("", numerator, denominator, OptionalDouble.empty()));
    return this;
  }

  /** Now, and shown by the publication before. */
  private FigureControlTest known(StatisticKey key, long numerator, long denominator) {
    before.add(
        new KeptFigure(key, "", numerator, denominator, Said.SHOWN, OptionalDouble.empty(), false));
    return now(key, numerator, denominator);
  }

  private FigureControl.Withheld decide() {
    return new FigureControl(Threshold.DEFAULT, (measures, year) -> Stream.of(before), broken -> {})
        .decide(figures);
  }

  @Test
  void unitGroupsAreLeftOut() {
    known(region("all"), 150, 207).known(region("health_centre"), 145, 200);
    now(region("urgent_care"), 5, 7).now(unit("A"), 100, 107).now(unit("B"), 50, 100);

    FigureControl.Withheld withheld = decide();

    assertThat(withheld.figures())
        .containsExactlyInAnyOrder(region("health_centre"), region("urgent_care"));
    assertThat(withheld.coarser())
        .containsExactly(
            new LessDetail(List.of("self_changed"), Detail.NO_GROUPS, List.of("2026-01")));
  }

  @Test
  void unitsAreLeftOut() {
    known(region("all"), 150, 207).known(unit("A"), 145, 200).now(unit("B"), 5, 7);

    FigureControl.Withheld withheld = decide();

    assertThat(withheld.figures()).containsExactlyInAnyOrder(unit("A"), unit("B"));
    assertThat(withheld.coarser())
        .containsExactly(
            new LessDetail(List.of("self_changed"), Detail.NO_UNITS, List.of("2026-01")));
  }

  @Test
  void orNothingIsPublishedAtAll() {
    StatisticKey nation =
        new StatisticKey("self_changed", Level.NATION, "SE", "", "all", "2026-01");
    known(nation, 150, 207).known(region("all"), 145, 200);
    now(new StatisticKey("self_changed", Level.REGION, "01", "01", "all", "2026-01"), 5, 7);

    assertThatThrownBy(this::decide).isInstanceOf(RecoverableException.class);
  }
}
