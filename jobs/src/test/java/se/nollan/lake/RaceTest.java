package se.nollan.lake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.nollan.testing.ChildJvm;
import se.nollan.testing.FaultyNetwork;
import se.nollan.testing.S3Server;
import se.nollan.testing.TestSpark;

/**
 * Two processes write one lake at the same time, over and over, without waiting for each other: no
 * commit is lost, and none is mixed with another.
 */
@Tag("long")
class RaceTest {
  /** Set higher by {@code -Dnollan.race.rounds} where there is time: 50 is what convinces. */
  private static final int ROUNDS = Integer.getInteger("nollan.race.rounds", 5);

  @TempDir private static Path temp;
  private static S3Server server;

  @BeforeAll
  static void start() throws IOException {
    server = S3Server.start(temp, S3Server.Kind.SIGNED, "race", "lossy");
    SparkSession spark = TestSpark.session();
    spark.conf().set("fs.s3a.endpoint", server.endpoint());
    spark.conf().set("fs.s3a.path.style.access", "true");
    spark.conf().set("fs.s3a.endpoint.region", "us-east-1");
    spark.conf().set("fs.s3a.access.key", S3Server.ID);
    spark.conf().set("fs.s3a.secret.key", S3Server.SECRET);
  }

  @AfterAll
  static void stop() {
    List.of("endpoint", "path.style.access", "endpoint.region", "access.key", "secret.key")
        .forEach(key -> TestSpark.session().conf().unset("fs.s3a." + key));
    server.close();
  }

  @Test
  void onALocalFolder() throws Exception {
    race(temp.resolve("lake").toString(), server.endpoint());
  }

  @Test
  void onAnObjectStore() throws Exception {
    race("s3a://race/lake", server.endpoint());
  }

  @Test
  void onAnObjectStoreWhoseAnswersAreLost() throws Exception {
    AtomicInteger commits = new AtomicInteger();
    try (FaultyNetwork network =
        FaultyNetwork.losing(
            server.port(),
            head ->
                head.startsWith("put")
                    && head.contains("if-none-match")
                    && commits.incrementAndGet() % 3 == 0)) {
      race("s3a://lossy/lake", network.endpoint());
      assertThat(network.lost()).isGreaterThan(ROUNDS / 2);
    }
  }

  private static void race(String lake, String endpoint) throws Exception {
    int conflicts = 0;
    try (Racer first = new Racer(lake, "01", endpoint);
        Racer second = new Racer(lake, "03", endpoint)) {
      first.answer();
      second.answer();
      for (int round = 0; round < ROUNDS; round++) {
        first.commit(period(round));
        second.commit(period(round));
        conflicts += first.tries() + second.tries() - 2;
      }
    }
    // Else they did not race.
    assertThat(conflicts).isGreaterThan(ROUNDS / 3);
    System.out.printf("%s: %d rounds, %d runs gave way%n", lake, ROUNDS, conflicts);
    everyCommitIsThere(lake);
  }

  private static void everyCommitIsThere(String uri) {
    Lake lake = Lake.open(TestSpark.session(), uri).orElseThrow();
    assertThat(
            lake.table(LakeTable.UNIT).select("region", "period").collectAsList().stream()
                .map(row -> row.getString(0) + " " + row.getString(1)))
        .containsExactlyInAnyOrderElementsOf(
            IntStream.range(0, ROUNDS)
                .boxed()
                .flatMap(round -> List.of("01 " + period(round), "03 " + period(round)).stream())
                .toList());
    SparkSession spark = TestSpark.session();
    var snapshots =
        spark
            .read()
            .format("delta")
            .load(uri + "/snapshot")
            .selectExpr("run", "versions['unit']")
            .orderBy("run")
            .collectAsList();
    assertThat(snapshots.stream().map(row -> row.getLong(0)))
        .containsExactlyElementsOf(LongStream.rangeClosed(1, 2L * ROUNDS).boxed().toList());
    // Each run holds what the one before it held, and its own row.
    for (int i = 0; i < snapshots.size(); i += Math.max(1, ROUNDS / 5)) {
      long version = snapshots.get(i).getLong(1);
      assertThat(
              spark
                  .read()
                  .format("delta")
                  .option("versionAsOf", version)
                  .load(uri + "/unit")
                  .count())
          .isEqualTo(i + 1);
    }
  }

  private static String period(int round) {
    return "%04d-%02d".formatted(2000 + round / 12, 1 + round % 12);
  }

  /** One of the two processes. */
  private static final class Racer implements AutoCloseable {
    private final Process process;
    private final PrintWriter in;
    private final BufferedReader out;
    private final StringBuilder said = new StringBuilder();

    Racer(String lake, String region, String endpoint) throws IOException {
      process =
          new ChildJvm()
              .with("spark.master", "local[1]")
              .with("spark.sql.shuffle.partitions", "1")
              // Nothing here is worth compiling for: a run writes two rows.
              .with("spark.sql.codegen.wholeStage", "false")
              .with("spark.sql.codegen.factoryMode", "NO_CODEGEN")
              .with("spark.sql.adaptive.enabled", "false")
              .with("spark.hadoop.fs.s3a.endpoint", endpoint)
              .with("nollan.log", temp.resolve("race-" + region + ".log").toString())
              .in("AWS_ACCESS_KEY_ID", S3Server.ID)
              .in("AWS_SECRET_ACCESS_KEY", S3Server.SECRET)
              .start(RacingWriter.class.getName(), lake, region);
      in = new PrintWriter(process.getOutputStream(), true, StandardCharsets.UTF_8);
      out = process.inputReader(StandardCharsets.UTF_8);
    }

    void commit(String period) {
      in.println(period);
    }

    int tries() throws IOException {
      return Integer.parseInt(answer().substring("done ".length()));
    }

    String answer() throws IOException {
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        if (line.equals("ready") || line.startsWith("done ")) {
          return line;
        }
        said.append(line).append('\n');
      }
      throw new IllegalStateException("the process ended: " + said);
    }

    @Override
    public void close() {
      in.close();
      process.destroy();
    }
  }
}
