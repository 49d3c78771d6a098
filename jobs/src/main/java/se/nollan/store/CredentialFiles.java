package se.nollan.store;

import java.io.IOException;
import java.net.URI;
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
  /** Of all stores, of s3a, or of one bucket. */
  private static final String NAMED_BY = "security.credential.provider.path";

  private CredentialFiles() {}

  /**
   * Opens all that the settings name.
   *
   * @throws StoreException if one is not there, or cannot be opened
   */
  static void mustOpen(Map<String, String> settings) {
    settings.forEach(
        (key, value) -> {
          if (key.endsWith(NAMED_BY)) {
            for (String each : value.split(",")) {
              mustOpen(key, each.trim());
            }
          }
        });
  }

  private static void mustOpen(String key, String provider) {
    URI uri = URI.create(provider);
    if (!"file".equals(uri.getAuthority())) {
      return; // In another store, or no file at all.
    }
    Path file = Path.of(ProviderUtils.unnestUri(uri).toUri().getPath());
    if (!Files.isReadable(file)) {
      throw new StoreException(
          "the credential file %s, which %s names, %s"
              .formatted(file, key, Files.exists(file) ? "may not be read" : "is not there"));
    }
    Configuration hadoop = PlainLocalFileSystem.configuration();
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
