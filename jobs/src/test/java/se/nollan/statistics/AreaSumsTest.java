package se.nollan.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Units make regions and the nation, months make years. */
class AreaSumsTest {
  private final AreaSums<Long> sums = new AreaSums<>(Long::sum);

  private static UnitMonth unit(String region, String period, String id, String... groups) {
    return new UnitMonth(region, period, id, "Unit " + id, List.of(groups));
  }

  private void add(UnitMonth unit, long value) {
    sums.add(unit, value);
  }

  private List<String> of(String... periods) {
    return sums.of(new TreeSet<>(Set.of(periods))).stream()
        .map(
            of ->
                "%s %s (%s) %s %s %s: %d"
                    .formatted(
                        of.area().level().id(),
                        of.area().id(),
                        of.name(),
                        of.group(),
                        of.periodKind(),
                        of.period(),
                        of.sum()))
        .toList();
  }

  @Test
  void regionsAndTheNationSumTheirUnits() {
    add(unit("12", "2026-01", "A", "all"), 1);
    add(unit("12", "2026-01", "B", "all"), 2);
    add(unit("20", "2026-01", "C", "all"), 4);
    assertThat(of("2026-01"))
        .containsExactly(
            "unit A (Unit A) all month 2026-01: 1",
            "unit B (Unit B) all month 2026-01: 2",
            "unit C (Unit C) all month 2026-01: 4",
            "region 12 (Skåne) all month 2026-01: 3",
            "region 20 (Dalarna) all month 2026-01: 4",
            "nation SE (Sverige) all month 2026-01: 7");
  }

  @Test
  void aUnitCountsInTheGroupsThatItHasInTheMonth() {
    add(unit("12", "2026-01", "A", "all", "public"), 1);
    add(unit("12", "2026-02", "A", "all", "private"), 2);
    assertThat(of("2026"))
        .filteredOn(row -> row.startsWith("region"))
        .containsExactly(
            "region 12 (Skåne) all year 2026: 3",
            "region 12 (Skåne) private year 2026: 2",
            "region 12 (Skåne) public year 2026: 1");
  }

  @Test
  void aYearSumsItsMonthsAndOnlyPeriodsAskedForAreTold() {
    add(unit("12", "2025-12", "A", "all"), 1);
    add(unit("12", "2026-01", "A", "all"), 2);
    add(unit("12", "2026-03", "A", "all"), 4);
    assertThat(of("2026", "2026-03", "2026-02"))
        .filteredOn(row -> row.startsWith("nation"))
        .containsExactly(
            "nation SE (Sverige) all year 2026: 6", "nation SE (Sverige) all month 2026-03: 4");
    assertThat(of("2024")).isEmpty();
  }

  @Test
  void aUnitGoesByItsLatestNameInThePeriod() {
    sums.add(new UnitMonth("12", "2026-02", "A", "New", List.of("all")), 1L);
    sums.add(new UnitMonth("12", "2026-01", "A", "Old", List.of("all")), 1L);
    assertThat(of("2026-01", "2026-02", "2026"))
        .filteredOn(row -> row.startsWith("unit"))
        .containsExactly(
            "unit A (New) all year 2026: 2",
            "unit A (Old) all month 2026-01: 1",
            "unit A (New) all month 2026-02: 1");
  }

  @Test
  void severalFiguresOfAUnitsMonthAddUpAndAYearKnowsItsMonths() {
    add(unit("12", "2026-02", "A", "all"), 5);
    add(unit("12", "2026-01", "A", "all"), 1);
    add(unit("12", "2026-01", "A", "all"), 2);
    assertThat(sums.of(Set.of("2026")))
        .allSatisfy(
            of -> {
              assertThat(of.months()).containsExactly(3L, 5L);
              assertThat(of.sum()).isEqualTo(8L);
            });
  }

  @Test
  void theNationHasNoRegion() {
    add(unit("12", "2026-01", "A", "all"), 1);
    assertThat(sums.of(Set.of("2026-01")))
        .extracting(of -> of.area().region())
        .containsExactly(Optional.of("12"), Optional.of("12"), Optional.empty());
  }

  @Test
  void aMeanOfMonthsWantsTenOfThemAndWeighsThemAlike() {
    List<Share> months = new ArrayList<>(Collections.nCopies(9, new Share(1, 2)));
    assertThat(Statistics.meanOfMonths(months)).isEmpty();
    months.add(new Share(100, 100));
    assertThat(Statistics.meanOfMonths(months)).contains(0.55);
  }

  @Test
  void aShareOfNothingIsNone() {
    UnitMonth unit = unit("12", "2026-01", "A", "all");
    UnitShares shares = new UnitShares();
    shares.add(unit, "no_show", new Share(0, 0));
    assertThat(shares.all()).isEmpty();
    shares.add(unit, "no_show", new Share(0, 2));
    shares.add(unit, "no_show", new Share(1, 1));
    assertThat(shares.all().get(unit)).containsEntry("no_show", new Share(1, 3));
  }
}
