package se.nollan.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One run at a time works on a lake, and one that was killed keeps nobody out. */
class LeaseTest {
  private static final Duration MOMENT = Duration.ofMillis(100);
  private static final Duration SECOND = Duration.ofSeconds(1);

  @TempDir private java.nio.file.Path temp;
  private final List<Holder> told = new ArrayList<>();
  private FileSystem files;
  private Path folder;

  @BeforeEach
  void files() throws IOException {
    files = FileSystem.newInstance(URI.create("file:///"), PlainLocalFileSystem.configuration());
    folder = new Path(temp.resolve("_lease").toUri());
  }

  private Lease take(Duration patience) throws IOException {
    return Lease.take(files, folder, new LeaseTerms(MOMENT, SECOND, patience), told::add);
  }

  @Test
  void theSecondIsToldWhoHoldsItAndSinceWhen() throws IOException {
    try (Lease first = take(Duration.ZERO)) {
      assertThatThrownBy(() -> take(Duration.ZERO))
          .isInstanceOf(LeaseHeldException.class)
          .hasMessageMatching(
              "process %d on .+, since 20..-..-.. ..:..:.."
                  .formatted(ProcessHandle.current().pid()));
    }
  }

  @Test
  void oneThatIsReleasedIsTakenAtOnceAndLeavesNoFile() throws IOException {
    take(Duration.ZERO).close();
    take(Duration.ZERO).close();
    try (Stream<java.nio.file.Path> left = Files.list(temp.resolve("_lease"))) {
      assertThat(left).isEmpty();
    }
  }

  @Test
  void theSecondWaitsForTheFirst() throws Exception {
    Lease first = take(Duration.ZERO);
    Thread end =
        new Thread(
            () -> {
              pause(Duration.ofMillis(1500));
              first.close();
            });
    end.start();
    take(Duration.ofSeconds(20)).close();
    assertThat(told).hasSize(1);
    end.join();
  }

  @Test
  void oneWhoseHolderLivesDoesNotExpire() throws IOException {
    try (Lease first = take(Duration.ZERO)) {
      assertThatThrownBy(() -> take(Duration.ofSeconds(3))).isInstanceOf(LeaseHeldException.class);
    }
  }

  @Test
  void oneWhoseHolderWasKilledExpires() throws IOException {
    new LeaseFiles(files, folder).create(7, Holder.here());
    long start = System.nanoTime();
    take(Duration.ofSeconds(20)).close();
    assertThat(Duration.ofNanos(System.nanoTime() - start))
        .isBetween(MOMENT, SECOND.multipliedBy(5));
  }

  @Test
  void oneThatExpiredLongAgoKeepsNobodyWaiting() throws IOException {
    new LeaseFiles(files, folder).create(7, Holder.here());
    files.setTimes(new Path(folder, "000007"), System.currentTimeMillis() - 60_000, -1);
    take(Duration.ZERO).close();
    assertThat(told).isEmpty();
  }

  @Test
  void aHolderThatWakesUpAfterItExpiredDoesNotTakeItBack() throws IOException {
    Lease asleep = take(Duration.ZERO);
    new LeaseFiles(files, folder).create(2, Holder.here());
    pause(MOMENT.multipliedBy(5));
    Holder second = new LeaseFiles(files, folder).holder(2);
    asleep.close();
    LeaseFiles left = new LeaseFiles(files, folder);
    assertThat(left.newest().orElseThrow().number()).isEqualTo(2);
    assertThat(left.holder(2)).isEqualTo(second);
  }

  private static void pause(Duration time) {
    try {
      Thread.sleep(time.toMillis());
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
