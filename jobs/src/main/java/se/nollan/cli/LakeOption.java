package se.nollan.cli;

import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Option;
import se.nollan.lake.Lake;
import se.nollan.store.StoreUri;

/** Where the lake is. */
final class LakeOption {
  @Option(
      names = "--lake",
      required = true,
      paramLabel = "URI",
      description = "The folder of Delta tables: local, or any that Hadoop knows (s3a://…).")
  private String uri;

  String uri() {
    return StoreUri.of(uri);
  }

  /** Before a command waits for its turn at a lake that is not there. */
  void mustExist(SparkSession spark) {
    open(spark);
  }

  /** The lake, which has to be there. */
  Lake open(SparkSession spark) {
    return Lake.open(spark, uri())
        .orElseThrow(
            () ->
                new UsageException(
                    "there is no lake at "
                        + uri
                        + "; make one with: nollan run --landing … --lake "
                        + uri));
  }
}
