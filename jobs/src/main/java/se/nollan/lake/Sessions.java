package se.nollan.lake;

import java.util.Map;
import org.apache.spark.sql.SparkSession;
import se.nollan.store.PlainLocalFileSystem;
import se.nollan.store.StoreSettings;

/** Starts Spark as Nollan needs it: Delta, Swedish time, no surprises from the host's own name. */
public final class Sessions {
  /** What every session must have, whatever the cluster's own configuration says. */
  private static final Map<String, String> NEEDED =
      Map.ofEntries(
          Map.entry("spark.sql.extensions", "io.delta.sql.DeltaSparkSessionExtension"),
          Map.entry(
              "spark.sql.catalog.spark_catalog", "org.apache.spark.sql.delta.catalog.DeltaCatalog"),
          // A day is a calendar day in Sweden, wherever the cluster stands.
          Map.entry("spark.sql.session.timeZone", "Europe/Stockholm"),
          // An expression that fails on one row makes that row's value empty, not the run fail.
          Map.entry("spark.sql.ansi.enabled", "false"),
          Map.entry("spark.sql.legacy.timeParserPolicy", "CORRECTED"),
          // Least and greatest values by file: nothing here is looked for but by period and region.
          Map.entry("spark.databricks.delta.stats.collect", "false"),
          // Maintenance clears up Delta's logs: Delta goes by age alone, whatever a snapshot needs.
          Map.entry("spark.databricks.delta.properties.defaults.enableExpiredLogCleanup", "false"),
          // A task that reads several regions writes their files side by side, and need not sort.
          Map.entry("spark.sql.maxConcurrentOutputFileWriters", "8"),
          Map.entry("spark.hadoop.parquet.block.size", "33554432"),
          // Of two commits of one version one succeeds, whatever process they come from.
          Map.entry("spark.delta.logStore.s3a.impl", NewFileLogStore.class.getName()),
          Map.entry("spark.delta.logStore.file.impl", NewFileLogStore.class.getName()),
          // A delivery's rows stay in the task that read them.
          Map.entry("spark.sql.sources.v2.bucketing.enabled", "true"),
          Map.entry("spark.sql.sources.v2.bucketing.pushPartValues.enabled", "true"));

  /** What a session on one machine has beside that. */
  private static final Map<String, String> LOCAL =
      Map.ofEntries(
          Map.entry("spark.driver.host", "127.0.0.1"),
          Map.entry("spark.driver.bindAddress", "127.0.0.1"),
          Map.entry("spark.ui.enabled", "false"),
          Map.entry("spark.hadoop.fs.file.impl", PlainLocalFileSystem.class.getName()),
          Map.entry("spark.sql.shuffle.partitions", "8"),
          // Delta spreads its own log over 50 tasks, which costs more than the log is worth here.
          Map.entry("spark.databricks.delta.snapshotPartitions", "1"),
          // A digest of the table's state after each commit: two jobs more for every table written.
          Map.entry("spark.databricks.delta.writeChecksumFile.enabled", "false"),
          Map.entry("spark.sql.sources.parallelPartitionDiscovery.parallelism", "4"));

  private Sessions() {}

  /** A session on the cluster that submitted the program, or else on this machine's cores. */
  public static SparkSession start() {
    Map<String, String> settings = StoreSettings.load().spark();
    String master = settings.getOrDefault("spark.master", "");
    SparkSession.Builder builder = SparkSession.builder().appName("nollan");
    if (master.isEmpty() || master.startsWith("local")) {
      builder.master(master.isEmpty() ? "local[*]" : master);
      LOCAL.forEach(builder::config);
    }
    settings.forEach(builder::config);
    NEEDED.forEach(builder::config);
    SparkSession spark = builder.getOrCreate();
    // A lake is opened by reading little: its snapshot, its ledger, Delta's own logs.
    Tuning.fit(spark, 0);
    return spark;
  }
}
