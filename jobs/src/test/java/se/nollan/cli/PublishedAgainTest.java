package se.nollan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.nollan.lake.Lake;
import se.nollan.progress.Progress;
import se.nollan.publish.Publisher;
import se.nollan.publish.Stage;
import se.nollan.publish.Vintage;
import se.nollan.testing.TestLake;
import se.nollan.testing.TestSpark;
import se.nollan.upkeep.Maintenance;
import se.nollan.upkeep.Retention;
import se.nollan.vintages.Vintages;

/** A publication stays as it was, whatever becomes of what it was made from. */
@Tag("long")
class PublishedAgainTest {
  private static final int REDELIVERIES = 10;

  @TempDir private Path folder;
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();

  private Map<String, String> files(String out) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.list(folder.resolve(out).resolve("publication-000001"))) {
      for (Path file : all.toList()) {
        files.put(
            file.getFileName().toString(),
            new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
      }
    }
    return files;
  }

  private void publish(TestLake lake) {
    Lake open = lake.open();
    PrintStream terminal = System.out;
    System.setOut(new PrintStream(said, true));
    try (TerminalProgress progress = TerminalProgress.start("publishing", Progress.silent())) {
      PublicationWork work = new PublicationWork(TestSpark.session(), open, progress);
      work.makeIfNew(
          work.request(
              new PublicationWork.Order(
                  Optional.empty(), Stage.PRELIMINARY, 20, Publisher.unstated())),
          Optional.of(folder.resolve("out").toString()));
    } finally {
      System.setOut(terminal);
    }
  }

  @Test
  void afterTenRedeliveriesErasureAndUpkeep() throws IOException {
    SmallRegions landing = new SmallRegions(folder.resolve("landing"));
    landing.deliver("09", "2025-05", 30).deliver("12", "2025-05", 40).deliver("14", "2025-05", 5);
    TestLake lake = new TestLake(folder.resolve("lake"));
    lake.run(landing.landing());
    publish(lake);
    Map<String, String> then = files("out");
    assertThat(then).hasSizeGreaterThan(5).containsKey("statistics.csv");

    for (int time = 1; time <= REDELIVERIES; time++) {
      landing.deliver("12", "2025-05", 40 + time);
      lake.run(landing.landing());
    }
    publish(lake);
    publish(lake);
    assertThat(said.toString())
        .contains("Publication 1, preliminary, of 2025-05 to 2025-05 under skr-2.0")
        .contains("Publication 2, preliminary")
        .endsWith("Nothing is new to publish.\n");

    Lake open = lake.open();
    Maintenance maintenance =
        new Maintenance(
            TestSpark.session(),
            open,
            new Retention(Optional.of(Period.ofYears(1)), Duration.ZERO),
            Progress.silent());
    maintenance.carryOut(maintenance.plan(LocalDate.of(2026, 8, 1)));

    Lake now = lake.open();
    Vintage first = Vintages.of(now).of(1).orElseThrow();
    PublicationWork.copy(TestSpark.session(), now, first, folder.resolve("again").toString());
    assertThat(files("again")).isEqualTo(then);
    // What stands there already is the same, and stays.
    PublicationWork.copy(TestSpark.session(), now, first, folder.resolve("again").toString());
  }
}
