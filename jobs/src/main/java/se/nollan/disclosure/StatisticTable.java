package se.nollan.disclosure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * The figures that one publication is to show: rows of {@code statistic}, and if they are published
 * with them, of {@code booking_mix}, {@code lead_time} and the coverage of units. A year's months
 * belong to it even where only the year is new: a year is known to whoever knows its months.
 *
 * <p>Of measures over {@code Basis.UNITS} only regions and the nation, see {@link
 * MeasureFamilies#countsUnits}.
 */
public final class StatisticTable {
  private final List<Cell<StatisticKey>> cells = new ArrayList<>();

  /** A row of {@code statistic}. */
  public StatisticTable share(StatisticKey key, long numerator, long denominator) {
    return add(key, numerator, denominator, Cell.Content.SHARE);
  }

  /**
   * A row of {@code booking_mix}. Bookings that patients made are what the numerator of {@code
   * self_booked_all} is a sum of, the others the rest of its denominator.
   *
   * @param key of any measure
   */
  public StatisticTable mix(StatisticKey key, BookingKind kind, long bookings) {
    return add(
        key.of(kind.measure()),
        kind.byPatient() ? bookings : 0,
        bookings,
        kind.byPatient() ? Cell.Content.IN_NUMERATOR : Cell.Content.OUTSIDE_NUMERATOR);
  }

  /**
   * A row of {@code lead_time}, with its median, percentile and counts by days.
   *
   * @param key of any measure
   */
  public StatisticTable leadTime(StatisticKey key, long bookings, long slotBeforeBooking) {
    return share(key.of(StatisticRelations.LEAD_TIME), bookings, bookings + slotBeforeBooking);
  }

  /**
   * Rows that a unit or region delivered, as coverage tells.
   *
   * @param key of any measure; unit group {@code all}
   * @param dataset {@code phone_contact}, {@code chat_case}, {@code booking} or {@code appointment}
   */
  public StatisticTable delivered(StatisticKey key, String dataset, long rows) {
    return add(
        key.of(StatisticRelations.delivered(dataset)), 0, rows, Cell.Content.OUTSIDE_NUMERATOR);
  }

  private StatisticTable add(
      StatisticKey key, long numerator, long denominator, Cell.Content content) {
    cells.add(new Cell<>(key, numerator, denominator, content, StatisticRelations.weight(key)));
    return this;
  }

  /** The same, with the relations between them. */
  public CellTable<StatisticKey> linked() {
    return new CellTable<>(cells, StatisticRelations.of(keys()), StatisticKey::region);
  }

  private Collection<StatisticKey> keys() {
    return cells.stream().map(Cell::key).toList();
  }
}
