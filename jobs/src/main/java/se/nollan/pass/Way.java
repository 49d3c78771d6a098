package se.nollan.pass;

import java.io.Serializable;
import java.util.Arrays;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * One way in which {@link Grouping} counts.
 *
 * @param where the place among the program's columns that says whether a row is counted; keys and
 *     numbers follow it
 */
record Way(int where, StructType keys, StructType numbers, GroupSums groups)
    implements Serializable {
  private static final long serialVersionUID = 1L;

  static Way of(Grouping.Counted counted, StructType worked, int where) {
    int keys = where + 1;
    int numbers = keys + counted.keys().size();
    int behind = numbers + counted.sums().size() + counted.bits().size();
    return new Way(
        where,
        new StructType(Arrays.copyOfRange(worked.fields(), keys, numbers)),
        new StructType(Arrays.copyOfRange(worked.fields(), numbers, behind)),
        new GroupSums(counted.sums().size()));
  }

  int behind() {
    return where + 1 + keys.size() + numbers.size();
  }

  StructType schema() {
    StructType schema =
        new StructType().add("region", DataTypes.StringType).add("period", DataTypes.StringType);
    for (StructField key : keys.fields()) {
      schema = schema.add(key);
    }
    for (StructField number : numbers.fields()) {
      schema = schema.add(number);
    }
    return schema;
  }
}
