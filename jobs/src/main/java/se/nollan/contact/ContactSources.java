package se.nollan.contact;

import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import se.nollan.model.CanonicalDataset;
import se.nollan.model.RegionMonth;

/**
 * What outcomes are decided from.
 *
 * @param phoneContacts the canonical table, of the region-months in question
 * @param chatCases the canonical table, of the same
 * @param lines {@code region}, {@code period}, {@code line_id}, {@code unit_id}, {@code kind},
 *     {@code system}, {@code automated}, each line once
 * @param units {@code region}, {@code period}, {@code unit_id}, {@code topmost}: each unit once,
 *     and the unit that it counts under
 * @param regionMonths the region-months in question
 */
public record ContactSources(
    Dataset<Row> phoneContacts,
    Dataset<Row> chatCases,
    Dataset<Row> lines,
    Dataset<Row> units,
    Set<RegionMonth> regionMonths) {

  /** The rows of a dataset that has outcomes. */
  Dataset<Row> of(CanonicalDataset dataset) {
    return dataset == CanonicalDataset.PHONE_CONTACT ? phoneContacts : chatCases;
  }

  ContactRegisters registers() {
    return new ContactRegisters(lines, units, regionMonths);
  }
}
