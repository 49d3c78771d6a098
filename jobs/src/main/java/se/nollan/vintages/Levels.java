package se.nollan.vintages;

import java.util.Locale;
import java.util.Optional;
import org.apache.spark.sql.Row;
import se.nollan.disclosure.StatisticKey;
import se.nollan.disclosure.StatisticKey.Level;

/** What a row is a figure of. */
final class Levels {
  private Levels() {}

  static String name(Level level) {
    return level.name().toLowerCase(Locale.ROOT);
  }

  /** Of a row with the columns of the tables of figures. */
  static StatisticKey key(Row row) {
    return new StatisticKey(
        row.getAs("measure"),
        Level.valueOf(row.<String>getAs("level").toUpperCase(Locale.ROOT)),
        row.getAs("area"),
        text(row, "region"),
        row.getAs("unit_group"),
        row.getAs("period"));
  }

  /** A text; empty if there is none. */
  static String text(Row row, String column) {
    return Optional.<String>ofNullable(row.getAs(column)).orElse("");
  }
}
