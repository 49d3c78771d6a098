package se.nollan.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.nollan.disclosure.Attacker.Interval;
import se.nollan.disclosure.StatisticKey.Level;
import se.nollan.publish.Draft;
import se.nollan.publish.EarlierFigures;
import se.nollan.publish.Edition;
import se.nollan.publish.KeptFigure;
import se.nollan.publish.LakeFigures;
import se.nollan.publish.MonthFigure;
import se.nollan.publish.Said;
import se.nollan.publish.Stage;

/**
 * A whole made-up nation is published, and everything that was withheld is attacked with all that
 * was shown: units, regions and the nation, unit groups, channels, months and years.
 *
 * <p>One program over all of it would be too large to solve, and need not be:
 *
 * <ul>
 *   <li>Measures of different families stand in no common relation.
 *   <li>Years are the only tie between months. A year is shown only where each of its months is
 *       (the first thing that is asserted): its sum has no unknown in it. A year that is withheld
 *       is what its months sum to, whatever they are, so sums over such years say nothing that the
 *       sums over their months do not. So each month can be attacked without years; and a year that
 *       is withheld has the room of its months.
 *   <li>Within a family and month, regions hang together by the nation. The attack looks for two
 *       tables that agree with all that is shown and lie as far apart as the threshold, first among
 *       those that differ from the truth in one region only. Such tables are tables of the nation,
 *       too; so what has room there has it. For what has none there it goes on to all that hangs
 *       together.
 * </ul>
 */
@Tag("long")
class WholeNationTest {
  private static final int WIDE = 20;
  private static final double ROUNDING = 1e-6;
  private static final int MOST_NEIGHBOURS = 6;

  @Test
  void nothingOfAMonthIsRecovered() {
    assertNothingIsRecovered(NationMonths.figures(21, 30, 1), 1);
  }

  /** Measures of people; those of units are few, and take long. */
  @Test
  void norOfThreeMonthsAndTheirYear() {
    List<MonthFigure> figures =
        NationMonths.figures(21, 20, 3).stream()
            .filter(figure -> !MeasureFamilies.countsUnits(figure.key().measure()))
            .toList();
    assertNothingIsRecovered(figures, 3);
  }

  private static void assertNothingIsRecovered(List<MonthFigure> figures, int months) {
    List<KeptFigure> published = published(figures, months);
    assertYearsAreSumsOfWhatIsShown(published);
    int attacked = 0;
    for (List<KeptFigure> part : parts(published)) {
      Attack attack = new Attack(part, withheld(part));
      assertThat(attack.narrow()).as("in %s", part.get(0).key()).isEmpty();
      attacked += attack.withheld.size();
    }
    assertThat(attacked).isGreaterThan(3_000);
  }

  /** Months and years at once, in a nation so small that it can be solved: it is as was argued. */
  @Test
  void norByMonthsAndYearsAtOnce() {
    List<MonthFigure> figures =
        NationMonths.figures(2, 4, 2).stream()
            .filter(figure -> figure.key().measure().startsWith("same_day"))
            .toList();
    List<KeptFigure> published = published(figures, 2);

    assertThat(withheld(published)).anyMatch(StatisticKey::ofYear);
    assertThat(new Attack(published, withheld(published)).narrow()).isEmpty();
  }

  /**
   * The attack is worth something: it recovers what withholding small figures alone leaves open.
   */
  @Test
  void unlessOnlySmallFiguresAreWithheld() {
    List<MonthFigure> figures =
        NationMonths.figures(21, 20, 1).stream()
            .filter(figure -> figure.key().measure().matches("no_show.*|self_changed"))
            .toList();
    List<KeptFigure> published = published(figures, 1);

    for (List<KeptFigure> part : parts(published)) {
      Set<StatisticKey> small =
          part.stream()
              .filter(figure -> figure.denominator() < WIDE)
              .map(KeptFigure::key)
              .collect(Collectors.toSet());
      assertThat(new Attack(part, small).narrow()).as("in %s", part.get(0).key()).isNotEmpty();
    }
  }

  private static List<KeptFigure> published(List<MonthFigure> figures, int months) {
    Edition edition =
        new Edition(
            1,
            Stage.PRELIMINARY,
            Instant.EPOCH,
            "skr-2.0",
            WIDE,
            "1",
            IntStream.rangeClosed(1, months).mapToObj("2026-%02d"::formatted).toList());
    return Draft.of(edition, new LakeFigures(figures, List.of(), List.of()), EarlierFigures.none())
        .kept();
  }

  private static void assertYearsAreSumsOfWhatIsShown(List<KeptFigure> published) {
    Map<StatisticKey, List<KeptFigure>> months =
        published.stream()
            .filter(figure -> !figure.key().ofYear())
            .collect(Collectors.groupingBy(figure -> figure.key().year()));
    for (KeptFigure year : published) {
      if (year.key().ofYear()) {
        List<KeptFigure> ofYear = months.get(year.key());
        assertThat(year.said() == Said.SHOWN)
            .as("%s", year)
            .isEqualTo(ofYear.stream().allMatch(month -> month.said() == Said.SHOWN));
        assertThat(year.denominator())
            .isEqualTo(ofYear.stream().mapToLong(KeptFigure::denominator).sum());
      }
    }
  }

  /** Of each family and month. */
  private static Collection<List<KeptFigure>> parts(List<KeptFigure> published) {
    return published.stream()
        .filter(figure -> !figure.key().ofYear())
        .collect(
            Collectors.groupingBy(
                figure ->
                    figure.key().period()
                        + new TreeSet<>(MeasureFamilies.of(figure.key().measure()).orElseThrow()),
                TreeMap::new,
                Collectors.toList()))
        .values();
  }

  private static Set<StatisticKey> withheld(List<KeptFigure> part) {
    return part.stream()
        .filter(figure -> figure.said() == Said.SUPPRESSED)
        .map(KeptFigure::key)
        .collect(Collectors.toSet());
  }

  /** On a family of measures in a month. */
  private static final class Attack {
    private final List<Cell<StatisticKey>> withheld;
    private final Map<String, List<Cell<StatisticKey>>> byRegion;
    private final Attacker attacker;

    Attack(List<KeptFigure> part, Set<StatisticKey> hidden) {
      StatisticTable table = new StatisticTable();
      part.forEach(each -> table.share(each.key(), each.numerator(), each.denominator()));
      CellTable<StatisticKey> linked = table.linked();
      attacker = new Attacker(linked, hidden);
      withheld = linked.cells().stream().filter(cell -> hidden.contains(cell.key())).toList();
      byRegion =
          withheld.stream()
              .collect(
                  Collectors.groupingBy(
                      cell -> cell.key().region(), TreeMap::new, Collectors.toList()));
    }

    /** Keys of what an attacker comes too near to. */
    List<StatisticKey> narrow() {
      List<Cell<StatisticKey>> left = new ArrayList<>();
      if (withheld.stream().noneMatch(cell -> cell.key().level() == Level.UNIT)) {
        left.addAll(withheld);
      } else {
        byRegion.forEach((region, cells) -> left.addAll(narrowIn(region, cells)));
      }
      attacker.wander(left, WIDE);
      return left.stream().filter(cell -> !hidden(attacker, cell)).map(Cell::key).toList();
    }

    /** Where only the region differs from the truth, or only it, one other and the nation. */
    private List<Cell<StatisticKey>> narrowIn(String region, List<Cell<StatisticKey>> cells) {
      Attacker alone = attacker.among(cells);
      alone.wander(cells, WIDE);
      List<Cell<StatisticKey>> left =
          new ArrayList<>(cells.stream().filter(cell -> !hidden(alone, cell)).toList());
      for (String other : neighbours(region)) {
        if (!left.isEmpty()) {
          List<Cell<StatisticKey>> both = new ArrayList<>(cells);
          both.addAll(byRegion.get(other));
          both.addAll(byRegion.getOrDefault("", List.of()));
          Attacker pair = attacker.among(both.stream().distinct().toList());
          pair.wander(left, WIDE);
          left.removeIf(cell -> seen(pair, cell));
        }
      }
      return left;
    }

    /** The regions of which most is withheld that is withheld of this one, too. */
    private List<String> neighbours(String region) {
      Set<String> own = ofWholeRegion(region);
      Map<String, Long> common = new TreeMap<>();
      byRegion.keySet().stream()
          .filter(other -> !other.equals(region))
          .forEach(
              other ->
                  common.put(other, ofWholeRegion(other).stream().filter(own::contains).count()));
      return common.keySet().stream()
          .sorted(Comparator.comparing(common::get).reversed())
          .limit(MOST_NEIGHBOURS)
          .toList();
    }

    private Set<String> ofWholeRegion(String region) {
      return byRegion.get(region).stream()
          .map(Cell::key)
          .filter(key -> key.level() != Level.UNIT)
          .map(key -> key.measure() + " " + key.unitGroup())
          .collect(Collectors.toSet());
    }

    /** As much as the threshold of the denominator, and something of the numerator. */
    private static boolean hidden(Attacker attacker, Cell<StatisticKey> cell) {
      return hides(cell, attacker.denominator(cell, WIDE), () -> attacker.numerator(cell, 1));
    }

    /** The same by what has been seen so far. */
    private static boolean seen(Attacker attacker, Cell<StatisticKey> cell) {
      return hides(cell, attacker.denominator(cell, 0), () -> attacker.numerator(cell, 0));
    }

    private static boolean hides(
        Cell<StatisticKey> cell, Interval denominator, Supplier<Interval> numerator) {
      return denominator.width() >= WIDE - ROUNDING
          && (cell.numerator() == 0 || numerator.get().width() >= 1 - ROUNDING);
    }
  }
}
