package se.nollan.ingest.sql;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import se.nollan.ingest.check.Fault;
import se.nollan.ingest.read.DeliveryRead;
import se.nollan.model.CanonicalColumn;
import se.nollan.model.CanonicalDataset;
import se.nollan.pass.RowProgram;

/**
 * How a source's expressions make canonical rows of raw ones, ready to go to tasks. An expression
 * sees one row, and gives one text of it.
 */
public final class SourceMapping implements Serializable {
  private static final long serialVersionUID = 1L;

  /**
   * An expression.
   *
   * @param name of the canonical column, or {@link Fault#FILTER}
   * @param place of the column in its dataset
   * @param required whether a row without it cannot be used
   * @param alone works it out by itself
   * @param raw the raw columns that it asks, by their places
   */
  record Given(String name, int place, boolean required, RowProgram alone, int[] raw)
      implements Serializable {}

  private final CanonicalDataset dataset;
  private final List<String> rawNames;
  private final List<Given> filter;
  private final RowProgram together;
  private final List<Given> columns;

  private SourceMapping(
      CanonicalDataset dataset,
      List<String> rawNames,
      List<Given> filter,
      RowProgram together,
      List<Given> columns) {
    this.dataset = dataset;
    this.rawNames = rawNames;
    this.filter = filter;
    this.together = together;
    this.columns = columns;
  }

  /**
   * The mapping of a source's expressions.
   *
   * @param expressions by canonical column; columns without one are empty
   * @param filter a condition that a raw row must meet to be used
   * @throws RefusedSqlException if an expression is none that a source may have
   */
  public static SourceMapping of(
      SourceSql sql,
      CanonicalDataset dataset,
      Map<String, String> expressions,
      Optional<String> filter) {
    Map<String, String> ordered = new LinkedHashMap<>();
    dataset.columns().stream()
        .map(CanonicalColumn::name)
        .filter(expressions::containsKey)
        .forEach(name -> ordered.put(name, expressions.get(name)));
    SourceSql.Columns all = sql.columns(ordered);
    List<RowProgram> alone =
        all.program()
            .apart()
            .orElseGet(
                () ->
                    ordered.entrySet().stream()
                        .map(one -> sql.columns(Map.of(one.getKey(), one.getValue())).program())
                        .toList());
    List<String> names = List.copyOf(ordered.keySet());
    List<Given> given =
        IntStream.range(0, names.size())
            .mapToObj(i -> given(dataset, names.get(i), alone.get(i), all.rawColumns().get(i)))
            .toList();
    return new SourceMapping(
        dataset,
        List.of(sql.rawColumns().fieldNames()),
        filter.map(sql::condition).map(SourceMapping::filter).stream().toList(),
        all.program(),
        given);
  }

  private static Given given(CanonicalDataset dataset, String name, RowProgram alone, int[] raw) {
    CanonicalColumn column = dataset.column(name).orElseThrow();
    return new Given(name, dataset.columns().indexOf(column), column.required(), alone, raw);
  }

  private static Given filter(SourceSql.Columns condition) {
    return new Given(Fault.FILTER, -1, false, condition.program(), condition.rawColumns().get(0));
  }

  CanonicalDataset dataset() {
    return dataset;
  }

  /** The condition; empty or one. */
  List<Given> filter() {
    return filter;
  }

  /** All columns' expressions at once, in their order: what is nearly always good. */
  RowProgram together() {
    return together;
  }

  List<Given> columns() {
    return columns;
  }

  /** The places of raw columns that were delivered, among those that an expression asks. */
  List<Integer> delivered(Given given) {
    List<Integer> places = new ArrayList<>();
    for (int place : given.raw()) {
      if (place >= DeliveryRead.META.size()) {
        places.add(place);
      }
    }
    return places;
  }

  /** The canonical columns that have an expression, in the order of their expressions. */
  public List<String> names() {
    return columns.stream().map(Given::name).toList();
  }

  String rawName(int place) {
    return rawNames.get(place);
  }
}
