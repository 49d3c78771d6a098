package se.nollan.simulate;

import static se.nollan.simulate.WallClock.HOUR;
import static se.nollan.simulate.WallClock.MINUTE;

import java.io.IOException;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import se.nollan.model.Region;

/** Makes the bookings of a month: by patients on 1177, where they may, and by staff. */
final class Bookings implements DatasetModel {

  private static final double BOOKINGS_PER_CALL = 1.36;
  private static final String[] PATIENT_WAYS = {
    "direct", "direct", "open_invitation", "booking_link"
  };
  private static final String[] STAFF_WAYS = {
    "phone", "phone", "phone", "in_person", "in_person", "letter", "chat", "other"
  };
  private static final String[] SERVICES = {
    "LAK20", "LAK40", "SSK20", "SSK30", "BLODPROV", "VACC", "FYSIO45", "PSYK50", "BVC30", "DIAB40"
  };
  private static final YearMonth TREND_START = YearMonth.of(2024, 1);

  /** Who books a visit. */
  enum BookedBy {
    PATIENT("patient"),
    AGENT("agent"),
    STAFF("staff"),
    SYSTEM("system");

    private final String code;

    BookedBy(String code) {
      this.code = code;
    }

    String code() {
      return code;
    }

    /** Someone, at a unit where patients book that share for themselves. */
    static BookedBy draw(Dice dice, double selfBooked) {
      double luck = dice.uniform();
      if (luck < selfBooked) {
        return PATIENT;
      }
      double rest = (luck - selfBooked) / (1 - selfBooked);
      return rest < 0.05 ? AGENT : rest < 0.07 ? SYSTEM : STAFF;
    }
  }

  @Override
  public void write(RegionMonth regionMonth, DeliveryFile file) throws IOException {
    String idPrefix = "B" + regionMonth.idMonth() + "-";
    List<String> services = services(regionMonth.profile().region());
    long number = 0;
    for (SimulatedDay day : regionMonth.days()) {
      WorkSchedule schedule = new WorkSchedule(day.date());
      for (SimulatedUnit unit : regionMonth.units()) {
        Seed seed = regionMonth.seed().with("booking").with(unit.number());
        Dice dice = seed.with(day.date().getDayOfMonth()).dice();
        double selfBooked = selfBooked(unit, regionMonth.month());
        int bookings = dice.count(RegionMonth.daily(unit.size().calls() * BOOKINGS_PER_CALL, day));
        for (int i = 0; i < bookings; i++) {
          BookedBy by = BookedBy.draw(dice, selfBooked);
          boolean internal = by == BookedBy.STAFF && dice.chance(0.05);
          file.numbered(idPrefix, ++number, 6).code(unit.id());
          patient(file, unit, internal, dice);
          when(file, by, day, schedule, dice);
          file.code(services.get(dice.below(services.size())));
          what(file, by, internal, dice);
        }
      }
    }
  }

  /** Local codes: no two regions have one in common. */
  private static List<String> services(Region region) {
    return Arrays.stream(SERVICES).map(service -> region.code() + service).toList();
  }

  /** The share that patients book, which grows a little every month. */
  static double selfBooked(SimulatedUnit unit, YearMonth month) {
    if (!unit.services().booking()) {
      return 0;
    }
    long months = ChronoUnit.MONTHS.between(TREND_START, month);
    double trend = Math.max(0.6, Math.min(1.6, 1 + 0.008 * months));
    return unit.services().selfBooking() * trend;
  }

  private static void patient(DeliveryFile file, SimulatedUnit unit, boolean internal, Dice dice) {
    if (internal || dice.chance(0.02)) {
      file.empty();
    } else {
      file.numbered("", Patients.draw(unit, dice), 12);
    }
  }

  private static void when(
      DeliveryFile file, BookedBy by, SimulatedDay day, WorkSchedule schedule, Dice dice) {
    int second = HourShape.BOOKING.draw(dice);
    boolean sameDay = day.working() && second < 14 * HOUR && dice.chance(0.12);
    long slot =
        sameDay
            ? day.midnight() + (second / HOUR + dice.between(1, 2)) * HOUR + 30L * MINUTE
            : WorkSchedule.visit(schedule.midnight((int) dice.exponential(12)), dice);
    file.time(day.midnight() + second).code(by.code()).code(way(by, dice)).time(slot);
  }

  private static String way(BookedBy by, Dice dice) {
    return switch (by) {
      case PATIENT -> PATIENT_WAYS[dice.below(PATIENT_WAYS.length)];
      case AGENT -> "phone";
      case STAFF -> STAFF_WAYS[dice.below(STAFF_WAYS.length)];
      case SYSTEM -> "letter";
    };
  }

  private static void what(DeliveryFile file, BookedBy by, boolean internal, Dice dice)
      throws IOException {
    boolean visible = !internal && dice.chance(0.82);
    boolean cancellable = visible && dice.chance(0.75);
    file.flag(dice.chance(0.3))
        .flag(dice.chance(by == BookedBy.PATIENT ? 0.01 : 0.07))
        .flag(internal)
        .flag(visible)
        .flag(cancellable)
        .flag(cancellable && dice.chance(0.85))
        .endRow();
  }
}
