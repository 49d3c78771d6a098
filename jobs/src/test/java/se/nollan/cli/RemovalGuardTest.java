package se.nollan.cli;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.nollan.ingest.Changes;
import se.nollan.ingest.Ledgers;
import se.nollan.lake.ClosedMonths;
import se.nollan.model.RegionMonth;

/** A run stops that would take back more than a fifth of the region-months, and at least ten. */
class RemovalGuardTest {

  @ParameterizedTest
  @CsvSource({"10, 49", "11, 54", "10, 10", "756, 756"})
  void anUnmountedLandingIsNoWithdrawal(int gone, int held) {
    assertThatThrownBy(() -> check(gone, held))
        .isInstanceOf(StoppedException.class)
        .hasMessageContaining("%d of the lake's %d region-months".formatted(gone, held))
        .hasMessageContaining("(the first: 03 2000-01)")
        .hasMessageContaining("--accept-removals");
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "0, 50", "1, 1", "9, 9", "9, 12", "10, 50", "11, 55", "151, 756"})
  void regionsMayWithdrawSomeOfTheirDeliveries(int gone, int held) {
    assertThatCode(() -> check(gone, held)).doesNotThrowAnyException();
  }

  @Test
  void closedMonthsAreNoPartOfWhatCouldGo() {
    List<RegionMonth> held = months(0, 756);
    ClosedMonths closed = ClosedMonths.none().archived(months(0, 726), "key");
    assertThatThrownBy(() -> check(months(726, 756), held, closed))
        .isInstanceOf(StoppedException.class)
        .hasMessageContaining("30 of the lake's 30 region-months that are not closed");
    assertThatCode(() -> check(months(726, 756), held, ClosedMonths.none()))
        .doesNotThrowAnyException();
  }

  @Test
  void aReopenedMonthIsNotTakenBackUnasked() {
    List<RegionMonth> held = months(0, 50);
    ClosedMonths closed = ClosedMonths.none().archived(held, "key").reopened(months(0, 2));
    assertThatThrownBy(() -> check(months(0, 1), held, closed))
        .isInstanceOf(StoppedException.class)
        .hasMessageContaining(
            "1 reopened region-months have no files in the landing (the first: 03 2000-01)");
  }

  private static void check(int gone, int held) {
    check(months(0, gone), months(0, held), ClosedMonths.none());
  }

  private static void check(List<RegionMonth> gone, List<RegionMonth> held, ClosedMonths closed) {
    Set<RegionMonth> withdrawn = new HashSet<>(gone);
    RemovalGuard.check(
        Ledgers.of(held), closed, new Changes(withdrawn, withdrawn, List.of(), List.of()));
  }

  private static List<RegionMonth> months(int from, int to) {
    return IntStream.range(from, to)
        .mapToObj(i -> new RegionMonth("03", YearMonth.of(2000, 1).plusMonths(i).toString()))
        .toList();
  }
}
