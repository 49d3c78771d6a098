package se.nollan.lake;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import se.nollan.model.CanonicalColumn;
import se.nollan.model.CanonicalDataset;
import se.nollan.model.ColumnType;

/** How the tables' files are written: settings of a session. */
final class ParquetLayout {
  private ParquetLayout() {}

  static Map<String, String> settings() {
    Map<String, String> settings = new TreeMap<>();
    // Several files are open at once.
    settings.put("spark.hadoop.parquet.block.size", String.valueOf(32 << 20));
    // Instants of 8 bytes, where Spark's own default takes 12.
    settings.put("spark.sql.parquet.outputTimestampType", "TIMESTAMP_MICROS");
    // Days before 1582 as today's calendar has them, which files else would have to say.
    settings.put("spark.sql.parquet.datetimeRebaseModeInWrite", "CORRECTED");
    // A third smaller than Spark's own default, for next to no time at the lowest level.
    settings.put("spark.sql.parquet.compression.codec", "zstd");
    settings.put("spark.hadoop.parquet.compression.codec.zstd.level", "1");
    // Least and greatest values, and sizes, by page: nothing here is looked for by them.
    settings.put("spark.hadoop.parquet.column.statistics.enabled", "false");
    settings.put("spark.hadoop.parquet.size.statistics.enabled", "false");
    withoutDictionary()
        .forEach(
            column -> settings.put("spark.hadoop.parquet.enable.dictionary#" + column, "false"));
    return settings;
  }

  /** Columns whose values hardly repeat: a dictionary of them is filled, and then thrown away. */
  private static Stream<String> withoutDictionary() {
    return Stream.of(CanonicalDataset.values())
        .filter(dataset -> !dataset.register())
        .flatMap(
            dataset -> dataset.columns().stream().filter(column -> hardlyRepeats(dataset, column)))
        .map(CanonicalColumn::name)
        .distinct();
  }

  private static boolean hardlyRepeats(CanonicalDataset dataset, CanonicalColumn column) {
    ColumnType type = column.type();
    return type instanceof ColumnType.PhoneNumber
        || type instanceof ColumnType.PatientId
        // Slots begin on the hour; calls come at any second.
        || (type instanceof ColumnType.Time && !column.name().equals("slot_start"))
        || (type instanceof ColumnType.Text && dataset.key().contains(column.name()));
  }
}
