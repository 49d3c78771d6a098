package se.nollan.ingest;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.security.AccessControlException;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;
import scala.Tuple2;
import se.nollan.ingest.read.Fingerprinted;
import se.nollan.ingest.read.LandingFile;

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

  /** Empty of a file that may not be read, as in the ledger. */
  private static String checksum(LandingFile file, Configuration hadoop) throws IOException {
    Path path = new Path(file.location());
    FileSystem files = path.getFileSystem(hadoop);
    try (Fingerprinted bytes = new Fingerprinted(files.open(path))) {
      return bytes.checksumOfAll();
    } catch (AccessControlException e) {
      return "";
    } catch (FileNotFoundException e) {
      // A local file without permission is told so, too.
      if (files.exists(path)) {
        return "";
      }
      throw e;
    }
  }
}
