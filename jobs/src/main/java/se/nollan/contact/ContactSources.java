package se.nollan.contact;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import se.nollan.model.CanonicalDataset;
import se.nollan.model.RegionMonth;

/**
 * What outcomes are decided from.
 *
 * @param phoneContacts the canonical table, of the region-months in question
 * @param chatCases the canonical table, of the same
 * @param lines rows with {@code region}, {@code period}, {@code line_id}, {@code unit_id}, {@code
 *     kind}, {@code system}, {@code automated}, each line once
 * @param units rows with {@code region}, {@code period}, {@code unit_id}, {@code topmost}, and
 *     {@code unit_name} where they are to be explained: each unit once, and the unit that it counts
 *     under
 * @param regionMonths the region-months in question
 */
public record ContactSources(
    Dataset<Row> phoneContacts,
    Dataset<Row> chatCases,
    List<Row> lines,
    List<Row> units,
    Set<RegionMonth> regionMonths) {

  /** The rows of a dataset that has outcomes. */
  Dataset<Row> of(CanonicalDataset dataset) {
    return dataset == CanonicalDataset.PHONE_CONTACT ? phoneContacts : chatCases;
  }

  /**
   * The units as a frame: {@code region}, {@code period}, {@code unit_id}, {@code unit_name},
   * {@code topmost}.
   */
  public Dataset<Row> unitFrame() {
    return frame(units, "region", "period", "unit_id", "unit_name", "topmost");
  }

  /**
   * The lines as a frame: {@code region}, {@code period}, {@code line_id}, {@code unit_id}, {@code
   * kind}, {@code system}, {@code automated}.
   */
  Dataset<Row> lineFrame() {
    return frame(lines, "region", "period", "line_id", "unit_id", "kind", "system", "automated");
  }

  private Dataset<Row> frame(List<Row> rows, String... names) {
    StructType schema = new StructType();
    for (String name : names) {
      boolean flag = name.equals("automated");
      schema = schema.add(name, flag ? DataTypes.BooleanType : DataTypes.StringType);
    }
    List<Row> named =
        rows.stream()
            .map(row -> RowFactory.create(Stream.of(names).map(row::<Object>getAs).toArray()))
            .toList();
    return phoneContacts.sparkSession().createDataFrame(named, schema);
  }

  ContactRegisters registers() {
    return new ContactRegisters(lines, units, regionMonths);
  }
}
