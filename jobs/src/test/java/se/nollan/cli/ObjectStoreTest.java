package se.nollan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.nollan.testing.ChildJvm;
import se.nollan.testing.FaultyNetwork;
import se.nollan.testing.S3Server;

/**
 * The whole job against an S3 server over HTTP, in processes as a scheduler starts them: landing,
 * lake and export in buckets, the same figures as in folders; and what goes wrong is told.
 */
@Tag("long")
class ObjectStoreTest {
  @TempDir private static Path temp;
  private static S3Server server;

  @BeforeAll
  static void start() throws Exception {
    server = S3Server.start(temp, S3Server.Kind.SIGNED, "nollan");
    Said simulated = nollan("simulate --to s3a://nollan/landing --months 2026-01 --scale 0.0005");
    assertThat(simulated.code()).as(simulated.text()).isZero();
  }

  @AfterAll
  static void stop() throws IOException {
    server.close();
    assertThat(temp.resolve("nollan.log")).isNotEmptyFile();
    assertThat(Files.readString(temp.resolve("nollan.log"))).doesNotContain(S3Server.SECRET);
  }

  @Test
  void theWholeJobGivesWhatItGivesInFolders() throws Exception {
    String run = "run --landing s3a://nollan/landing --lake s3a://nollan/lake --wait 20m";
    Process one = begin(run);
    Process two = begin(run);
    List<Said> both = List.of(end(one), end(two));
    assertThat(both).allSatisfy(said -> assertThat(said.code()).as(said.text()).isZero());
    // The second waits for the first, and then finds nothing to do.
    assertThat(both.stream().filter(said -> said.text().contains("21 region-months read")))
        .hasSize(1);
    assertThat(both.stream().filter(said -> said.text().contains("Nothing is new"))).hasSize(1);

    Said exported = nollan("export statistic --lake s3a://nollan/lake --to s3a://nollan/figures");
    assertThat(exported.code()).as(exported.text()).isZero();
    copy(temp.resolve("objects/nollan/landing"), temp.resolve("landing"));
    nollan("run --landing TEMP/landing --lake TEMP/lake");
    nollan("export statistic --lake TEMP/lake --to TEMP/figures");
    assertThat(temp.resolve("objects/nollan/figures/statistic.csv"))
        .hasSameTextualContentAs(temp.resolve("figures/statistic.csv"));
    assertThat(temp.resolve("objects/nollan/figures")).isDirectoryNotContaining("glob:**/_*");
  }

  @Test
  void maintenanceErasesAndClearsAwayAsInFolders() throws Exception {
    nollan("run --landing s3a://nollan/landing --lake s3a://nollan/kept");
    nollan("export statistic --lake s3a://nollan/kept --to TEMP/before");
    Path conf = Files.createDirectories(temp.resolve("conf"));
    Files.writeString(
        conf.resolve("nollan.conf"), "retention { row-data = 1 day, versions = 0 days }");
    String maintain = "maintain --lake s3a://nollan/kept --conf TEMP/conf";
    Said refused = nollan(maintain);
    assertThat(refused.text()).contains("of 21 of 21 region-months, for good");
    assertThat(refused.code()).isEqualTo(1);

    Said done = nollan(maintain + " --accept-erasure");
    assertThat(done.text()).contains("Erased the rows of persons of 21 region-months");
    assertThat(done.code()).isZero();
    try (Stream<Path> objects = Files.walk(temp.resolve("objects/nollan/kept/phone_contact"))) {
      assertThat(objects.filter(each -> each.toString().contains("part-"))).isEmpty();
    }
    assertThat(nollan("run --landing s3a://nollan/landing --lake s3a://nollan/kept").text())
        .contains("Nothing is new");
    nollan("export statistic --lake s3a://nollan/kept --to TEMP/after");
    assertThat(temp.resolve("after/statistic.csv"))
        .hasSameTextualContentAs(temp.resolve("before/statistic.csv"));
  }

  @Test
  void aRunThatWasKilledLeavesTheLakeFreeAfterItsHoldHasEnded() throws Exception {
    String run = "run --landing s3a://nollan/landing --lake s3a://nollan/killed";
    Process killed = begin(run);
    Path lease = temp.resolve("objects/nollan/killed/_lease/000001");
    for (int i = 0; i < 600 && !Files.exists(lease); i++) {
      Thread.sleep(100);
    }
    killed.destroyForcibly();
    assertThat(lease).exists();

    Said refused = nollan(run + " --wait 0");
    assertThat(refused.code()).isEqualTo(1);
    assertThat(refused.text())
        .contains("another run is writing the lake at s3a://nollan/killed: process " + killed.pid())
        .contains(" since 20");
    Said done = nollan(run);
    assertThat(done.text()).contains("21 region-months read");
    assertThat(done.code()).isZero();
  }

  @Test
  void aWrongSecretIsToldWithinSecondsAndChangesNothing() throws Exception {
    Said said =
        end(
            process("wrong-secret", server.endpoint())
                .start(
                    Nollan.class.getName(),
                    arguments("run --landing s3a://nollan/landing --lake s3a://nollan/none")));
    said.isRefused("s3a://nollan/landing", "wrong");
    assertThat(temp.resolve("objects/nollan/none")).doesNotExist();
  }

  @Test
  void aBucketThatIsNotThereIsTold() throws Exception {
    nollan("run --landing s3a://nollan/landing --lake s3a://nowhere/lake")
        .isRefused("there is no bucket for s3a://nowhere/lake");
    nollan("run --landing s3a://nowhere/landing --lake s3a://nollan/none")
        .isRefused("there is no bucket for s3a://nowhere/landing");
  }

  @Test
  void aBucketThatMayOnlyBeReadIsTold() throws Exception {
    try (FaultyNetwork reader = FaultyNetwork.refusingWrites(server.port(), "403 AccessDenied")) {
      end(process(S3Server.SECRET, reader.endpoint())
              .start(
                  Nollan.class.getName(),
                  arguments("run --landing s3a://nollan/landing --lake s3a://nollan/none")))
          .isRefused("the store refuses access to s3a://nollan/none");
    }
  }

  /** How a command ended. */
  private record Said(int code, String text, Duration time) {
    void isRefused(String... words) {
      assertThat(text).contains(words).contains("nollan: ").doesNotContain("\tat ");
      assertThat(code).as(text).isEqualTo(ExitCode.USAGE);
      assertThat(time).isLessThan(Duration.ofSeconds(60));
    }
  }

  private static Said nollan(String command) throws Exception {
    return end(begin(command));
  }

  private static Process begin(String command) throws IOException {
    return process(S3Server.SECRET, server.endpoint())
        .start(Nollan.class.getName(), arguments(command));
  }

  private static String[] arguments(String command) {
    return command.replace("TEMP", temp.toString()).split(" ");
  }

  private static ChildJvm process(String secret, String endpoint) {
    return new ChildJvm()
        .with("spark.master", "local[2]")
        .with("spark.hadoop.fs.s3a.endpoint", endpoint)
        .with("nollan.log", temp.resolve("nollan.log").toString())
        .in("NOLLAN_PSEUDONYM_KEY", "a key of thirty-two bytes or more")
        .in("AWS_ACCESS_KEY_ID", S3Server.ID)
        .in("AWS_SECRET_ACCESS_KEY", secret);
  }

  private static Said end(Process process) throws Exception {
    long start = System.nanoTime();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    int code = process.waitFor();
    return new Said(code, text, Duration.ofNanos(System.nanoTime() - start));
  }

  private static void copy(Path from, Path to) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(from)) {
      files = new ArrayList<>(all.toList());
    }
    Collections.sort(files);
    for (Path file : files) {
      Files.copy(file, to.resolve(from.relativize(file)));
    }
  }
}
