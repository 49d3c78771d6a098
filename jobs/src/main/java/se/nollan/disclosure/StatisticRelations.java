package se.nollan.disclosure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * How the published statistics hang together, and so what tells what:
 *
 * <table>
 * <caption>Relations</caption>
 * <tr><td>areas</td><td>a region sums its units, the nation its regions ({@code Area},
 * {@code AreaSums}), for each unit group by itself</td></tr>
 * <tr><td>unit groups</td><td>{@code all} is public and private together, and also the five types
 * together: every unit has one operator and one type in a month, both mandatory in the register
 * ({@code RegisteredUnits}). A unit's month is the same figure under three groups.</td></tr>
 * <tr><td>periods</td><td>a year sums its months; so does an unfinished one</td></tr>
 * <tr><td>channels</td><td>{@code same_day_total} is phone and chat together</td></tr>
 * <tr><td>visits</td><td>{@code no_show} is those that patients booked, and the others: {@code
 * booked_by} is mandatory</td></tr>
 * <tr><td>bookings</td><td>{@code visible}, {@code cancellable}, {@code rebookable}, {@code
 * self_booked_all} and {@code lead_time} are all out of the same bookings, those not internal.
 * {@code booking_mix} divides them up; what patients booked in it is the numerator of {@code
 * self_booked_all}</td></tr>
 * <tr><td>one resource</td><td>{@code self_booked} counts some of what {@code self_booked_all}
 * counts, and is at most that</td></tr>
 * <tr><td>slots ahead</td><td>{@code bookable_8_weeks_ahead} is out of the same units as {@code
 * bookable_4_weeks_ahead}, and counts no others</td></tr>
 * <tr><td>rows delivered</td><td>a unit's rows in {@code coverage_unit} are at least what is counted
 * of them, and a region's accepted rows are the sum of its units'</td></tr>
 * </table>
 *
 * <p>{@code self_changed} hangs together with no other measure. The mean of months is no sum: the
 * mean of twelve shares tells the twelfth to whoever has eleven, so it is shown with all of them
 * only ({@code publish.FigureControl}). What {@code goal_card} says of a unit's bookings is not
 * modelled. Which measures hang together at all says {@link MeasureFamilies}.
 */
final class StatisticRelations {
  static final String MIX = "booking_mix/";
  static final String LEAD_TIME = "lead_time";
  private static final String ROWS = "rows/";

  private static final String ALL_BOOKINGS = "self_booked_all";
  private static final String ALL_UNITS = "all";
  private static final Set<String> OPERATORS = Set.of("public", "private");

  private static final Map<String, List<String>> TOTALS =
      Map.of(
          "same_day_total", List.of("same_day_phone", "same_day_chat"),
          "no_show", List.of("no_show_self_booked", "no_show_other"));

  private static final Set<String> OF_ALL_BOOKINGS =
      Set.of("visible", "cancellable", "rebookable", LEAD_TIME);

  private static final Map<String, List<String>> COUNTED_OF_ROWS =
      Map.of(
          delivered("phone_contact"), List.of("same_day_phone"),
          delivered("chat_case"), List.of("same_day_chat"),
          delivered("booking"), List.of(ALL_BOOKINGS),
          delivered("appointment"), List.of("no_show", "self_changed"));

  private StatisticRelations() {}

  static String delivered(String dataset) {
    return ROWS + dataset;
  }

  /**
   * What is lost with a figure: a region's is worth ten units', the nation's a hundred; a year's
   * two months'; all units' two groups'. A total of phone and chat tells least beside the two, and
   * details and rows tell less than a measure.
   */
  static double weight(StatisticKey key) {
    double area =
        switch (key.level()) {
          case UNIT -> 1;
          case REGION -> 10;
          case NATION -> 100;
        };
    double measure =
        key.measure().startsWith(MIX) || key.measure().startsWith(ROWS)
            ? 0.5
            : key.measure().equals("same_day_total") ? 0.9 : 1;
    double group = key.unitGroup().equals(ALL_UNITS) ? 2 : 1;
    return area * measure * group * (key.ofYear() ? 2 : 1);
  }

  static List<Relation<StatisticKey>> of(Collection<StatisticKey> keys) {
    Set<StatisticKey> all = new TreeSet<>(keys);
    List<Relation<StatisticKey>> relations = new ArrayList<>();
    relations.addAll(sums(all, StatisticRelations::area));
    relations.addAll(sums(all, key -> group(key, true)));
    relations.addAll(sums(all, key -> group(key, false)));
    relations.addAll(sums(all, StatisticRelations::year));
    relations.addAll(sums(all, StatisticRelations::total));
    relations.addAll(sums(all, StatisticRelations::mix));
    for (StatisticKey key : all) {
      betweenMeasures(key).forEach(relations::add);
    }
    return relations;
  }

  /** Of each total: the keys that say they are part of it. */
  private static List<Relation.Sum<StatisticKey>> sums(
      Set<StatisticKey> keys, Function<StatisticKey, Optional<StatisticKey>> total) {
    Map<StatisticKey, List<StatisticKey>> parts = new TreeMap<>();
    for (StatisticKey key : keys) {
      total
          .apply(key)
          .filter(keys::contains)
          .ifPresent(of -> parts.computeIfAbsent(of, none -> new ArrayList<>()).add(key));
    }
    return parts.entrySet().stream()
        .map(each -> new Relation.Sum<>(each.getKey(), each.getValue()))
        .toList();
  }

  private static Optional<StatisticKey> area(StatisticKey key) {
    return key.level() == StatisticKey.Level.NATION ? Optional.empty() : Optional.of(key.above());
  }

  private static Optional<StatisticKey> group(StatisticKey key, boolean operators) {
    return !key.unitGroup().equals(ALL_UNITS) && OPERATORS.contains(key.unitGroup()) == operators
        ? Optional.of(key.among(ALL_UNITS))
        : Optional.empty();
  }

  private static Optional<StatisticKey> year(StatisticKey key) {
    return key.ofYear() ? Optional.empty() : Optional.of(key.year());
  }

  private static Optional<StatisticKey> total(StatisticKey key) {
    return TOTALS.entrySet().stream()
        .filter(total -> total.getValue().contains(key.measure()))
        .map(total -> key.of(total.getKey()))
        .findFirst();
  }

  private static Optional<StatisticKey> mix(StatisticKey key) {
    return key.measure().startsWith(MIX) ? Optional.of(key.of(ALL_BOOKINGS)) : Optional.empty();
  }

  private static Stream<Relation<StatisticKey>> betweenMeasures(StatisticKey key) {
    if (OF_ALL_BOOKINGS.contains(key.measure())) {
      return Stream.of(new Relation.SameDenominator<>(key, key.of(ALL_BOOKINGS)));
    }
    if (key.measure().equals("bookable_8_weeks_ahead")) {
      StatisticKey four = key.of("bookable_4_weeks_ahead");
      return Stream.of(
          new Relation.SameDenominator<>(key, four), new Relation.FewerInNumerator<>(key, four));
    }
    if (key.measure().equals("self_booked")) {
      return Stream.of(new Relation.Among<>(key, key.of(ALL_BOOKINGS)));
    }
    return Stream.ofNullable(COUNTED_OF_ROWS.get(key.measure()))
        .map(parts -> new Relation.AtMost<>(parts.stream().map(key::of).toList(), key));
  }
}
