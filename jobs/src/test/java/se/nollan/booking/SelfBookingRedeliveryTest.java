package se.nollan.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.nollan.lake.LakeTable;
import se.nollan.testing.BookingLake;

/** What a month delivered anew changes: itself, its year, and the month after. */
@Tag("long")
class SelfBookingRedeliveryTest {
  private static final List<LakeTable> SUMMED =
      List.of(LakeTable.STATISTIC, LakeTable.BOOKING_MIX, LakeTable.LEAD_TIME, LakeTable.GOAL_CARD);

  @TempDir private Path folder;

  private static void december(BookingLake lake, String region, int selfMade) {
    lake.in(region, "2025-12")
        .unit("A" + region)
        .bookings(2, "A" + region)
        .selfMade(selfMade, "A" + region, "slot_start=2025-12-2%dT10:00".formatted(selfMade % 9));
  }

  private static void january(BookingLake lake, String region) {
    lake.in(region, "2026-01")
        .unit("A" + region)
        .bookings(1, "A" + region)
        .selfMade(3, "A" + region)
        .visits(2, "A" + region, "outcome=no_show")
        .slots("A" + region, "2026-01-10", 1, 9);
  }

  private static List<String> increased(BookingLake lake) {
    return lake.rows(
        LakeTable.STATISTIC,
        "measure = 'self_bookings_increased' AND unit_group = 'all'",
        "area",
        "period",
        "concat(numerator, '/', denominator)");
  }

  private static Map<LakeTable, List<String>> content(BookingLake lake) {
    Map<LakeTable, List<String>> content = new TreeMap<>();
    SUMMED.forEach(table -> content.put(table, lake.rows(table, "true", "*")));
    return content;
  }

  @Test
  void aMonthDeliveredAnewRefreshesTheMonthAfter() {
    BookingLake lake = new BookingLake(folder.resolve("step-by-step"));
    december(lake, "09", 2);
    december(lake, "12", 2);
    lake.measure();
    assertThat(increased(lake)).isEmpty();

    // January finds December in the lake.
    january(lake, "09");
    january(lake, "12");
    lake.measure();
    assertThat(increased(lake))
        .containsExactly(
            "09 2026 1/1",
            "09 2026-01 1/1",
            "12 2026 1/1",
            "12 2026-01 1/1",
            "A09 2026 1/1",
            "A09 2026-01 1/1",
            "A12 2026 1/1",
            "A12 2026-01 1/1",
            "SE 2026 2/2",
            "SE 2026-01 2/2");

    // One December is corrected; one is taken back, and leaves January without a month before.
    december(lake, "09", 7);
    lake.in("12", "2025-12");
    lake.measure();
    assertThat(increased(lake))
        .containsExactly(
            "09 2026 0/1",
            "09 2026-01 0/1",
            "A09 2026 0/1",
            "A09 2026-01 0/1",
            "SE 2026 0/1",
            "SE 2026-01 0/1");

    BookingLake atOnce = new BookingLake(folder.resolve("at-once"));
    december(atOnce, "09", 7);
    january(atOnce, "09");
    january(atOnce, "12");
    assertThat(content(lake)).isEqualTo(content(atOnce.measure()));
  }
}
