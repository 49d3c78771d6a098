package se.nollan.cli;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.nollan.ingest.Changes;
import se.nollan.ingest.Ledgers;
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

  private static void check(int gone, int held) {
    List<RegionMonth> months =
        IntStream.range(0, held)
            .mapToObj(i -> new RegionMonth("03", YearMonth.of(2000, 1).plusMonths(i).toString()))
            .toList();
    Set<RegionMonth> withdrawn = new HashSet<>(months.subList(0, gone));
    RemovalGuard.check(Ledgers.of(months), new Changes(withdrawn, withdrawn, List.of()));
  }
}
