package se.nollan.ingest;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;
import scala.Tuple2;
import se.nollan.ingest.read.Fingerprinted;

/** Reads files' contents, on all cores, only to tell whether they are what they were. */
final class FileContents implements Changes.Contents {
  private final SparkSession spark;

  FileContents(SparkSession spark) {
    this.spark = spark;
  }

  @Override
  public Map<String, String> checksums(List<LandingFile> files) {
    SerializableConfiguration hadoop =
        new SerializableConfiguration(spark.sessionState().newHadoopConf());
    return JavaSparkContext.fromSparkContext(spark.sparkContext())
        .parallelize(files, Math.min(files.size(), 256))
        .map(file -> new Tuple2<>(file.path(), checksum(file, hadoop.value())))
        .collect()
        .stream()
        .collect(Collectors.toMap(Tuple2::_1, Tuple2::_2));
  }

  private static String checksum(LandingFile file, Configuration hadoop) throws Exception {
    Path path = new Path(file.location());
    try (Fingerprinted bytes = new Fingerprinted(path.getFileSystem(hadoop).open(path))) {
      return bytes.checksumOfAll();
    }
  }
}
