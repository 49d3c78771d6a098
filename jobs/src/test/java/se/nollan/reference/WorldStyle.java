package se.nollan.reference;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import se.nollan.model.CanonicalColumn;
import se.nollan.model.CanonicalDataset;

/**
 * How a generated file is written: all of it allowed.
 *
 * @param order the seed of the columns' order; 0 for the canonical order
 * @param parts the number of files that the rows are dealt to
 */
record WorldStyle(
    int order, int parts, boolean gzip, boolean mark, boolean crlf, boolean quoted, boolean blank) {

  static Arbitrary<WorldStyle> styles() {
    Arbitrary<Boolean> sometimes = Arbitraries.of(false, false, false, true);
    return Combinators.combine(
            Arbitraries.integers().between(0, 9),
            Arbitraries.of(1, 1, 2),
            sometimes,
            sometimes,
            sometimes,
            sometimes,
            sometimes)
        .as(WorldStyle::new);
  }

  /** The files that hold these lines. */
  List<Delivery> deliveries(
      String region, String period, CanonicalDataset dataset, List<WorldLine> lines) {
    List<Delivery> deliveries = new ArrayList<>();
    for (int part = 0; part < parts; part++) {
      List<WorldLine> ofPart = new ArrayList<>();
      for (int i = part; i < lines.size(); i += parts) {
        ofPart.add(lines.get(i));
      }
      deliveries.add(
          new Delivery(
              region,
              dataset.canonicalSource(),
              period,
              "part-00" + part + (gzip ? ".csv.gz" : ".csv"),
              text(dataset, ofPart)));
    }
    return deliveries;
  }

  private String text(CanonicalDataset dataset, List<WorldLine> lines) {
    List<String> header = header(dataset);
    List<String> written = new ArrayList<>();
    written.add(record(header));
    for (WorldLine line : lines) {
      List<String> fields = new ArrayList<>();
      header.forEach(column -> fields.add(line.values().getOrDefault(column, "")));
      int surplus = Math.max(line.surplus(), 2 - fields.size());
      written.add(
          record(
              surplus < 0
                  ? fields.subList(0, fields.size() + surplus)
                  : with(fields, Collections.nCopies(surplus, "mera"))));
      if (blank && written.size() % 4 == 0) {
        written.add(written.size() % 8 == 0 ? "" : " \t");
      }
    }
    String end = crlf ? "\r\n" : "\n";
    return (mark ? "\uFEFF" : "") + String.join(end, written) + (order % 2 == 0 ? end : "");
  }

  /** In another order than 0 an unknown column is there, and an optional one is not. */
  private List<String> header(CanonicalDataset dataset) {
    List<String> names =
        dataset.columns().stream()
            .map(CanonicalColumn::name)
            .collect(Collectors.toCollection(ArrayList::new));
    if (order > 0) {
      names.add("okänd");
      Collections.shuffle(names, new Random(order));
    }
    if (order > 6) {
      dataset.columns().stream()
          .filter(column -> !column.required())
          .skip(order - 7)
          .findFirst()
          .ifPresent(column -> names.remove(column.name()));
    }
    return names;
  }

  private static List<String> with(List<String> fields, List<String> more) {
    List<String> all = new ArrayList<>(fields);
    all.addAll(more);
    return all;
  }

  private String record(List<String> fields) {
    return fields.stream().map(this::field).collect(Collectors.joining(","));
  }

  private String field(String value) {
    boolean needsQuotes =
        value.contains(",") || value.contains("\"") || value.contains("\n") || value.contains("\r");
    return quoted || needsQuotes ? '"' + value.replace("\"", "\"\"") + '"' : value;
  }
}
