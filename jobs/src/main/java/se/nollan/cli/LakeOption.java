package se.nollan.cli;

import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Option;
import se.nollan.lake.Lake;

/** Where the lake is. */
final class LakeOption {
  @Option(
      names = "--lake",
      required = true,
      paramLabel = "URI",
      description = "The folder of Delta tables: local, or any that Hadoop knows (s3a://…).")
  private String uri;

  String uri() {
    return uri;
  }

  /** The lake, which has to be there. */
  Lake open(SparkSession spark) {
    return Lake.open(spark, uri)
        .orElseThrow(
            () ->
                new UsageException(
                    "there is no lake at "
                        + uri
                        + "; make one with: nollan run --landing … --lake "
                        + uri));
  }
}
