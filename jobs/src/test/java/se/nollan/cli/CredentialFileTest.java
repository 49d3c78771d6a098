package se.nollan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.security.alias.CredentialProvider;
import org.apache.hadoop.security.alias.CredentialProviderFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.nollan.store.PlainLocalFileSystem;
import se.nollan.testing.S3Server;

/**
 * The store's credentials in a file of Hadoop's, and neither in the environment nor among the
 * settings; what is wrong with such a file is told.
 */
@Tag("long")
class CredentialFileTest {
  private static final String PROVIDERS = CredentialProviderFactory.CREDENTIAL_PROVIDER_PATH;
  private static final String PASSWORD_IN = "HADOOP_CREDSTORE_PASSWORD";
  private static final String PASSWORD = "what-opens-the-credential-file";
  private static final String RUN =
      "run --landing s3a://nollan/landing --lake s3a://nollan/none --summary TEMP/summary.json";

  @TempDir private static Path temp;
  private static S3Server server;

  @BeforeAll
  static void start() throws Exception {
    server = S3Server.start(temp, S3Server.Kind.SIGNED, "nollan");
    Configuration hadoop = PlainLocalFileSystem.configuration();
    hadoop.set(PROVIDERS, file("s3.jceks"));
    CredentialProvider provider = CredentialProviderFactory.getProviders(hadoop).get(0);
    provider.createCredentialEntry("fs.s3a.access.key", S3Server.ID.toCharArray());
    provider.createCredentialEntry("fs.s3a.secret.key", S3Server.SECRET.toCharArray());
    provider.flush();
    lock(temp.resolve("s3.jceks"), temp.resolve("locked.jceks"));
  }

  @AfterAll
  static void stop() throws IOException {
    server.close();
    assertThat(temp.resolve("nollan.log")).isNotEmptyFile();
    assertThat(Files.readString(temp.resolve("nollan.log")))
        .doesNotContain(S3Server.SECRET)
        .doesNotContain(PASSWORD);
  }

  @Test
  void theWholeJobFindsItsCredentialsThere() throws Exception {
    ScheduledJob job = with("s3.jceks");
    List<ScheduledJob.Said> all =
        List.of(
            job.nollan("simulate --to s3a://nollan/landing --months 2026-01 --scale 0.0005"),
            job.nollan("run --landing s3a://nollan/landing --lake s3a://nollan/lake"),
            job.nollan("export statistic --lake s3a://nollan/lake --to s3a://nollan/figures"));
    assertThat(all).allSatisfy(ScheduledJob.Said::isDone);
    assertThat(all).noneMatch(said -> said.text().contains(S3Server.SECRET));
    assertThat(temp.resolve("objects/nollan/figures/statistic.csv")).isNotEmptyFile();
    try (Stream<Path> lake = Files.walk(temp.resolve("objects/nollan/lake"))) {
      for (Path each : lake.filter(file -> file.toString().endsWith("json")).toList()) {
        assertThat(each).content().doesNotContain(S3Server.SECRET);
      }
    }
  }

  @Test
  void aFileThatIsNotThereIsTold() throws Exception {
    with("none.jceks").nollan(RUN).isRefused(temp + "/none.jceks", "is not there");
  }

  @Test
  void aFileMayHaveAPasswordInTheEnvironment() throws Exception {
    ScheduledJob job = with("locked.jceks", PASSWORD);
    job.nollan("simulate --to s3a://nollan/other --months 2026-01 --scale 0.0005").isDone();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "another password"})
  void aPasswordThatDoesNotOpenTheFileIsTold(String password) throws Exception {
    with("locked.jceks", password)
        .nollan(RUN)
        .isRefused("locked.jceks has another password", PASSWORD_IN);
  }

  private static String file(String name) {
    return "jceks://file" + temp.resolve(name);
  }

  private static ScheduledJob with(String name) {
    return with(name, "");
  }

  private static ScheduledJob with(String name, String password) {
    return new ScheduledJob(
        temp,
        server.endpoint(),
        process -> {
          process.with("spark.hadoop." + PROVIDERS, file(name));
          return password.isEmpty() ? process : process.in(PASSWORD_IN, password);
        });
  }

  /** As Hadoop makes one where its password is set: that of the test's own process is not. */
  private static void lock(Path from, Path to) throws Exception {
    KeyStore open = KeyStore.getInstance("jceks");
    char[] none = "none".toCharArray();
    try (InputStream in = Files.newInputStream(from)) {
      open.load(in, none);
    }
    KeyStore locked = KeyStore.getInstance("jceks");
    locked.load(null, PASSWORD.toCharArray());
    for (String alias : Collections.list(open.aliases())) {
      locked.setKeyEntry(alias, open.getKey(alias, none), PASSWORD.toCharArray(), null);
    }
    try (OutputStream out = Files.newOutputStream(to)) {
      locked.store(out, PASSWORD.toCharArray());
    }
  }
}
