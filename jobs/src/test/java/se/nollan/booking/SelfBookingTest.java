package se.nollan.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.nollan.lake.LakeTable;
import se.nollan.testing.BookingLake;

/** Self-booking where registers and months change. Each case has a region of its own. */
class SelfBookingTest {
  private static BookingLake lake;

  @BeforeAll
  static void measureOnce(@TempDir Path folder) {
    lake = new BookingLake(folder);
    registerRowDisappears();
    branchChangesParent();
    unitChangesOperator();
    slotsWithoutBookings();
    monthsThatFollowAndMonthsThatDoNot();
    whatIsLeftOut();
    snapshots();
    lake.measure();
  }

  /** Rows of a measure in a region, level unit, all units: {@code A 2025-12 1/2}. */
  private static List<String> units(String region, String measure) {
    return rows(region, measure, "level = 'unit' AND unit_group = 'all'", "area");
  }

  private static List<String> rows(String region, String measure, String where, String named) {
    return lake.rows(
        LakeTable.STATISTIC,
        "region = '%s' AND measure = '%s' AND period_kind = 'month' AND %s"
            .formatted(region, measure, where),
        named,
        "period",
        "concat(numerator, '/', denominator)");
  }

  private static void registerRowDisappears() {
    lake.in("01", "2025-10").unit("A").unit("B").selfMade(1, "A").selfMade(1, "B");
    lake.in("01", "2025-11").unit("B").selfMade(2, "B");
    lake.in("01", "2025-12").unit("A").unit("B").selfMade(5, "A").selfMade(1, "B");
  }

  @Test
  void aUnitThatIsNotInTheRegisterHasNoRowAndNoMonthBefore() {
    assertThat(units("01", "self_bookings_increased"))
        .containsExactly("B 2025-11 1/1", "B 2025-12 0/1");
    assertThat(units("01", "offers_self_booking"))
        .containsExactly(
            "A 2025-10 1/1", "A 2025-12 1/1", "B 2025-10 1/1", "B 2025-11 1/1", "B 2025-12 1/1");
  }

  private static void branchChangesParent() {
    lake.in("03", "2025-11").unit("A").unit("B").unit("a1", "parent_unit_id=A");
    lake.in("03", "2025-11").bookings(1, "A").bookings(1, "B").selfMade(2, "a1");
    lake.in("03", "2025-12").unit("A").unit("B").unit("a1", "parent_unit_id=B");
    lake.in("03", "2025-12").bookings(1, "A").bookings(1, "B").selfMade(2, "a1");
  }

  @Test
  void aBranchCountsUnderTheParentThatItHasInTheMonth() {
    assertThat(units("03", "self_booked"))
        .containsExactly("A 2025-11 2/3", "A 2025-12 0/1", "B 2025-11 0/1", "B 2025-12 2/3");
    // What the branch booked in November stays with A: B now has two more, A two less.
    assertThat(units("03", "self_bookings_increased"))
        .containsExactly("A 2025-12 0/1", "B 2025-12 1/1");
    // Topmost units only.
    assertThat(rows("03", "offers_self_booking", "level = 'region' AND unit_group = 'all'", "area"))
        .containsExactly("03 2025-11 1/2", "03 2025-12 1/2");
  }

  private static void unitChangesOperator() {
    lake.in("04", "2025-11").unit("A").bookings(1, "A").selfMade(1, "A");
    lake.in("04", "2025-12").unit("A", "operator=private").bookings(1, "A").selfMade(2, "A");
  }

  @Test
  void aUnitCountsInTheGroupOfItsOperatorInTheMonth() {
    assertThat(rows("04", "self_booked", "level = 'region'", "unit_group"))
        .containsExactly(
            "all 2025-11 1/2",
            "all 2025-12 2/3",
            "health_centre 2025-11 1/2",
            "health_centre 2025-12 2/3",
            "private 2025-12 2/3",
            "public 2025-11 1/2");
    // The month before is the unit's, whoever ran it then.
    assertThat(rows("04", "self_bookings_increased", "level = 'region'", "unit_group"))
        .containsExactly("all 2025-12 1/1", "health_centre 2025-12 1/1", "private 2025-12 1/1");
  }

  private static void slotsWithoutBookings() {
    lake.in("05", "2025-12").unit("A").unit("B").unit("C");
    lake.in("05", "2025-12")
        .slots("A", "2025-12-10", 1, 8, 15, 22)
        .closedSlots("B", "2025-12-10", 3);
  }

  @Test
  void aUnitWithSlotsAndNoBookings() {
    assertThat(units("05", "bookable_4_weeks_ahead"))
        .containsExactly("A 2025-12 1/1", "B 2025-12 0/1");
    assertThat(units("05", "bookable_8_weeks_ahead"))
        .containsExactly("A 2025-12 0/1", "B 2025-12 0/1");
    assertThat(units("05", "offers_self_booking"))
        .containsExactly("A 2025-12 1/1", "B 2025-12 0/1", "C 2025-12 0/1");
    assertThat(units("05", "self_booked")).isEmpty();
    assertThat(units("05", "self_bookings_increased")).isEmpty();
  }

  private static void monthsThatFollowAndMonthsThatDoNot() {
    lake.in("06", "2025-10").unit("A").selfMade(1, "A");
    lake.in("06", "2025-12").unit("A").selfMade(2, "A");
    lake.in("06", "2026-01").unit("A").selfMade(3, "A", "multi_resource=true");
    lake.in("06", "2026-02").unit("A").selfMade(3, "A").bookings(9, "A");
    lake.in("06", "2026-03").unit("A").slots("A", "2026-03-01", 1);
    lake.in("06", "2026-04").unit("A").selfMade(9, "A");
  }

  @Test
  void onlyTheCalendarMonthBeforeCounts() {
    // None for October, the first; none for December, after a gap; January looks into the year
    // before; in February as many is not more; in March nothing was booked, in April not before.
    assertThat(units("06", "self_bookings_increased"))
        .containsExactly("A 2026-01 1/1", "A 2026-02 0/1");
    // Of several resources: not in self_booked.
    assertThat(units("06", "self_booked")).doesNotContain("A 2026-01 3/3");
    assertThat(units("06", "self_booked_all")).contains("A 2026-01 3/3");
  }

  private static void whatIsLeftOut() {
    lake.in("07", "2025-11").unit("A").selfMade(1, "A", "internal=true");
    lake.in("07", "2025-12")
        .unit("A")
        .selfMade(4, "A", "internal=true")
        .bookings(1, "A", "booked_by=agent")
        .selfMade(1, "A", "visible=false", "assessment_required=true")
        .visits(1, "A", "outcome=no_show", "internal=true")
        .visits(2, "A", "outcome=no_show", "booked_by=patient")
        .visits(2, "A", "outcome=attended", "booked_by=patient")
        .visits(1, "A", "outcome=no_show")
        .visits(1, "A", "outcome=cancelled", "changed_by=patient_web")
        .visits(1, "A", "outcome=rebooked", "changed_by=patient_other")
        .visits(1, "A", "outcome=rebooked", "changed_by=staff")
        .visits(1, "A", "outcome=cancelled");
  }

  @Test
  void whatIsInternalNeverCountsAndAnAgentIsNotThePatient() {
    assertThat(units("07", "self_booked")).containsExactly("A 2025-12 1/2");
    assertThat(units("07", "visible")).containsExactly("A 2025-12 1/2");
    assertThat(units("07", "self_bookings_increased")).isEmpty();
    assertThat(units("07", "offers_self_booking"))
        .containsExactly("A 2025-11 0/1", "A 2025-12 1/1");
  }

  @Test
  void missedAndChangedVisits() {
    assertThat(units("07", "no_show")).containsExactly("A 2025-12 3/5");
    assertThat(units("07", "no_show_self_booked")).containsExactly("A 2025-12 2/4");
    assertThat(units("07", "no_show_other")).containsExactly("A 2025-12 1/1");
    assertThat(units("07", "self_changed")).containsExactly("A 2025-12 1/2");
  }

  private static void snapshots() {
    lake.in("08", "2026-03")
        .unit("earlier")
        .slots("earlier", "2026-03-02", 1, 8, 15, 22)
        .closedSlots("earlier", "2026-03-03", 1)
        .unit("same-day")
        .slots("same-day", "2026-03-02", 0, 8, 15, 22)
        .unit("edges")
        .slots("edges", "2026-03-02", 7, 14, 21, 28, 35, 42, 49, 56)
        .unit("beyond")
        .slots("beyond", "2026-03-02", 7, 14, 21, 29, 35, 42, 49, 57)
        .unit("top")
        .slots("top", "2026-03-02", 1, 8, 15, 22)
        .unit("branch", "parent_unit_id=top")
        .slots("branch", "2026-03-03", 1, 8, 15)
        .unit("shared")
        .slots("shared", "2026-03-02", 1, 8)
        .unit("sharing", "parent_unit_id=shared")
        .slots("sharing", "2026-03-02", 15, 22)
        .unit("booked")
        .bookings(1, "booked");
  }

  @Test
  void theLastSnapshotOfTheUnitAndItsBranchesDecides() {
    assertThat(units("08", "bookable_4_weeks_ahead"))
        .containsExactly(
            "beyond 2026-03 0/1",
            "booked 2026-03 0/1",
            "earlier 2026-03 0/1",
            "edges 2026-03 1/1",
            "same-day 2026-03 0/1",
            "shared 2026-03 1/1",
            "top 2026-03 0/1");
    assertThat(units("08", "bookable_8_weeks_ahead"))
        .contains("edges 2026-03 1/1", "beyond 2026-03 0/1");
  }
}
