package se.nollan.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.nollan.testing.FaultyNetwork;
import se.nollan.testing.S3Server;

/** What a lake asks of an object store, asked of a real one over HTTP, with signed requests. */
class ObjectStoreTest {
  private static final int WRITERS = 8;
  private static final int ROUNDS = 50;
  private static final Path FOLDER = new Path("s3a://lakes/lake");

  @TempDir private static java.nio.file.Path temp;
  private static S3Server server;

  @BeforeAll
  static void start() throws IOException {
    server = S3Server.start(temp, S3Server.Kind.SIGNED, "lakes");
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static FileSystem at(String endpoint) throws IOException {
    Configuration hadoop = StoreSettings.load().hadoop();
    hadoop.set("fs.s3a.endpoint", endpoint);
    hadoop.set("fs.s3a.access.key", S3Server.ID);
    hadoop.set("fs.s3a.secret.key", S3Server.SECRET);
    hadoop.set("fs.s3a.path.style.access", "true");
    hadoop.set("fs.s3a.endpoint.region", "us-east-1");
    hadoop.set("fs.s3a.retry.limit", "2");
    return FileSystem.newInstance(URI.create("s3a://lakes/"), hadoop);
  }

  @Test
  void aStoreThatMakesAnObjectOnlyIfThereIsNonePassesTheProbeAndNothingIsLeft() throws IOException {
    FileSystem files = at(server.endpoint());
    ConditionalCreate.probe(files, new Path("s3a://lakes/probed"));
    assertThat(files.listStatus(new Path("s3a://lakes/")))
        .noneMatch(entry -> entry.isFile() || entry.getPath().getName().startsWith("_probe"));
  }

  @Test
  void aStoreThatDoesNotKnowTheConditionIsRefused() throws IOException {
    try (S3Server believer = S3Server.start(temp, S3Server.Kind.UNSIGNED, "lakes");
        FaultyNetwork network = FaultyNetwork.without(believer.port(), "if-none-match")) {
      FileSystem files = at(network.endpoint());
      assertThatThrownBy(() -> ConditionalCreate.probe(files, FOLDER))
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("a second write replaced the first")
          .hasMessageContaining("--single-writer");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "501 NotImplemented, it answers that it does not know the condition",
    "403 AccessDenied, the store refuses access to s3a://lakes/lake",
    "403 InvalidAccessKeyId, the store does not know the credentials given for s3a://lakes/lake",
    "404 NoSuchBucket, there is no bucket for s3a://lakes/lake"
  })
  void aStoreThatRefusesAWriteIsToldInTheUsersTerms(String error, String told) throws IOException {
    try (FaultyNetwork network = FaultyNetwork.refusingWrites(server.port(), error)) {
      FileSystem files = at(network.endpoint());
      assertThatThrownBy(() -> ConditionalCreate.probe(files, FOLDER))
          .isInstanceOf(StoreException.class)
          .hasMessageContaining(told);
    }
  }

  @Test
  void ofManyWritersOfOneNameExactlyOneSucceeds() throws Exception {
    FileSystem files = at(server.endpoint());
    for (int round = 0; round < ROUNDS; round++) {
      assertThat(race(files, "race-" + round)).isEqualTo(1);
    }
  }

  @Test
  void ofManyWritersOneSucceedsAndKnowsItAlsoIfTheAnswerIsLost() throws Exception {
    AtomicInteger writes = new AtomicInteger();
    try (FaultyNetwork network =
        FaultyNetwork.losing(
            server.port(),
            head ->
                head.startsWith("put")
                    && head.contains("if-none-match")
                    && writes.incrementAndGet() % 3 == 0)) {
      FileSystem files = at(network.endpoint());
      for (int round = 0; round < ROUNDS; round++) {
        assertThat(race(files, "lossy-" + round)).isEqualTo(1);
      }
      assertThat(network.lost()).isGreaterThan(ROUNDS);
    }
  }

  /** How many of the writers were told that the file is theirs; it must be so. */
  private static int race(FileSystem files, String name) throws Exception {
    Path path = new Path(FOLDER, name);
    List<String> contents =
        IntStream.range(0, WRITERS).mapToObj(i -> UUID.randomUUID().toString()).toList();
    ExecutorService threads = Executors.newFixedThreadPool(WRITERS);
    try {
      List<Future<Boolean>> told =
          threads.invokeAll(
              contents.stream()
                  .<Callable<Boolean>>map(
                      content -> () -> NewFile.create(files, path, bytes(content)))
                  .toList());
      String there = new String(NewFile.content(files, path).orElseThrow(), StandardCharsets.UTF_8);
      int winners = 0;
      for (int i = 0; i < WRITERS; i++) {
        if (told.get(i).get()) {
          assertThat(there).isEqualTo(contents.get(i));
          winners++;
        }
      }
      return winners;
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void aLeaseIsTakenHeldAndReleasedThereToo() throws IOException {
    FileSystem files = at(server.endpoint());
    Path folder = new Path("s3a://lakes/leased/_lease");
    LeaseTerms terms =
        new LeaseTerms(Duration.ofMillis(500), Duration.ofSeconds(4), Duration.ofSeconds(6));
    try (Lease first = Lease.take(files, folder, terms, other -> {})) {
      assertThatThrownBy(() -> Lease.take(files, folder, terms, other -> {}))
          .isInstanceOf(LeaseHeldException.class);
    }
    // Killed: nobody renews it.
    new LeaseFiles(files, folder).create(3, Holder.here());
    Lease.take(files, folder, terms, other -> {}).close();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
