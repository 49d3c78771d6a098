package se.nollan.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.nollan.lake.LakeTable;
import se.nollan.testing.BookingLake;

/** booking_mix, lead_time and goal_card. Each case has a region of its own. */
class SelfBookingTablesTest {
  private static BookingLake lake;

  @BeforeAll
  static void measureOnce(@TempDir Path folder) {
    lake = new BookingLake(folder);
    waysToBook();
    daysAhead();
    goals();
    lake.measure();
  }

  private static List<String> rows(LakeTable table, String where, String... columns) {
    return lake.rows(table, where, columns);
  }

  private static void waysToBook() {
    lake.in("01", "2026-01")
        .unit("A")
        .unit("a1", "parent_unit_id=A")
        .unit("B", "operator=private")
        .selfMade(2, "A", "way=open_invitation", "assessment_required=true")
        .selfMade(3, "a1", "way=open_invitation", "assessment_required=true")
        .selfMade(1, "A", "way=open_invitation", "assessment_required=false")
        .bookings(4, "A", "booked_by=agent")
        .bookings(1, "B", "booked_by=agent")
        .bookings(9, "B", "internal=true");
    lake.in("01", "2026-02")
        .unit("B", "unit_name=B2", "operator=private")
        .bookings(2, "B", "booked_by=agent");
  }

  @Test
  void bookingsByWayAndByWhoBookedAndWhetherAssessmentWasNeeded() {
    assertThat(
            rows(
                LakeTable.BOOKING_MIX,
                "region = '01' AND level = 'unit' AND unit_group = 'all'",
                "area",
                "area_name",
                "period",
                "way",
                "booked_by",
                "assessment_required",
                "bookings"))
        .containsExactly(
            "A A 2026 open_invitation patient false 1",
            "A A 2026 open_invitation patient true 5",
            "A A 2026 phone agent null 4",
            "A A 2026-01 open_invitation patient false 1",
            "A A 2026-01 open_invitation patient true 5",
            "A A 2026-01 phone agent null 4",
            "B B 2026-01 phone agent null 1",
            "B B2 2026 phone agent null 3",
            "B B2 2026-02 phone agent null 2");
  }

  @Test
  void theRegionAndItsGroupsSumTheirUnits() {
    assertThat(
            rows(
                LakeTable.BOOKING_MIX,
                "region = '01' AND level = 'region' AND way = 'phone'",
                "unit_group",
                "area_name",
                "period_kind",
                "period",
                "bookings"))
        .containsExactly(
            "all Stockholm month 2026-01 5",
            "all Stockholm month 2026-02 2",
            "all Stockholm year 2026 7",
            "health_centre Stockholm month 2026-01 5",
            "health_centre Stockholm month 2026-02 2",
            "health_centre Stockholm year 2026 7",
            "private Stockholm month 2026-01 1",
            "private Stockholm month 2026-02 2",
            "private Stockholm year 2026 3",
            "public Stockholm month 2026-01 4",
            "public Stockholm year 2026 4");
  }

  private static void booked(String unit, String created, String... slots) {
    for (String slot : slots) {
      lake.in("03", "2026-03").bookings(1, unit, "created_at=" + created, "slot_start=" + slot);
    }
  }

  private static void daysAhead() {
    lake.in("03", "2026-03").unit("even").unit("odd").unit("ten").unit("eleven").unit("tie");
    booked("even", "2026-03-02T12:00", "2026-03-03T12:00", "2026-03-06T12:00");
    booked("odd", "2026-03-02T12:00", "2026-03-03T12:00", "2026-03-06T12:00", "2026-04-01T12:00");
    for (int day = 1; day <= 11; day++) {
      String slot = "2026-03-%02dT08:00".formatted(1 + day);
      lake.in("03", "2026-03")
          .bookings(1, "eleven", "created_at=2026-03-01T12:00", "slot_start=" + slot);
      if (day <= 10) {
        lake.in("03", "2026-03")
            .bookings(1, "ten", "created_at=2026-03-01T12:00", "slot_start=" + slot);
      }
    }
    booked(
        "tie",
        "2026-03-02T12:00",
        "2026-03-04T12:00",
        "2026-03-04T13:00",
        "2026-03-04T14:00",
        "2026-03-09T12:00");
    lake.in("03", "2026-03").unit("night").unit("before").unit("both");
    booked("night", "2026-03-28T23:59", "2026-03-29T00:01", "2026-03-30T00:01");
    booked("before", "2026-03-05T00:00", "2026-03-04T23:59");
    booked("both", "2026-03-05T12:00", "2026-03-05T08:00", "2026-03-01T08:00", "2026-03-02T08:00");
    lake.in("03", "2026-03").bookings(5, "both", "internal=true");
  }

  @Test
  void medianAndNinetiethPercentileOfDays() {
    assertThat(
            rows(
                LakeTable.LEAD_TIME,
                "region = '03' AND level = 'unit' AND unit_group = 'all' AND period = '2026-03'",
                "area",
                "bookings",
                "median_days",
                "p90_days",
                "slot_before_booking"))
        .containsExactly(
            // The slot lies on the day before: no lead time.
            "before 0 null null 1",
            // Earlier on the same day is 0 days, not before.
            "both 1 0.0 0 2",
            // 1 … 11: the nearest rank of nine in ten is the tenth.
            "eleven 11 6.0 10 0",
            "even 2 2.5 4 0",
            // Calendar days in Sweden, also over the night that is an hour shorter.
            "night 2 1.5 2 0",
            "odd 3 4.0 30 0",
            // 1 … 10: the ninth is exactly nine in ten.
            "ten 10 5.5 9 0",
            "tie 4 2.0 7 0");
  }

  @Test
  void theRegionsMedianIsThatOfAllItsBookings() {
    assertThat(
            rows(
                LakeTable.LEAD_TIME,
                "region = '03' AND level = 'region' AND unit_group = 'public'",
                "period",
                "bookings",
                "slot_before_booking",
                "median_days",
                "p90_days",
                "aggregate(by_days, 0L, (sum, each) -> sum + each.bookings)"))
        .containsExactly("2026 33 3 4.0 10 33", "2026-03 33 3 4.0 10 33");
  }

  private static void goals() {
    lake.in("04", "2026-01")
        .unit("A")
        .selfMade(3, "A")
        .unit("a1", "parent_unit_id=A")
        .selfMade(1, "a1", "multi_resource=true");
    lake.in("04", "2026-02")
        .unit("A")
        .selfMade(2, "A", "visible=false")
        .bookings(1, "A", "rebookable=false")
        .slots("A", "2026-02-10", 1, 8, 9, 22, 40)
        .unit("B", "operator=private")
        .slots("B", "2026-02-10", 1, 8, 15, 22, 29, 36, 43, 50)
        .unit("C");
    lake.in("04", "2026-03").unit("A").selfMade(3, "A").unit("B").selfMade(1, "B");
  }

  @Test
  void whichGoalsAUnitMeetsAndHowFarOffItIs() {
    assertThat(
            rows(
                LakeTable.GOAL_CARD,
                "region = '04' AND level = 'unit' AND unit_group = 'all' AND period = '2026-02'",
                "area",
                "goal",
                "met",
                "short_by",
                "counted_in"))
        .containsExactly(
            "A all_cancellable true 0 bookings",
            "A all_rebookable false 1 bookings",
            "A all_visible false 2 bookings",
            "A bookable_4_weeks_ahead false 1 weeks",
            "A bookable_8_weeks_ahead false 4 weeks",
            // Four in January, two now: three more would be more.
            "A more_self_bookings false 3 bookings",
            // No bookings: nothing to judge but its slots. C has neither.
            "B bookable_4_weeks_ahead true 0 weeks",
            "B bookable_8_weeks_ahead true 0 weeks");
  }

  @Test
  void howManyUnitsOfARegionMeetEachGoal() {
    assertThat(
            rows(
                LakeTable.GOAL_CARD,
                "region = '04' AND level = 'region' AND unit_group = 'all' AND period = '2026-02'",
                "goal",
                "units_meeting",
                "units",
                "short_by",
                "met"))
        .containsExactly(
            "all_cancellable 1 1 0 null",
            "all_rebookable 0 1 1 null",
            "all_visible 0 1 2 null",
            "bookable_4_weeks_ahead 1 2 1 null",
            "bookable_8_weeks_ahead 1 2 4 null",
            "more_self_bookings 0 1 3 null");
    assertThat(
            rows(
                LakeTable.GOAL_CARD,
                "region = '04' AND level = 'region' AND goal = 'more_self_bookings'",
                "unit_group",
                "period",
                "units_meeting",
                "units"))
        .containsExactly(
            "all 2026-02 0 1",
            "all 2026-03 1 1",
            "health_centre 2026-02 0 1",
            "health_centre 2026-03 1 1",
            "public 2026-02 0 1",
            "public 2026-03 1 1");
  }
}
