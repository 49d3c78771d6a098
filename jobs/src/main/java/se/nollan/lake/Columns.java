package se.nollan.lake;

import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructType;

/** A table's columns in their order, each with a sentence on what it holds. */
final class Columns {
  private StructType schema = new StructType();

  Columns add(String name, DataType type, String meaning) {
    schema = schema.add(name, type, true, meaning);
    return this;
  }

  StructType schema() {
    return schema;
  }
}
