package se.nollan.store;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.UnrecoverableKeyException;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.security.ProviderUtils;
import org.apache.hadoop.security.alias.CredentialProviderFactory;

/**
 * The local files of Hadoop's in which credentials are kept. Hadoop itself takes a file that is not
 * there for an empty one, and looks for credentials elsewhere; that is told in the end, and not
 * why.
 */
final class CredentialFiles {
  private static final String HADOOP = "spark.hadoop.";

  /** Of all stores, of s3a, or of one bucket. */
  private static final String NAMED_BY = "security.credential.provider.path";

  private CredentialFiles() {}

  /**
   * Opens all that the settings name.
   *
   * @throws StoreException if one is not there, or cannot be opened
   */
  static void mustOpen(Map<String, String> settings) {
    Configuration hadoop = PlainLocalFileSystem.configuration();
    settings.forEach(
        (key, value) -> {
          if (key.startsWith(HADOOP)) {
            hadoop.set(key.substring(HADOOP.length()), value);
          }
        });
    for (String key : settings.keySet()) {
      if (key.startsWith(HADOOP) && key.endsWith(NAMED_BY)) {
        // Hadoop's way to get it: what it says of other settings stands in it.
        for (String each : hadoop.getTrimmedStrings(key.substring(HADOOP.length()))) {
          mustOpen(key, each, new Configuration(hadoop));
        }
      }
    }
  }

  private static void mustOpen(String key, String provider, Configuration hadoop) {
    URI uri;
    try {
      uri = new URI(provider);
    } catch (URISyntaxException e) {
      throw new StoreException(
          key + " names no credential file; it wants a URI, as jceks://file/etc/nollan/s3.jceks");
    }
    if (!"file".equals(uri.getAuthority())) {
      return; // In another store, or no file at all.
    }
    Path file = Path.of(ProviderUtils.unnestUri(uri).toUri().getPath());
    if (!Files.isReadable(file)) {
      throw new StoreException(
          "the credential file %s, which %s names, %s"
              .formatted(file, key, Files.exists(file) ? "may not be read" : "is not there"));
    }
    hadoop.set(CredentialProviderFactory.CREDENTIAL_PROVIDER_PATH, provider);
    try {
      CredentialProviderFactory.getProviders(hadoop);
    } catch (IOException e) {
      throw new StoreException(
          e.getCause() instanceof UnrecoverableKeyException
              ? "the credential file %s has another password than HADOOP_CREDSTORE_PASSWORD in the environment, or none where that is not set"
                  .formatted(file)
              : "%s is no credential file, or is damaged".formatted(file));
    }
  }
}
