package se.nollan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.nollan.lake.LakeTable;
import se.nollan.testing.FaultyNetwork;
import se.nollan.testing.S3Server;
import se.nollan.testing.TestLake;

/**
 * The whole job against an S3 server that does not make an object only if there is none: it is
 * refused, and with {@code --single-writer} gives what it gives in folders.
 */
@Tag("long")
class SingleWriterTest {
  private static final String SIMULATE =
      "simulate --to s3a://nollan/landing --scale 0.0005 --months ";
  private static final String RUN = "run --landing s3a://nollan/landing --lake s3a://nollan/lake";
  private static final String SINGLE = " --single-writer";
  private static final String EXPORT =
      "export statistic --lake s3a://nollan/lake --to s3a://nollan/figures";

  @TempDir private Path temp;

  @Test
  void aStoreThatPassesTheConditionOverServesASingleWriter() throws Exception {
    try (S3Server server = S3Server.start(temp, S3Server.Kind.UNSIGNED, "nollan");
        FaultyNetwork network = FaultyNetwork.without(server.port(), "if-none-match")) {
      ScheduledJob job = new ScheduledJob(temp, network.endpoint());
      job.nollan(SIMULATE + "2026-01").isDone();
      job.nollan(RUN).isRefused("s3a://nollan/lake", "--single-writer");
      assertThat(objects("lake")).isEmpty();
      job.nollan(RUN + SINGLE).isDone("21 region-months read");

      // Each table has a version to be written after, and files to be cleared away.
      job.nollan(SIMULATE + "2026-02").isDone();
      job.nollan(RUN + SINGLE).isDone("21 region-months read");
      Path conf = Files.createDirectories(temp.resolve("conf"));
      Files.writeString(conf.resolve("nollan.conf"), "retention { versions = 0 days }");
      String maintain = "maintain --lake s3a://nollan/lake --conf TEMP/conf";
      job.nollan(maintain).isRefused("--single-writer");
      job.nollan(maintain + SINGLE).isDone("forgot 1 old runs");
      job.nollan(EXPORT).isDone();
    }
    agreesWithFolders();
  }

  @Test
  void soDoesAStoreThatAnswersThatItDoesNotKnowTheCondition() throws Exception {
    try (S3Server server = S3Server.start(temp, S3Server.Kind.SIGNED, "nollan");
        FaultyNetwork network =
            FaultyNetwork.refusing(
                server.port(), head -> head.contains("if-none-match"), "501 NotImplemented")) {
      ScheduledJob job = new ScheduledJob(temp, network.endpoint());
      job.nollan(SIMULATE + "2026-01").isDone();
      job.nollan(RUN).isRefused("s3a://nollan/lake", "--single-writer");
      assertThat(objects("lake")).isEmpty();
      job.nollan(RUN + SINGLE).isDone("21 region-months read");
      job.nollan(EXPORT).isDone();
    }
    agreesWithFolders();
  }

  /** Objects are files of the server's folder. */
  private List<Path> objects(String name) throws IOException {
    Path folder = temp.resolve("objects/nollan").resolve(name);
    if (!Files.exists(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).toList();
    }
  }

  private void agreesWithFolders() throws IOException {
    TestLake stored = new TestLake(temp.resolve("objects/nollan/lake"));
    TestLake local = new TestLake(temp.resolve("local"));
    local.run(temp.resolve("objects/nollan/landing"));
    Map<LakeTable, List<String>> content = stored.content();
    Map<LakeTable, List<String>> expected = local.content();
    // It holds the stores' own marks of files' content.
    expected.remove(LakeTable.LEDGER);
    expected.forEach((table, rows) -> assertThat(content.get(table)).isEqualTo(rows));
    assertThat(temp.resolve("objects/nollan/figures/statistic.csv"))
        .content()
        .hasLineCount(1 + content.get(LakeTable.STATISTIC).size());
    assertThat(objects("lake/_lease")).isEmpty();
  }
}
