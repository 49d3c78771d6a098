package se.nollan.lake;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.delta.actions.AddFile;

/** The files that Delta keeps rows in: how they are named, and which of them are small. */
final class DataFiles {
  /** Below this a file is small: opening it costs about as much as reading it. */
  private static final long SMALL = 32L << 20;

  /** How OPTIMIZE is to choose: of a partition, small files only, until a file has 128 MB. */
  static final Map<String, String> OPTIMIZE =
      Map.of(
          "spark.databricks.delta.optimize.minFileSize", String.valueOf(SMALL),
          "spark.databricks.delta.optimize.maxFileSize", String.valueOf(128L << 20));

  private DataFiles() {}

  /** A file's path from its table's folder on; Delta writes it as a URI. */
  static String path(String uri) {
    return URI.create(uri).getPath();
  }

  /** The files that have another small one beside them, so that one file would do. */
  static List<AddFile> smallOnes(List<AddFile> files) {
    return files.stream()
        .filter(file -> file.size() < SMALL)
        .collect(Collectors.groupingBy(file -> file.partitionValues().toString()))
        .values()
        .stream()
        .filter(beside -> beside.size() > 1)
        .flatMap(List::stream)
        .toList();
  }
}
