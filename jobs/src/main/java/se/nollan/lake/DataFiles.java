package se.nollan.lake;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.delta.actions.AddFile;
import scala.jdk.javaapi.CollectionConverters;

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

  /** A file that a task has written, as a table's log names it: by a URI. */
  static AddFile added(WrittenFile file) {
    return new AddFile(
        new Path(file.path()).toUri().toString(),
        scala.collection.immutable.Map.from(CollectionConverters.asScala(file.partition())),
        file.bytes(),
        file.modified(),
        true,
        "{\"numRecords\":%d}".formatted(file.rows()),
        AddFile.apply$default$7(),
        AddFile.apply$default$8(),
        AddFile.apply$default$9(),
        AddFile.apply$default$10(),
        AddFile.apply$default$11(),
        AddFile.apply$default$12(),
        AddFile.apply$default$13());
  }

  /** The files of some partitions. */
  static List<AddFile> in(Predicate<Map<String, String>> partitions, List<AddFile> files) {
    return files.stream()
        .filter(file -> partitions.test(CollectionConverters.asJava(file.partitionValues())))
        .toList();
  }

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
