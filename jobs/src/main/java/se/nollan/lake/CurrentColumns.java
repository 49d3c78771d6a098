package se.nollan.lake;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** What an older Nollan's table lacks: its rows have nothing in columns that came later. */
final class CurrentColumns {
  private CurrentColumns() {}

  /**
   * The rows with the columns that the table has today, in their order, by which rows that pass are
   * read; those that were lacking are null.
   */
  static Dataset<Row> of(LakeTable table, Dataset<Row> rows) {
    List<String> there = List.of(rows.columns());
    if (there.equals(List.of(table.schema().fieldNames()))) {
      return rows;
    }
    return rows.select(
        Arrays.stream(table.schema().fields())
            .map(
                field ->
                    there.contains(field.name())
                        ? col(field.name())
                        : lit(null).cast(field.dataType()).as(field.name()))
            .toArray(Column[]::new));
  }
}
