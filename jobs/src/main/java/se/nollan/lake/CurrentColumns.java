package se.nollan.lake;

import static org.apache.spark.sql.functions.lit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructField;

/** What an older Nollan's table lacks: its rows have nothing in columns that came later. */
final class CurrentColumns {
  private CurrentColumns() {}

  /** The rows with all columns that the table has today; those that were lacking are null. */
  static Dataset<Row> of(LakeTable table, Dataset<Row> rows) {
    List<String> there = List.of(rows.columns());
    Map<String, Column> lacking = new HashMap<>();
    for (StructField field : table.schema().fields()) {
      if (!there.contains(field.name())) {
        lacking.put(field.name(), lit(null).cast(field.dataType()));
      }
    }
    return lacking.isEmpty() ? rows : rows.withColumns(lacking);
  }
}
