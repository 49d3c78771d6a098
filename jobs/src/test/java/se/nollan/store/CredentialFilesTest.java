package se.nollan.store;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.security.alias.CredentialProvider;
import org.apache.hadoop.security.alias.CredentialProviderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A credential file is opened as Hadoop will open it, or what is wrong with it is told. */
class CredentialFilesTest {
  private static final String KEY = "spark.hadoop.hadoop.security.credential.provider.path";
  private static final String PASSWORD_FILE =
      "hadoop.security.credstore.java-keystore-provider.password-file";

  @TempDir private Path folder;

  private String file(String name) {
    return "localjceks://file" + folder.resolve(name);
  }

  private void make(String name, Map<String, String> settings) throws IOException {
    Configuration hadoop = new Configuration();
    settings.forEach(hadoop::set);
    hadoop.set(CredentialProviderFactory.CREDENTIAL_PROVIDER_PATH, file(name));
    CredentialProvider made = CredentialProviderFactory.getProviders(hadoop).get(0);
    made.createCredentialEntry("fs.s3a.secret.key", "none".toCharArray());
    made.flush();
  }

  @Test
  void oneThatOpensIsNotToldOf() throws IOException {
    make("s3.jceks", Map.of());
    CredentialFiles.mustOpen(Map.of(KEY, file("s3.jceks"), "spark.hadoop.fs.s3a.threads.max", "9"));
  }

  @Test
  void itsNameMayHoldWhatOtherSettingsSay() throws IOException {
    make("s3.jceks", Map.of());
    CredentialFiles.mustOpen(
        Map.of(KEY, "localjceks://file${where}/s3.jceks", "spark.hadoop.where", folder.toString()));
  }

  @Test
  void itsPasswordMayStandInAFileThatHadoopFinds() throws IOException {
    Files.writeString(folder.resolve("password"), "a password");
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    try (URLClassLoader finding = new URLClassLoader(new URL[] {folder.toUri().toURL()}, before)) {
      thread.setContextClassLoader(finding);
      make("locked.jceks", Map.of(PASSWORD_FILE, "password"));
      Map<String, String> told = new HashMap<>(Map.of(KEY, file("locked.jceks")));
      assertThatThrownBy(() -> CredentialFiles.mustOpen(told))
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("has another password");
      told.put("spark.hadoop." + PASSWORD_FILE, "password");
      CredentialFiles.mustOpen(told);
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  @Test
  void oneThatIsDamagedIsToldOf() throws IOException {
    Files.writeString(folder.resolve("s3.jceks"), "not a key store");
    assertThatThrownBy(() -> CredentialFiles.mustOpen(Map.of(KEY, file("s3.jceks"))))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("s3.jceks")
        .hasMessageContaining("damaged");
  }

  @Test
  void whatIsNoUriIsToldOf() {
    assertThatThrownBy(() -> CredentialFiles.mustOpen(Map.of(KEY, "jceks://file/a place/s3.jceks")))
        .isInstanceOf(StoreException.class)
        .hasMessageStartingWith(KEY)
        .hasMessageContaining("wants a URI");
  }
}
