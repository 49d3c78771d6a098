package se.nollan.reference;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;
import se.nollan.model.CanonicalDataset;

/** Generates the files of one region and period, dataset by dataset. */
final class WorldFiles {

  private static final int MOST_ROWS = 40;
  private static final int MOST_SNAPSHOTS = 6;

  /** A row, what is wrong with it, and how. */
  private record Row(Map<String, String> values, Blemish blemish, int pick) {

    Row with(String column, String value) {
      Map<String, String> more = new LinkedHashMap<>(values);
      more.put(column, value);
      return new Row(more, blemish, pick);
    }
  }

  private final String region;
  private final YearMonth month;
  private final WorldColumns columns;

  WorldFiles(String region, YearMonth month) {
    this.region = region;
    this.month = month;
    columns = new WorldColumns(region, month);
  }

  Arbitrary<List<Delivery>> deliveries() {
    List<Arbitrary<List<Delivery>>> all =
        List.of(
            files(
                CanonicalDataset.UNIT,
                register("unit_id", WorldColumns.units(region), columns.unit())),
            files(
                CanonicalDataset.PHONE_LINE,
                register("line_id", List.of("L0", "L1", "L2", "L3", "L4"), columns.phoneLine())),
            files(CanonicalDataset.PHONE_CONTACT, events("contact_id", columns.phoneContact())),
            files(CanonicalDataset.CHAT_CASE, events("case_id", columns.chatCase())),
            files(CanonicalDataset.BOOKING, events("booking_id", columns.booking())),
            files(CanonicalDataset.APPOINTMENT, events("appointment_id", columns.appointment())),
            files(CanonicalDataset.BOOKABLE_SLOT, slots()));
    return Combinators.combine(all).as(lists -> lists.stream().flatMap(List::stream).toList());
  }

  /** Each of these ids, mostly, in a row of its own. */
  private static Arbitrary<List<Row>> register(
      String id, List<String> ids, Map<String, Arbitrary<String>> columns) {
    List<Arbitrary<Optional<Row>>> rows = new ArrayList<>();
    for (String value : ids) {
      rows.add(row(columns).map(row -> row.with(id, value)).optional(0.95));
    }
    return Combinators.combine(rows)
        .as(present -> present.stream().flatMap(Optional::stream).toList());
  }

  /** Rows with ids of their own, some of which need quotes. */
  private static Arbitrary<List<Row>> events(String id, Map<String, Arbitrary<String>> columns) {
    return row(columns)
        .list()
        .ofMaxSize(MOST_ROWS)
        .withSizeDistribution(RandomDistribution.uniform())
        .map(
            rows -> {
              List<Row> named = new ArrayList<>();
              for (int i = 0; i < rows.size(); i++) {
                String name = id.charAt(0) + String.valueOf(i);
                named.add(rows.get(i).with(id, i % 7 == 3 ? name + ", \"x\"" : name));
              }
              return named;
            });
  }

  /** Snapshots of some weeks ahead; {@code pick} says how many, and where there is a gap. */
  private Arbitrary<List<Row>> slots() {
    return row(columns.bookableSlot())
        .list()
        .ofMaxSize(MOST_SNAPSHOTS)
        .withSizeDistribution(RandomDistribution.uniform())
        .map(
            snapshots -> {
              List<Row> slots = new ArrayList<>();
              for (Row first : snapshots) {
                slots.add(first);
                int weeks = List.of(0, 3, 4, 8, 9).get(first.pick() % 5);
                for (int week = 1; week < weeks; week++) {
                  slots.add(aWeekOrSoLater(first, week));
                }
              }
              return slots;
            });
  }

  private static Row aWeekOrSoLater(Row first, int weeks) {
    String[] parts = first.values().get("slot_start").substring(1).split(" ");
    long seconds = Long.parseLong(parts[0]) + weeks * 7L * 24 * 60 * 60;
    return new Row(first.values(), Blemish.NONE, 0)
        .with("slot_start", "@" + seconds + " " + parts[1]);
  }

  private static Arbitrary<Row> row(Map<String, Arbitrary<String>> columns) {
    List<String> names = List.copyOf(columns.keySet());
    Arbitrary<Map<String, String>> values =
        Combinators.combine(List.copyOf(columns.values()))
            .as(
                texts -> {
                  Map<String, String> row = new LinkedHashMap<>();
                  for (int i = 0; i < names.size(); i++) {
                    row.put(names.get(i), texts.get(i));
                  }
                  return row;
                });
    return Combinators.combine(
            values, Blemish.usuallyNone(), Arbitraries.integers().between(0, 999))
        .as(Row::new);
  }

  private Arbitrary<List<Delivery>> files(CanonicalDataset dataset, Arbitrary<List<Row>> rows) {
    return Combinators.combine(rows, WorldStyle.styles())
        .as(
            (all, style) ->
                style.deliveries(
                    region,
                    month.toString(),
                    dataset,
                    all.stream().flatMap(row -> lines(dataset, row).stream()).toList()));
  }

  private List<WorldLine> lines(CanonicalDataset dataset, Row row) {
    String ownTime =
        switch (dataset) {
          case UNIT, PHONE_LINE -> "";
          case PHONE_CONTACT -> row.values().get("arrived_at");
          case CHAT_CASE, BOOKING -> row.values().get("created_at");
          case APPOINTMENT -> row.values().get("slot_start");
          case BOOKABLE_SLOT -> row.values().get("snapshot_date");
        };
    Map<String, String> values = new LinkedHashMap<>();
    row.values().forEach((column, value) -> values.put(column, WorldTime.resolve(value, ownTime)));
    return row.blemish().of(new WorldLine(values), dataset, month.toString(), row.pick());
  }
}
