package se.nollan.ingest;

import static org.apache.spark.sql.functions.expr;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import se.nollan.ingest.read.DeliveryRead;
import se.nollan.model.CanonicalColumn;

/** Checks a source's SQL against the columns it says its files have, before any file is there. */
final class MappingCheck {
  private final SparkSession spark;
  private final SourceDefinition source;

  MappingCheck(SparkSession spark, SourceDefinition source) {
    this.spark = spark;
    this.source = source;
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
    Dataset<Row> raw = noRows();
    List<String> together = new ArrayList<>();
    attempt(
        "map",
        () ->
            map.filter()
                .map(raw::where)
                .orElse(raw)
                .select(
                    map.expressions().values().stream()
                        .map(sql -> expr("(" + sql + ")"))
                        .toArray(Column[]::new)),
        together);
    if (!together.isEmpty()) {
      map.filter().ifPresent(filter -> attempt("filter", () -> raw.where(filter), problems));
      new TreeMap<>(map.expressions())
          .forEach((column, sql) -> attempt("map." + column, () -> raw.selectExpr(sql), problems));
    }
  }

  private void checkQuery(Mapping.Query query) {
    noRows().createOrReplaceTempView("raw");
    try {
      List<String> given = Arrays.asList(spark.sql(query.sql()).columns());
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
        throw new IllegalArgumentException("has to give " + String.join(", ", lacking));
      }
    } finally {
      spark.catalog().dropTempView("raw");
    }
  }

  private Dataset<Row> noRows() {
    StructType schema = new StructType();
    for (String meta : DeliveryRead.META) {
      schema = schema.add(meta, DeliveryRead.type(meta));
    }
    for (String column : source.read().columns()) {
      schema = schema.add(column, DataTypes.StringType);
    }
    return spark.createDataFrame(List.of(), schema);
  }

  private static void attempt(String key, Runnable sql, List<String> problems) {
    try {
      sql.run();
    } catch (IllegalArgumentException e) {
      problems.add(key + ": " + e.getMessage());
    } catch (Exception e) {
      // Spark's analysis errors are checked ones that Java does not see declared.
      if (!(e instanceof AnalysisException)) {
        throw e;
      }
      problems.add(key + ": " + e.getMessage().lines().findFirst().orElse("not Spark SQL").strip());
    }
  }
}
