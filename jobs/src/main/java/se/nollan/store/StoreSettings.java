package se.nollan.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;

/**
 * What is configured in the manner of Spark: {@code conf/spark-defaults.conf} of the project, over
 * it system properties. {@code spark-submit} hands its own over as system properties, too.
 */
public final class StoreSettings {
  private static final String HADOOP = "spark.hadoop.";

  /** Keys whose values are secrets: they have no place where others can read them. */
  private static final List<String> SECRETS =
      List.of("access.key", "secret.key", "session.token", "encryption.key");

  private final Map<String, String> spark;

  private StoreSettings(Map<String, String> spark) {
    this.spark = spark;
  }

  /**
   * The settings of this process.
   *
   * @throws StoreException if a secret is among them, or a file of secrets cannot be opened
   */
  public static StoreSettings load() {
    Properties all = new Properties();
    String home = System.getProperty("nollan.home", "");
    Path file = Path.of(home, "conf", "spark-defaults.conf");
    if (!home.isEmpty() && Files.exists(file)) {
      try (InputStream in = Files.newInputStream(file)) {
        all.load(in);
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read " + file, e);
      }
    }
    all.putAll(System.getProperties());
    Map<String, String> spark = new TreeMap<>();
    for (String key : all.stringPropertyNames()) {
      if (key.startsWith("spark.")) {
        spark.put(key, all.getProperty(key).trim());
      }
    }
    spark.keySet().forEach(StoreSettings::refuseSecret);
    CredentialFiles.mustOpen(spark);
    return new StoreSettings(spark);
  }

  private static void refuseSecret(String key) {
    if (key.startsWith(HADOOP + "fs.s3a.") && SECRETS.stream().anyMatch(key::endsWith)) {
      throw new StoreException(
          """
          %s stands on a command line or in a file of settings, where others can read it. Set \
          AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY in the environment, or keep it in a credential \
          file and name that: spark.hadoop.hadoop.security.credential.provider.path\
          """
              .formatted(key));
    }
  }

  /** All that begins with {@code spark.}. */
  public Map<String, String> spark() {
    return spark;
  }

  /** Hadoop's configuration with these settings, for use without Spark. */
  public Configuration hadoop() {
    Configuration hadoop = PlainLocalFileSystem.configuration();
    spark.forEach(
        (key, value) -> {
          if (key.startsWith(HADOOP)) {
            hadoop.set(key.substring(HADOOP.length()), value);
          }
        });
    return hadoop;
  }
}
