package se.nollan.contact;

import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.types.DataTypes;

/** The reason that a row has by the rules alone: that of the first rule it meets, by its place. */
final class Settled {
  private Settled() {}

  /** Null of a row that no rule settles. */
  static Column by(List<Rule> rules) {
    Column reason = lit(null).cast(DataTypes.IntegerType);
    for (int i = rules.size() - 1; i >= 0; i--) {
      Rule rule = rules.get(i);
      reason = when(rule.condition(), rule.reason().column()).otherwise(reason);
    }
    return reason;
  }
}
