package se.nollan.reference;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;
import se.nollan.model.CanonicalColumn;
import se.nollan.model.CanonicalDataset;

/** Makes a good row of a generated file into a bad one, several, or an odd but good one. */
enum Blemish {
  NONE,
  WHITE_SPACE,
  MISSING,
  BAD_VALUE,
  BAD_NUMBER,
  OUTSIDE_PERIOD,
  AGAIN,
  AGAIN_SPELLED_OTHERWISE,
  CONFLICT,
  AGAIN_AND_CONFLICT,
  UNKNOWN_UNIT_OR_LINE,
  ANSWERED_BEFORE_ARRIVAL,
  TOO_MANY_FIELDS,
  TOO_FEW_FIELDS;

  static Arbitrary<Blemish> usuallyNone() {
    return Arbitraries.frequencyOf(
        Tuple.of(8, Arbitraries.just(NONE)), Tuple.of(1, Arbitraries.of(Blemish.class)));
  }

  /** The lines to deliver instead of this one; {@code pick} chooses the column or the value. */
  List<WorldLine> of(WorldLine line, CanonicalDataset dataset, String period, int pick) {
    return switch (this) {
      case NONE -> List.of(line);
      case WHITE_SPACE -> List.of(line.withEach(inAll(dataset, Blemish::padded)));
      case MISSING -> List.of(line.with(required(dataset, pick).name(), pick % 2 == 0 ? "" : " "));
      case BAD_VALUE -> List.of(bad(line, dataset, pick));
      case BAD_NUMBER ->
          List.of(line.with(pick % 3 == 0 ? "entered_number" : "caller_number", badNumber(pick)));
      case OUTSIDE_PERIOD -> List.of(outside(line, dataset, period, pick));
      case AGAIN -> List.of(line, line);
      case AGAIN_SPELLED_OTHERWISE -> List.of(line, spelledOtherwise(line, dataset));
      case CONFLICT -> List.of(line, conflicting(line, dataset));
      case AGAIN_AND_CONFLICT -> List.of(line, conflicting(line, dataset), line);
      case UNKNOWN_UNIT_OR_LINE -> List.of(unknown(line, dataset, pick));
      case ANSWERED_BEFORE_ARRIVAL -> List.of(negative(line));
      case TOO_MANY_FIELDS -> List.of(line.withSurplus(1 + pick % 2));
      case TOO_FEW_FIELDS -> List.of(line.withSurplus(-1 - pick % 4));
    };
  }

  private static Map<String, UnaryOperator<String>> inAll(
      CanonicalDataset dataset, UnaryOperator<String> change) {
    Map<String, UnaryOperator<String>> changes = new HashMap<>();
    dataset.columns().forEach(column -> changes.put(column.name(), change));
    return changes;
  }

  /** White space of several kinds; a no-break space is one. */
  private static String padded(String value) {
    return " \t" + value + "\u00a0\u2003 ";
  }

  private static CanonicalColumn required(CanonicalDataset dataset, int pick) {
    List<CanonicalColumn> required =
        dataset.columns().stream().filter(CanonicalColumn::required).toList();
    return required.get(pick % required.size());
  }

  private static WorldLine bad(WorldLine line, CanonicalDataset dataset, int pick) {
    List<CanonicalColumn> strict =
        dataset.columns().stream()
            .filter(column -> !WorldSpelling.badValues(column.type()).isEmpty())
            .toList();
    CanonicalColumn column = strict.get(pick % strict.size());
    List<String> values = WorldSpelling.badValues(column.type());
    WorldLine bad = line.with(column.name(), values.get(pick / strict.size() % values.size()));
    // now and then a second bad value, so that the order of the columns matters
    return pick % 5 == 0 ? bad.with("caller_number", badNumber(pick)) : bad;
  }

  private static String badNumber(int pick) {
    return WorldSpelling.BAD_NUMBERS.get(pick % WorldSpelling.BAD_NUMBERS.size());
  }

  private static WorldLine outside(
      WorldLine line, CanonicalDataset dataset, String period, int pick) {
    if (dataset.register()) {
      return line;
    }
    YearMonth month = YearMonth.parse(period);
    String day = month.plusMonths(1).atDay(1).toString();
    List<String> times =
        List.of(
            day + "T00:00:00",
            month.atDay(1).minusDays(1) + "T23:59:59",
            month.atEndOfMonth() + "T23:59:59Z",
            day + "T00:00:00+12:00");
    String column = dataset.dated().get(pick % dataset.dated().size());
    boolean date = dataset == CanonicalDataset.BOOKABLE_SLOT;
    return line.with(column, date ? day : times.get(pick % times.size()));
  }

  private static WorldLine spelledOtherwise(WorldLine line, CanonicalDataset dataset) {
    Map<String, UnaryOperator<String>> changes = new HashMap<>();
    dataset
        .columns()
        .forEach(
            column ->
                changes.put(column.name(), value -> WorldSpelling.otherwise(column.type(), value)));
    return line.withEach(changes);
  }

  private static WorldLine conflicting(WorldLine line, CanonicalDataset dataset) {
    return switch (dataset) {
      case UNIT -> line.with("unit_name", "Annat namn");
      case PHONE_LINE -> line.with("kind", "unlinked").with("system", "other");
      case PHONE_CONTACT -> line.with("abandoned_at", "2026-01-01T00:00:00");
      case CHAT_CASE -> line.with("health_issue", "annat");
      case BOOKING -> line.with("service_code", "annan");
      case APPOINTMENT -> line.with("patient_id", "200202022222");
      case BOOKABLE_SLOT ->
          line.with(
              "self_bookable",
              "true".equals(line.values().get("self_bookable")) ? "false" : "true");
    };
  }

  private static WorldLine unknown(WorldLine line, CanonicalDataset dataset, int pick) {
    return switch (dataset) {
      case UNIT -> line;
      case PHONE_CONTACT -> line.with("line_id", pick % 2 == 0 ? "l0" : "orphan");
      default -> line.with(pick % 2 == 0 ? "answering_unit_id" : "unit_id", "SE0000000000-X");
    };
  }

  private static WorldLine negative(WorldLine line) {
    String arrived = line.values().get("arrived_at");
    String queued = line.values().getOrDefault("queued_at", "");
    if (arrived != null) {
      return line.with("answered_at", WorldTime.resolve("@-1 UTC", arrived));
    }
    return queued.isEmpty() ? line : line.with("started_at", WorldTime.resolve("@-1 UTC", queued));
  }
}
