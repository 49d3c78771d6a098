package se.nollan.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.nollan.model.CanonicalDataset;

/**
 * Counts the self-booking measures that sum units: what a unit offers, and whether it increases.
 */
final class ReferenceBookableUnits {

  private final RegionMonth regionMonth;
  private final ReferenceRegister register;
  private final List<ReferenceRow> bookings;
  private final List<ReferenceRow> slots;
  private final List<UnitMonth> counts = new ArrayList<>();

  ReferenceBookableUnits(RegionMonth regionMonth, List<ReferenceRow> accepted) {
    this.regionMonth = regionMonth;
    register = new ReferenceRegister(accepted);
    bookings = ReferenceSelfBooking.notInternal(CanonicalDataset.BOOKING, accepted);
    slots =
        accepted.stream().filter(row -> row.dataset() == CanonicalDataset.BOOKABLE_SLOT).toList();
  }

  /** The counts of this month, given the month before (without rows if nothing was delivered). */
  List<UnitMonth> counts(ReferenceBookableUnits before) {
    countBookable("bookable_4_weeks_ahead", 4);
    countBookable("bookable_8_weeks_ahead", 8);
    countIncreased(before);
    countOffering();
    return counts;
  }

  /** "Units with any (non-internal) booking or any slot row in the month." */
  private void countBookable(String measure, int weeks) {
    Set<String> units =
        Stream.concat(bookings.stream(), slots.stream())
            .map(this::unit)
            .collect(Collectors.toCollection(TreeSet::new));
    for (String unit : units) {
      add(measure, unit, bookable(unit, weeks));
    }
  }

  /**
   * "Units whose last snapshot in the month has a self_bookable slot in each of the next 4 (8)
   * seven-day spans, days 1–7, 8–14 … after the snapshot. The snapshot is the counted unit's latest
   * date over all its branches; rows with self_bookable = false make a snapshot too; a slot on the
   * snapshot's own day is in no span."
   */
  private boolean bookable(String unit, int weeks) {
    List<ReferenceRow> ofUnit = slots.stream().filter(row -> unit(row).equals(unit)).toList();
    if (ofUnit.isEmpty()) {
      return false;
    }
    LocalDate snapshot =
        ofUnit.stream().map(ReferenceBookableUnits::snapshot).max(LocalDate::compareTo).get();
    Set<LocalDate> days =
        ofUnit.stream()
            .filter(row -> snapshot(row).equals(snapshot) && row.isTrue("self_bookable"))
            .map(row -> ReferenceValues.dayOf(row.time("slot_start").orElseThrow()))
            .collect(Collectors.toSet());
    return IntStream.range(0, weeks)
        .allMatch(
            span ->
                IntStream.rangeClosed(1, 7)
                    .anyMatch(day -> days.contains(snapshot.plusDays(7L * span + day))));
  }

  private static LocalDate snapshot(ReferenceRow row) {
    return row.date("snapshot_date").orElseThrow();
  }

  /**
   * "Units with more self-made bookings (all, also multi-resource) than the month before", of
   * "units with (non-internal) bookings in both months".
   */
  private void countIncreased(ReferenceBookableUnits before) {
    for (String unit : register.units()) {
      if (bookings(unit) > 0 && before.bookings(unit) > 0) {
        add("self_bookings_increased", unit, selfMade(unit) > before.selfMade(unit));
      }
    }
  }

  private long bookings(String unit) {
    return bookings.stream().filter(row -> unit(row).equals(unit)).count();
  }

  private long selfMade(String unit) {
    return bookings.stream()
        .filter(row -> unit(row).equals(unit) && ReferenceSelfBooking.byPatient(row))
        .count();
  }

  /**
   * "Units with a self_bookable slot or a booking by the patient in the month", of "topmost units
   * in the register of the month".
   */
  private void countOffering() {
    Set<String> offering =
        Stream.concat(
                slots.stream().filter(row -> row.isTrue("self_bookable")),
                bookings.stream().filter(ReferenceSelfBooking::byPatient))
            .map(this::unit)
            .collect(Collectors.toSet());
    for (String unit : register.units()) {
      if (register.topmost(unit).equals(unit)) {
        add("offers_self_booking", unit, offering.contains(unit));
      }
    }
  }

  private String unit(ReferenceRow row) {
    return register.topmost(row.text("unit_id").orElseThrow());
  }

  private void add(String measure, String unit, boolean holds) {
    counts.add(new UnitMonth(measure, regionMonth, unit, holds ? 1 : 0, 1));
  }
}
