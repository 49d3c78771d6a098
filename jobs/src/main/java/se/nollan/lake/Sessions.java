package se.nollan.lake;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.classic.SparkSession.Builder;
import org.apache.spark.sql.execution.streaming.checkpointing.FileSystemBasedCheckpointFileManager;
import se.nollan.store.PlainLocalFileSystem;
import se.nollan.store.StoreSettings;

/** Starts Spark as Nollan needs it: Delta, Swedish time, no surprises from the host's own name. */
public final class Sessions {
  private static final String EXTENSIONS = "spark.sql.extensions";
  private static final String HADOOP = "spark.hadoop.";
  private static final String AUTHENTICATE = "spark.authenticate";
  private static final String LOCAL_FILES = HADOOP + "fs.file.impl";

  /** What every session must have, whatever the cluster's own configuration says. */
  private static final Map<String, String> NEEDED =
      Map.ofEntries(
          Map.entry(EXTENSIONS, "io.delta.sql.DeltaSparkSessionExtension"),
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
          // Nollan writes files itself, by the names that columns have.
          Map.entry("spark.databricks.delta.properties.defaults.columnMapping.mode", "none"),
          // To open a file counts as 4 MB, so that few tasks read many small ones.
          Map.entry("spark.sql.files.maxPartitionBytes", "32m"),
          // Shuffled parts are joined up to this size, for the same reason.
          Map.entry("spark.sql.adaptive.advisoryPartitionSizeInBytes", "16m"),
          // Of two commits of one version one succeeds, whatever process they come from.
          Map.entry("spark.delta.logStore.s3a.impl", NewFileLogStore.class.getName()),
          Map.entry("spark.delta.logStore.file.impl", NewFileLogStore.class.getName()));

  /** What every session has unless something else is configured. */
  private static final Map<String, String> UNLESS_TOLD =
      Map.ofEntries(
          // Delta writes its checksum of a commit with it; the other one lays Hadoop's checksum of
          // that checksum beside it, which nobody reads, whatever the file system.
          Map.entry(
              "spark.sql.streaming.checkpointFileManagerClass",
              FileSystemBasedCheckpointFileManager.class.getName()),
          // Rows of persons are for their owner only.
          Map.entry(HADOOP + PlainLocalFileSystem.UMASK, PlainLocalFileSystem.OWNER_ONLY),
          // Delta spreads its own log over 50 tasks, which costs more than the log is worth here.
          Map.entry("spark.databricks.delta.snapshotPartitions", "1"),
          // With each commit goes what the table is and how large, worked out from the commit
          // before:
          // so that nobody has to read the log for it. Its list of files would have to be read.
          Map.entry("spark.databricks.delta.allFilesInCrc.enabled", "false"),
          Map.entry("spark.sql.sources.parallelPartitionDiscovery.parallelism", "4"));

  /** What a session on one machine has beside that. */
  private static final Map<String, String> LOCAL =
      Map.ofEntries(
          Map.entry("spark.driver.host", "127.0.0.1"),
          Map.entry("spark.driver.bindAddress", "127.0.0.1"),
          Map.entry("spark.ui.enabled", "false"),
          // What tasks have counted is some megabytes, which need no network within a process.
          Map.entry("spark.task.maxDirectResultSize", "32m"),
          Map.entry(LOCAL_FILES, PlainLocalFileSystem.class.getName()));

  /**
   * Who may speak to a session on one machine: nobody else, whatever is configured. Its ports are
   * on loopback, where every user of the machine can call; Spark makes a new secret at every start,
   * and keeps it in the process.
   */
  private static final Map<String, String> GUARDED =
      Map.ofEntries(
          Map.entry(AUTHENTICATE, "true"),
          Map.entry("spark.network.crypto.enabled", "true"),
          Map.entry("spark.network.crypto.authEngineVersion", "2"),
          Map.entry("spark.network.crypto.cipher", "AES/GCM/NoPadding"),
          Map.entry("spark.network.crypto.saslFallback", "false"),
          Map.entry("spark.io.encryption.enabled", "true"));

  /**
   * What a session on a cluster has beside that unless something else is configured, from when it
   * is there: Hadoop's own would lay a checksum file beside every file of a shared folder, which a
   * later local run would not keep. Not among the settings that Spark starts with: YARN's
   * application master gets those, too, and has none of our classes.
   */
  private static final Map<String, String> CLUSTER =
      Map.ofEntries(
          Map.entry(LOCAL_FILES, PlainLocalFileSystem.class.getName()),
          // spark-submit has looked at local files already, and Hadoop would go on with what it
          // took then.
          Map.entry("spark.hadoop.fs.file.impl.disable.cache", "true"));

  private Sessions() {}

  /**
   * A session on the cluster that submitted the program, or else on this machine's cores.
   *
   * @throws IllegalStateException if somebody else has started Spark in this process already,
   *     without what Nollan needs and Spark takes only at its start
   */
  public static SparkSession start() {
    Map<String, String> settings = StoreSettings.load().spark();
    String master = settings.getOrDefault("spark.master", "");
    // The classic session by its name: Spark looks it up by Scala's reflection, for most of a
    // second.
    Builder builder = org.apache.spark.sql.classic.SparkSession.builder().appName("nollan");
    UNLESS_TOLD.forEach(builder::config);
    boolean local = isLocal(master);
    if (local) {
      builder.master(master.isEmpty() ? "local[*]" : master);
      LOCAL.forEach(builder::config);
    } else {
      mustAuthenticate(settings);
    }
    settings.forEach(builder::config);
    if (local) {
      GUARDED.forEach(builder::config);
    }
    NEEDED.forEach(builder::config);
    ParquetLayout.settings().forEach(builder::config);
    builder.config(EXTENSIONS, extensions(settings.getOrDefault(EXTENSIONS, "")));
    SparkSession spark = builder.getOrCreate();
    mustHold(spark);
    if (!local) {
      onCluster(spark.sparkContext().hadoopConfiguration(), settings);
    }
    // A lake is opened by reading little: its snapshot, its ledger, Delta's own logs.
    Tuning.fit(spark, 0);
    return spark;
  }

  /** Whether all tasks run in the driver's own process. */
  static boolean isLocal(String master) {
    return master.isEmpty() || master.equals("local") || master.startsWith("local[");
  }

  /** The pseudonym key and personal data go between a cluster's processes. */
  static void mustAuthenticate(Map<String, String> settings) {
    if (!Boolean.parseBoolean(settings.getOrDefault(AUTHENTICATE, "false"))) {
      throw new UnguardedClusterException(
          """
          this cluster would hand the pseudonym key and personal data to anybody who asks: \
          spark.authenticate is not on. Set it in the conf/spark-defaults.conf of the cluster's \
          Spark, with spark.network.crypto.enabled and spark.io.encryption.enabled; docs/cluster.md \
          says how, and conf/examples show it\
          """);
    }
  }

  private static void onCluster(Configuration hadoop, Map<String, String> told) {
    CLUSTER.forEach(
        (key, value) -> {
          if (!told.containsKey(key)) {
            hadoop.set(key.substring(HADOOP.length()), value);
          }
        });
  }

  /** Delta's, beside those that the cluster has for all its programs. */
  static String extensions(String configured) {
    String delta = NEEDED.get(EXTENSIONS);
    return configured.isBlank() || configured.contains(delta)
        ? delta
        : configured.strip() + "," + delta;
  }

  private static void mustHold(SparkSession spark) {
    List<String> lacking = lacking(key -> spark.sparkContext().getConf().get(key, ""));
    if (!lacking.isEmpty()) {
      throw new IllegalStateException(
          "Spark was started without what the lake needs; start it with "
              + String.join(", ", lacking));
    }
  }

  /**
   * What Spark takes at its start only, and was not given: a session that is there already keeps
   * its own, without a word. A commit would then not be guarded against others.
   */
  static List<String> lacking(UnaryOperator<String> started) {
    return NEEDED.entrySet().stream()
        .filter(
            need ->
                need.getKey().startsWith("spark.delta.logStore.")
                    || need.getKey().equals(EXTENSIONS)
                    || need.getKey().startsWith("spark.sql.catalog."))
        .filter(need -> !started.apply(need.getKey()).contains(need.getValue()))
        .map(need -> need.getKey() + "=" + need.getValue())
        .sorted()
        .toList();
  }
}
