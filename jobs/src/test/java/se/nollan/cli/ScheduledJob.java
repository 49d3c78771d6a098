package se.nollan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.UnaryOperator;
import se.nollan.testing.ChildJvm;
import se.nollan.testing.S3Server;

/**
 * The program as a scheduler starts it on an object store: each command in a process of its own.
 *
 * @param temp what {@code TEMP} is in commands; the log is kept there
 * @param endpoint where the store is
 * @param otherwise what else a process is given
 */
record ScheduledJob(Path temp, String endpoint, UnaryOperator<ChildJvm> otherwise) {
  /** With the store's credentials in the environment. */
  ScheduledJob(Path temp, String endpoint) {
    this(temp, endpoint, withSecret(S3Server.SECRET));
  }

  static UnaryOperator<ChildJvm> withSecret(String secret) {
    return process ->
        process.in("AWS_ACCESS_KEY_ID", S3Server.ID).in("AWS_SECRET_ACCESS_KEY", secret);
  }

  /** How a command ended. */
  record Said(int code, String text, Duration time) {
    void isDone() {
      assertThat(code).as(text).isZero();
    }

    void isDone(String words) {
      isDone();
      assertThat(text).contains(words);
    }

    void isRefused(String... words) {
      assertThat(text).contains(words).contains("nollan: ").doesNotContain("\tat ");
      assertThat(code).as(text).isEqualTo(ExitCode.USAGE);
      assertThat(time).isLessThan(Duration.ofSeconds(60));
    }
  }

  /** Runs a command to its end. */
  Said nollan(String command) throws Exception {
    return end(begin(command));
  }

  Process begin(String command) throws IOException {
    ChildJvm process =
        new ChildJvm()
            .with("spark.master", "local[2]")
            .with("spark.hadoop.fs.s3a.endpoint", endpoint)
            .with("nollan.log", temp.resolve("nollan.log").toString())
            .in("NOLLAN_PSEUDONYM_KEY", "a key of thirty-two bytes or more");
    return otherwise
        .apply(process)
        .start(Nollan.class.getName(), command.replace("TEMP", temp.toString()).split(" "));
  }

  static Said end(Process process) throws Exception {
    long start = System.nanoTime();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    int code = process.waitFor();
    return new Said(code, text, Duration.ofNanos(System.nanoTime() - start));
  }
}
