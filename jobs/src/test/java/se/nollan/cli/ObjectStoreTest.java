package se.nollan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.nollan.cli.ScheduledJob.Said;
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
  private static ScheduledJob job;

  @BeforeAll
  static void start() throws Exception {
    server = S3Server.start(temp, S3Server.Kind.SIGNED, "nollan");
    job = new ScheduledJob(temp, server.endpoint());
    Said simulated =
        job.nollan("simulate --to s3a://nollan/landing --months 2026-01 --scale 0.0005");
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
    Process one = job.begin(run);
    Process two = job.begin(run);
    List<Said> both = List.of(ScheduledJob.end(one), ScheduledJob.end(two));
    assertThat(both).allSatisfy(said -> assertThat(said.code()).as(said.text()).isZero());
    // The second waits for the first, and then finds nothing to do.
    assertThat(both.stream().filter(said -> said.text().contains("21 region-months read")))
        .hasSize(1);
    assertThat(both.stream().filter(said -> said.text().contains("Nothing is new"))).hasSize(1);

    Said exported =
        job.nollan("export statistic --lake s3a://nollan/lake --to s3a://nollan/figures");
    assertThat(exported.code()).as(exported.text()).isZero();
    copy(temp.resolve("objects/nollan/landing"), temp.resolve("landing"));
    job.nollan("run --landing TEMP/landing --lake TEMP/lake");
    job.nollan("export statistic --lake TEMP/lake --to TEMP/figures");
    assertThat(temp.resolve("objects/nollan/figures/statistic.csv"))
        .hasSameTextualContentAs(temp.resolve("figures/statistic.csv"));
    // An empty folder of the server's is no object.
    try (Stream<Path> objects = Files.walk(temp.resolve("objects/nollan/figures"))) {
      assertThat(objects.filter(Files::isRegularFile).map(each -> each.getFileName().toString()))
          .containsExactly("statistic.csv");
    }
  }

  @Test
  void maintenanceErasesAndClearsAwayAsInFolders() throws Exception {
    job.nollan("run --landing s3a://nollan/landing --lake s3a://nollan/kept");
    job.nollan("export statistic --lake s3a://nollan/kept --to TEMP/before");
    Path conf = Files.createDirectories(temp.resolve("conf"));
    Files.writeString(
        conf.resolve("nollan.conf"), "retention { row-data = 1 day, versions = 0 days }");
    String maintain = "maintain --lake s3a://nollan/kept --conf TEMP/conf";
    Said refused = job.nollan(maintain);
    assertThat(refused.text()).contains("of 21 of 21 region-months, for good");
    assertThat(refused.code()).isEqualTo(1);

    Said done = job.nollan(maintain + " --accept-erasure");
    assertThat(done.text()).contains("Erased the rows of persons of 21 region-months");
    assertThat(done.code()).isZero();
    try (Stream<Path> objects = Files.walk(temp.resolve("objects/nollan/kept/phone_contact"))) {
      assertThat(objects.filter(each -> each.toString().contains("part-"))).isEmpty();
    }
    assertThat(job.nollan("run --landing s3a://nollan/landing --lake s3a://nollan/kept").text())
        .contains("Nothing is new");
    job.nollan("export statistic --lake s3a://nollan/kept --to TEMP/after");
    assertThat(temp.resolve("after/statistic.csv"))
        .hasSameTextualContentAs(temp.resolve("before/statistic.csv"));
  }

  @Test
  void aRunThatWasKilledLeavesTheLakeFreeAfterItsHoldHasEnded() throws Exception {
    String run = "run --landing s3a://nollan/landing --lake s3a://nollan/killed";
    Process killed = job.begin(run);
    Path lease = temp.resolve("objects/nollan/killed/_lease/000001");
    for (int i = 0; i < 600 && !Files.exists(lease); i++) {
      Thread.sleep(100);
    }
    killed.destroyForcibly();
    assertThat(lease).exists();

    Said refused = job.nollan(run + " --wait 0");
    assertThat(refused.code()).isEqualTo(1);
    assertThat(refused.text())
        .contains("another run is writing the lake at s3a://nollan/killed: process " + killed.pid())
        .contains(" since 20");
    Said done = job.nollan(run);
    assertThat(done.text()).contains("21 region-months read");
    assertThat(done.code()).isZero();
  }

  @Test
  void aWrongSecretIsToldWithinSecondsAndChangesNothing() throws Exception {
    new ScheduledJob(temp, server.endpoint(), ScheduledJob.withSecret("wrong-secret"))
        .nollan("run --landing s3a://nollan/landing --lake s3a://nollan/none")
        .isRefused("s3a://nollan/landing", "wrong");
    assertThat(temp.resolve("objects/nollan/none")).doesNotExist();
  }

  @Test
  void aBucketThatIsNotThereIsTold() throws Exception {
    job.nollan("run --landing s3a://nollan/landing --lake s3a://nowhere/lake")
        .isRefused("there is no bucket for s3a://nowhere/lake");
    job.nollan("run --landing s3a://nowhere/landing --lake s3a://nollan/none")
        .isRefused("there is no bucket for s3a://nowhere/landing");
  }

  @Test
  void aBucketThatMayOnlyBeReadIsTold() throws Exception {
    try (FaultyNetwork reader = FaultyNetwork.refusingWrites(server.port(), "403 AccessDenied")) {
      new ScheduledJob(temp, reader.endpoint())
          .nollan("run --landing s3a://nollan/landing --lake s3a://nollan/none")
          .isRefused("the store refuses access to s3a://nollan/none");
    }
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
