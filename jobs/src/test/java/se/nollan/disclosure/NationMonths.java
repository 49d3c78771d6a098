package se.nollan.disclosure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import se.nollan.disclosure.StatisticKey.Level;
import se.nollan.publish.MonthFigure;

/** Statistics of a made-up country: all measures of people, summed as {@code AreaSums} does. */
final class NationMonths {
  private static final List<String> TYPES =
      List.of("health_centre", "rehabilitation", "urgent_care", "child_youth", "other");

  private final Random random;
  private final Map<StatisticKey, long[]> shares = new TreeMap<>();
  private final Map<StatisticKey, Map<BookingKind, Long>> mixes = new TreeMap<>();
  private final boolean years;

  private NationMonths(long seed, boolean years) {
    this.random = new Random(seed);
    this.years = years;
  }

  static CellTable<StatisticKey> of(int regions, int units, int months, boolean mix) {
    NationMonths nation = new NationMonths(7, months > 1);
    for (int region = 1; region <= regions; region++) {
      for (int unit = 1; unit <= units; unit++) {
        nation.unit("%02d".formatted(region), "SE%02d-%03d".formatted(region, unit), months, mix);
      }
    }
    StatisticTable table = new StatisticTable();
    nation.shares.forEach(
        (key, sum) -> {
          if (key.measure().equals("lead_time")) {
            table.leadTime(key, sum[0], sum[1] - sum[0]);
          } else {
            table.share(key, sum[0], sum[1]);
          }
        });
    nation.mixes.forEach(
        (key, kinds) -> kinds.forEach((kind, bookings) -> table.mix(key, kind, bookings)));
    return table.linked();
  }

  /**
   * What a lake would hold of it by month: measures that a publication shows, those of units among
   * them.
   */
  static List<MonthFigure> figures(int regions, int units, int months) {
    NationMonths nation = new NationMonths(7, false);
    for (int region = 1; region <= regions; region++) {
      for (int unit = 1; unit <= units; unit++) {
        nation.unit("%02d".formatted(region), "SE%02d-%03d".formatted(region, unit), months, false);
      }
    }
    nation.ofUnits();
    return nation.shares.entrySet().stream()
        .map(each -> new MonthFigure(each.getKey(), "", each.getValue()[0], each.getValue()[1]))
        .toList();
  }

  /** How many of the units that offer bookings have slots ahead. */
  private void ofUnits() {
    List<StatisticKey> offering =
        shares.keySet().stream()
            .filter(key -> key.measure().equals("self_booked_all") && key.level() == Level.UNIT)
            .toList();
    Map<String, Integer> weeks = new HashMap<>();
    for (StatisticKey key : offering) {
      int ahead = weeks.computeIfAbsent(key.area() + key.period(), none -> random.nextInt(10));
      add(List.of(key), "bookable_4_weeks_ahead", ahead < 4 ? 0 : 1, 1);
      add(List.of(key), "bookable_8_weeks_ahead", ahead < 8 ? 0 : 1, 1);
    }
  }

  private void unit(String region, String id, int months, boolean mix) {
    String operator = random.nextInt(10) < 6 ? "public" : "private";
    int kind = random.nextInt(10);
    String type = TYPES.get(kind < 6 ? 0 : kind < 8 ? 1 : kind - 6);
    double size = Math.exp(random.nextGaussian()) * (type.equals("health_centre") ? 400 : 60);
    double chats = random.nextInt(3) == 0 ? 0 : Math.exp(random.nextGaussian()) * 15;
    double bookings = Math.exp(random.nextGaussian()) * 150;
    for (int month = 1; month <= months; month++) {
      StatisticKey all =
          new StatisticKey("", Level.UNIT, id, region, "all", "2026-%02d".formatted(month));
      List<StatisticKey> keys = List.of(all, all.among(operator), all.among(type));
      month(keys, around(size), around(chats), around(bookings), mix);
    }
  }

  private long around(double size) {
    return Math.round(size * (0.8 + 0.4 * random.nextDouble()));
  }

  private void month(List<StatisticKey> keys, long phone, long chat, long bookings, boolean mix) {
    long answered = some(phone, 0.85);
    long started = some(chat, 0.7);
    add(keys, "same_day_phone", answered, phone);
    add(keys, "same_day_chat", started, chat);
    add(keys, "same_day_total", answered + started, phone + chat);
    long byPatient = some(bookings, 0.25);
    add(keys, "self_booked_all", byPatient, bookings);
    long ofOne = some(bookings - byPatient, 0.95);
    add(keys, "self_booked", byPatient, byPatient + ofOne);
    add(keys, "visible", some(bookings, 0.8), bookings);
    add(keys, "cancellable", some(bookings, 0.6), bookings);
    add(keys, "rebookable", some(bookings, 0.5), bookings);
    add(keys, "lead_time", some(bookings, 0.98), bookings);
    long visits = some(bookings, 0.8);
    long own = some(visits, 0.25);
    long ownMissed = some(own, 0.03);
    long otherMissed = some(visits - own, 0.05);
    add(keys, "no_show", ownMissed + otherMissed, visits);
    add(keys, "no_show_self_booked", ownMissed, own);
    add(keys, "no_show_other", otherMissed, visits - own);
    long changed = some(bookings, 0.1);
    add(keys, "self_changed", some(changed, 0.4), changed);
    if (mix) {
      mix(keys, byPatient, List.of("patient"));
      mix(keys, bookings - byPatient, List.of("staff", "agent", "system"));
    }
  }

  private void mix(List<StatisticKey> keys, long bookings, List<String> bookers) {
    for (long each = 0; each < bookings; each++) {
      int way = (int) Math.min(3, Math.abs(random.nextGaussian() * 1.5));
      int booker = (int) Math.min(bookers.size() - 1, Math.abs(random.nextGaussian()));
      BookingKind kind =
          new BookingKind(
              List.of("direct", "open_invitation", "booking_link", "other").get(way),
              bookers.get(booker),
              random.nextInt(4) == 0 ? "true" : "false");
      keys.forEach(key -> sum(key, kind));
    }
  }

  private void sum(StatisticKey key, BookingKind kind) {
    for (StatisticKey area = key; ; area = area.above()) {
      mixes.computeIfAbsent(area, none -> new HashMap<>()).merge(kind, 1L, Long::sum);
      if (years) {
        mixes.computeIfAbsent(area.year(), none -> new HashMap<>()).merge(kind, 1L, Long::sum);
      }
      if (area.level() == Level.NATION) {
        break;
      }
    }
  }

  private long some(long of, double share) {
    long some = 0;
    for (long each = 0; each < of; each++) {
      some += random.nextDouble() < share ? 1 : 0;
    }
    return some;
  }

  private void add(List<StatisticKey> keys, String measure, long numerator, long denominator) {
    if (denominator > 0) {
      for (StatisticKey key : keys) {
        for (StatisticKey area = key.of(measure); ; area = area.above()) {
          add(area, numerator, denominator);
          if (years) {
            add(area.year(), numerator, denominator);
          }
          if (area.level() == Level.NATION) {
            break;
          }
        }
      }
    }
  }

  private void add(StatisticKey key, long numerator, long denominator) {
    long[] sum = shares.computeIfAbsent(key, none -> new long[2]);
    sum[0] += numerator;
    sum[1] += denominator;
  }
}
