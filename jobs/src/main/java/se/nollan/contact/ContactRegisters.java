package se.nollan.contact;

import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Row;
import se.nollan.model.RegionMonth;

/**
 * What contacts are looked up in.
 *
 * @param lines rows with {@code region}, {@code period}, {@code line_id}, {@code unit_id}, {@code
 *     kind}, {@code system}, {@code automated}, each line once
 * @param units rows with {@code region}, {@code period}, {@code unit_id}, {@code topmost}: each
 *     unit once, and the unit that it counts under
 * @param regionMonths the region-months that are decided
 */
public record ContactRegisters(List<Row> lines, List<Row> units, Set<RegionMonth> regionMonths) {}
