package se.nollan.explain;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.date_format;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import se.nollan.model.CanonicalDataset;
import se.nollan.model.ColumnType;

/**
 * What a row says, as text: times as wall clock in Stockholm, and of personal data only that it was
 * given.
 */
final class RowValues {
  static final String CLOCK = "yyyy-MM-dd HH:mm:ss";

  /** The column that holds them. */
  private static final String VALUES = "values";

  private RowValues() {}

  /** The columns of the dataset, and further ones, as one column of texts. */
  static Column of(CanonicalDataset dataset, List<String> further) {
    Stream<Column> own =
        dataset.columns().stream().map(column -> text(column.name(), column.type()));
    Stream<Column> beside =
        further.stream().map(name -> col(name).cast(DataTypes.StringType).as(name));
    return struct(Stream.concat(own, beside).toArray(Column[]::new)).as(VALUES);
  }

  /** What a row that has that column says, in the columns' order, without those that are empty. */
  static Map<String, String> in(Row row) {
    Row texts = row.getAs(VALUES);
    Map<String, String> values = new LinkedHashMap<>();
    for (String name : texts.schema().fieldNames()) {
      String text = texts.getAs(name);
      if (text != null) {
        values.put(name, text);
      }
    }
    return Collections.unmodifiableMap(values);
  }

  private static Column text(String name, ColumnType type) {
    Column value = col(name);
    if (type.personal()) {
      return when(value.isNotNull(), lit("(given, kept as a pseudonym)")).as(name);
    }
    return type instanceof ColumnType.Time
        ? date_format(value, CLOCK).as(name)
        : value.cast(DataTypes.StringType).as(name);
  }
}
