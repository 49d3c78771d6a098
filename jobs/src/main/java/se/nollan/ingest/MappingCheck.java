package se.nollan.ingest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import se.nollan.ingest.read.DeliveryRead;
import se.nollan.ingest.sql.RefusedSqlException;
import se.nollan.ingest.sql.SourceMapping;
import se.nollan.ingest.sql.SourceSql;
import se.nollan.model.CanonicalColumn;

/**
 * Checks a source's SQL before any file is there: against the columns it says its files have, and
 * against what a source may do.
 */
final class MappingCheck {
  private final SourceDefinition source;
  private final SourceSql sql;

  MappingCheck(SparkSession spark, SourceDefinition source) {
    this.source = source;
    this.sql = SourceSql.of(spark, source.zone(), DeliveryRead.schema(source.read()));
  }

  /** Each problem, with its key first. */
  List<String> problems() {
    List<String> problems = new ArrayList<>();
    if (source.mapping() instanceof Mapping.Expressions map) {
      checkExpressions(map, problems);
    } else if (source.mapping() instanceof Mapping.Query query) {
      attempt("query", () -> checkQuery(query), problems);
    }
    return problems;
  }

  /** All at once, as nearly always all are good; one by one to tell which is not. */
  private void checkExpressions(Mapping.Expressions map, List<String> problems) {
    List<String> together = new ArrayList<>();
    attempt(
        "map",
        () -> SourceMapping.of(sql, source.dataset(), map.expressions(), map.filter()),
        together);
    if (!together.isEmpty()) {
      map.filter()
          .ifPresent(filter -> attempt("filter", () -> sql.checkCondition(filter), problems));
      new TreeMap<>(map.expressions())
          .forEach(
              (column, expression) ->
                  attempt(
                      "map." + column,
                      () -> sql.checkColumns(Map.of(column, expression)),
                      problems));
    }
  }

  private void checkQuery(Mapping.Query query) {
    Dataset<Row> asked = sql.query(query.sql(), sql.noRows());
    List<String> given = Arrays.asList(asked.columns());
    List<String> lacking = new ArrayList<>();
    source.dataset().columns().stream()
        .filter(CanonicalColumn::required)
        .map(CanonicalColumn::name)
        .filter(name -> !given.contains(name))
        .forEach(lacking::add);
    for (String meta : List.of(DeliveryRead.FILE, DeliveryRead.ROW)) {
      if (!given.contains(meta)) {
        lacking.add(meta + " (such as min(" + meta + ") AS " + meta + ")");
      }
    }
    if (!lacking.isEmpty()) {
      throw new RefusedSqlException("has to give " + String.join(", ", lacking));
    }
    source.dataset().columns().stream()
        .filter(column -> given.contains(column.name()))
        .forEach(column -> SourceSql.text(asked.schema().apply(column.name())));
  }

  private static void attempt(String key, Runnable check, List<String> problems) {
    try {
      check.run();
    } catch (RefusedSqlException e) {
      problems.add(key + ": " + e.getMessage());
    }
  }
}
