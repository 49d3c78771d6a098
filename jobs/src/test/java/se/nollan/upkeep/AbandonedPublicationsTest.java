package se.nollan.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.nollan.lake.Lake;
import se.nollan.lake.LakeRun;
import se.nollan.lake.LakeTable;
import se.nollan.progress.Progress;
import se.nollan.store.KeptFolders;
import se.nollan.testing.TestSpark;

/** What a publication that was cut off leaves goes in time; what was published never does. */
class AbandonedPublicationsTest {
  private static final Retention WEEK = new Retention(Optional.empty(), Duration.ofDays(7));

  @TempDir private Path folder;

  @BeforeEach
  void publicationsOfWhichOneIsInTheTable() throws IOException {
    file("000001-published/statistics.csv", 30);
    file("000002-dead/statistics.csv", 9);
    file("000002-dead/part/coverage.csv", 8);
    file("000003-at-work/statistics.csv", 9);
    file("000003-at-work/coverage.csv", 6);
    publish(1, "000001-published");
  }

  private void file(String name, int daysAgo) throws IOException {
    Path file = folder.resolve("lake/_publications").resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "figures");
    Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(Duration.ofDays(daysAgo))));
  }

  private Lake lake() {
    return Lake.openOrCreate(TestSpark.session(), folder.resolve("lake").toString());
  }

  private void publish(int number, String name) {
    StructType schema = LakeTable.PUBLICATION.schema();
    Object[] row = new Object[schema.length()];
    row[schema.fieldIndex("number")] = number;
    row[schema.fieldIndex("folder")] = name;
    LakeRun run = lake().begin();
    run.replacePublication(LakeTable.PUBLICATION, List.of(RowFactory.create(row)), number);
    run.commit("skr-2.0", "a fingerprint", Set.of());
  }

  private Maintenance maintenance(Retention retention) {
    return new Maintenance(TestSpark.session(), lake(), retention, Progress.silent());
  }

  private List<String> folders() throws IOException {
    try (Stream<Path> all = Files.list(folder.resolve("lake/_publications"))) {
      return all.map(each -> each.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void goOnceNothingWasWrittenToThemForAsLongAsVersionsAreKept() throws IOException {
    Maintenance maintenance = maintenance(WEEK);
    Maintenance.Plan plan = maintenance.plan(LocalDate.now());
    assertThat(plan.abandoned())
        .extracting(KeptFolders.Standing::name)
        .containsExactly("000002-dead");
    assertThat(plan.abandoned().get(0).files()).isEqualTo(2);
    assertThat(plan.abandoned().get(0).bytes()).isEqualTo(14);
    assertThat(folders()).as("only planned").hasSize(3);
    long before = lake().snapshot().run();

    maintenance.carryOut(plan);

    assertThat(folders()).containsExactly("000001-published", "000003-at-work");
    assertThat(lake().snapshot().run())
        .as("whoever slept over its publication cannot finish it any more")
        .isGreaterThan(before);
    assertThat(maintenance(WEEK).plan(LocalDate.now()).abandoned()).isEmpty();
  }

  @Test
  void areNoneOnceTheTableNamesThem() throws IOException {
    List<KeptFolders.Standing> abandoned =
        new AbandonedPublications(lake()).writtenBefore(Instant.now());
    assertThat(abandoned).hasSize(2);

    publish(2, "000002-dead");
    new AbandonedPublications(lake()).remove(abandoned);

    assertThat(folders()).containsExactly("000001-published", "000002-dead");
  }

  @Test
  void areNotLookedForWhereNothingWasEverPublished() {
    Lake none = Lake.openOrCreate(TestSpark.session(), folder.resolve("other").toString());
    assertThat(new AbandonedPublications(none).writtenBefore(Instant.now())).isEmpty();
  }
}
