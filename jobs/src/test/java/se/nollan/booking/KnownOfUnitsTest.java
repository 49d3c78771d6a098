package se.nollan.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.nollan.statistics.UnitMonth;

/** What is known of a unit's month. */
class KnownOfUnitsTest {
  private static UnitMonth unit(String id, String period) {
    return unit(id, period, id);
  }

  private static UnitMonth unit(String id, String period, String name) {
    return new UnitMonth("12", period, id, name, List.of("all"));
  }

  private static Offered snapshot(int day, long slots, long selfBookable, long weeks) {
    return new Offered(slots, selfBookable, LocalDate.of(2026, 3, day), weeks);
  }

  @Test
  void bookingsOfAMonthAddUp() {
    UnitMonth march = unit("A", "2026-03");
    KnownOfUnits known =
        new KnownOfUnits(Map.of())
            .made(march, new Made(3, 0))
            .made(march, new Made(2, 2))
            .shown(march, new Shown(3, 2, 1))
            .shown(march, new Shown(1, 1, 1));
    assertThat(known.of(List.of(march)))
        .containsExactly(
            new UnitFacts(
                march, new Made(5, 2), new Shown(4, 3, 2), Optional.empty(), Offered.NOTHING));
  }

  @Test
  void theMonthBeforeIsTheCalendarMonthBeforeWhateverTheUnitWasCalledThen() {
    KnownOfUnits known =
        new KnownOfUnits(Map.of())
            .made(unit("A", "2025-10"), new Made(9, 9))
            .made(unit("A", "2025-12", "Old name"), new Made(4, 1));
    assertThat(before(known, unit("A", "2026-01"))).contains(new Made(4, 1));
    // November is not held: December has no month before.
    assertThat(before(known, unit("A", "2025-12"))).isEmpty();
    assertThat(before(known, unit("B", "2026-01"))).isEmpty();
  }

  private static Optional<Made> before(KnownOfUnits known, UnitMonth unit) {
    return known.of(List.of(unit)).get(0).before();
  }

  @Test
  void aUnitOfWhichNothingWasCountedIsKnownToHaveNothing() {
    assertThat(new KnownOfUnits(Map.of()).of(List.of(unit("A", "2026-03"))))
        .containsExactly(
            new UnitFacts(
                unit("A", "2026-03"), Made.NONE, Shown.NONE, Optional.empty(), Offered.NOTHING));
  }

  @Test
  void ofSeveralSnapshotsTheLastDecidesAndAllSlotsAreCounted() {
    Offered early = snapshot(2, 8, 8, 0b1111_1111);
    Offered late = snapshot(9, 3, 2, 0b0001_0110);
    for (Offered both : List.of(early.plus(late), late.plus(early))) {
      assertThat(both).isEqualTo(snapshot(9, 11, 10, 0b0001_0110));
      assertThat(both.bookableWeeksOf(4)).isEqualTo(2);
      assertThat(both.bookableWeeksOf(8)).isEqualTo(3);
    }
  }

  @Test
  void snapshotsOfOneDayAreOne() {
    Offered top = snapshot(9, 2, 2, 0b0000_0011);
    Offered branch = snapshot(9, 2, 1, 0b0000_0110);
    assertThat(top.plus(branch)).isEqualTo(snapshot(9, 4, 3, 0b0000_0111));
    assertThat(top.plus(Offered.NOTHING)).isEqualTo(top);
    assertThat(Offered.NOTHING.bookableWeeksOf(8)).isZero();
  }
}
