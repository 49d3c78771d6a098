package se.nollan.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.nollan.contact.Definition;
import se.nollan.ingest.Ledger;
import se.nollan.ingest.Sources;
import se.nollan.lake.ClosedMonths;
import se.nollan.lake.Lake;
import se.nollan.lake.LakeTable;
import se.nollan.lake.Vacuum;
import se.nollan.model.RegionMonth;
import se.nollan.progress.Progress;
import se.nollan.testing.StoredRows;
import se.nollan.testing.TestLake;
import se.nollan.testing.TestSpark;
import se.nollan.upkeep.Maintenance;
import se.nollan.upkeep.Retention;

/** Personal data that is too old is erased from every file; the figures, and all else, stay. */
@Tag("long")
class MaintainTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 6, 15);
  private static final Retention YEAR =
      new Retention(Optional.of(Period.ofYears(1)), Duration.ZERO);

  /** What every row of a person of May 2025 has in it somewhere: ids, and the numbers behind. */
  private static final String OLD = "-202505";

  @TempDir static Path ready;
  @TempDir Path folder;
  private TestLake lake;
  private SmallRegions landing;

  /** May and June of 2025, from two regions; one of them has corrected both months. */
  @BeforeAll
  static void runTwice() throws IOException {
    SmallRegions landing = new SmallRegions(ready.resolve("landing"));
    for (String period : List.of("2025-05", "2025-06")) {
      landing.deliver("09", period, 3).deliver("12", period, 2);
    }
    TestLake lake = new TestLake(ready.resolve("lake"));
    lake.run(landing.landing());
    landing.deliver("12", "2025-05", 4).deliver("12", "2025-06", 5);
    lake.run(landing.landing());
  }

  @BeforeEach
  void copy() throws IOException {
    try (Stream<Path> files = Files.walk(ready)) {
      for (Path file : files.toList()) {
        Path to = folder.resolve(ready.relativize(file));
        if (Files.isDirectory(file)) {
          Files.createDirectories(to);
        } else {
          Files.copy(file, to, StandardCopyOption.COPY_ATTRIBUTES);
        }
      }
    }
    landing = new SmallRegions(folder.resolve("landing"));
    lake = new TestLake(folder.resolve("lake"));
  }

  private Vacuum.Size maintain(Retention retention, Progress progress) {
    Lake open = lake.open();
    Maintenance maintenance = new Maintenance(TestSpark.session(), open, retention, progress);
    return maintenance.carryOut(maintenance.plan(TODAY));
  }

  private Maintenance.Plan plan(Retention retention) {
    return new Maintenance(TestSpark.session(), lake.open(), retention, Progress.silent())
        .plan(TODAY);
  }

  /** Which files hold something of a person of May 2025. */
  private List<Path> filesWithOldRows() throws IOException {
    return StoredRows.in(folder.resolve("lake")).entrySet().stream()
        .filter(file -> file.getValue().contains(OLD))
        .map(Map.Entry::getKey)
        .toList();
  }

  private List<String> oldPseudonyms() {
    List<String> pseudonyms = new ArrayList<>();
    Map<LakeTable, String> columns =
        Map.of(
            LakeTable.PHONE_CONTACT, "caller_number",
            LakeTable.CHAT_CASE, "patient_id",
            LakeTable.BOOKING, "patient_id");
    columns.forEach(
        (table, column) ->
            lake.table(table)
                .where("period = '2025-05'")
                .selectExpr("cast(" + column + " AS string)")
                .collectAsList()
                .forEach(row -> pseudonyms.add(row.getString(0))));
    return pseudonyms;
  }

  /** What is to be as it was, whatever is erased. */
  private Map<LakeTable, List<String>> figures() {
    Map<LakeTable, List<String>> content = new TreeMap<>(lake.content());
    content.keySet().removeIf(LakeTable::ofPersons);
    return content;
  }

  private List<String> periods(LakeTable table) {
    return lake.table(table).select("period").distinct().collectAsList().stream()
        .map(row -> row.getString(0))
        .toList();
  }

  @Test
  void noFileHoldsARowThatWasErasedAndTheFiguresStay() throws IOException {
    Map<LakeTable, List<String>> before = figures();
    List<String> pseudonyms = oldPseudonyms();
    assertThat(pseudonyms).hasSize(11);
    assertThat(filesWithOldRows()).hasSizeGreaterThan(12);

    Maintenance.Plan plan = plan(YEAR);
    assertThat(plan.erase()).hasToString("[09 2025-05, 12 2025-05]");
    assertThat(plan.rows())
        .containsEntry(LakeTable.PHONE_CONTACT, 7L)
        .containsEntry(LakeTable.BOOKING, 2L)
        .containsEntry(LakeTable.APPOINTMENT, 2L)
        .containsEntry(LakeTable.CHAT_CASE, 2L)
        .containsEntry(LakeTable.CONTACT_OUTCOME, 9L)
        .containsEntry(LakeTable.QUARANTINE, 2L)
        .hasSize(6);
    assertThat(filesWithOldRows()).as("only planned").hasSizeGreaterThan(12);

    maintain(YEAR, Progress.silent());
    assertThat(filesWithOldRows()).isEmpty();
    assertThat(String.join("\n", StoredRows.in(folder.resolve("lake")).values()))
        .doesNotContain(pseudonyms);
    assertThat(figures()).isEqualTo(before);
    plan.rows().keySet().forEach(t -> assertThat(periods(t)).containsExactly("2025-06"));
    assertThat(plan(YEAR).erase()).isEmpty();
  }

  @Test
  void withoutRetentionNothingIsErasedButWhatNoLongerServesGoes() throws IOException {
    Map<LakeTable, List<String>> before = lake.content();
    int files = StoredRows.in(folder.resolve("lake")).size();
    maintain(Retention.DEFAULT, Progress.silent());
    assertThat(lake.content()).isEqualTo(before);
    assertThat(filesWithOldRows()).hasSizeGreaterThan(12);
    Vacuum.Size removed =
        maintain(new Retention(Optional.empty(), Duration.ZERO), Progress.silent());
    assertThat(removed.files()).isPositive();
    assertThat(lake.content()).isEqualTo(before);
    assertThat(StoredRows.in(folder.resolve("lake")).size()).isLessThan(files);
    assertThat(plan(new Retention(Optional.empty(), Duration.ZERO)).unused().files()).isZero();
  }

  @Test
  void erasedMonthsAreNotReadAgainNorMeasuredToNothing() throws IOException {
    Map<LakeTable, List<String>> before = figures();
    maintain(YEAR, Progress.silent());
    assertThat(lake.changes(landing.landing(), Sources.canonical()).none()).isTrue();
    new Pipeline(TestSpark.session(), lake.open(), Definition.CURRENT, Progress.silent())
        .measure(Optional.of(Ledger.of(lake.open()).regionMonths()));
    assertThat(figures()).isEqualTo(before);

    landing.remove("2025-05");
    assertThat(lake.changes(landing.landing(), Sources.canonical()).none()).isTrue();
    landing.deliver("03", "2025-05", 1);
    assertThat(lake.changes(landing.landing(), Sources.canonical()).none()).isTrue();
    assertThat(lake.changes(landing.landing(), Sources.canonical()).late()).hasSize(6);
  }

  @Test
  void aCorrectionOfTheNextMonthIsSummedAsIfNothingHadBeenErased() throws IOException {
    landing.deliver("12", "2025-06", 9);
    TestLake whole = new TestLake(folder.resolve("whole"));
    whole.run(landing.landing());
    maintain(YEAR, Progress.silent());
    lake.run(landing.landing());
    for (LakeTable table :
        List.of(
            LakeTable.STATISTIC,
            LakeTable.BOOKING_MIX,
            LakeTable.LEAD_TIME,
            LakeTable.GOAL_CARD,
            LakeTable.COVERAGE,
            LakeTable.COVERAGE_UNIT)) {
      assertThat(figures().get(table)).as(table.id()).isEqualTo(whole.content().get(table));
    }
  }

  @Test
  void whatIsErasedComesBackOnlyIfItIsReopenedAndItsFilesAreThere() throws IOException {
    Map<LakeTable, List<String>> before = lake.content();
    maintain(YEAR, Progress.silent());
    new se.nollan.upkeep.Archive(TestSpark.session(), lake.open()).reopen(month -> true);
    new Pipeline(TestSpark.session(), lake.open(), Definition.CURRENT, Progress.silent())
        .measure(Optional.of(Ledger.of(lake.open()).regionMonths()));
    assertThat(figures().get(LakeTable.STATISTIC)).isEqualTo(before.get(LakeTable.STATISTIC));
    lake.run(landing.landing());
    assertThat(lake.content()).isEqualTo(before);
    assertThat(ClosedMonths.of(lake.open()).all()).isEmpty();
  }

  @Test
  void aMonthThatIsNotMeasuredIsNotErased() throws IOException {
    landing.deliver("09", "2025-05", 8);
    lake.run(landing.landing(), Sources.canonical(), Pipeline.Until.INGESTED);
    Maintenance.Plan plan = plan(YEAR);
    assertThat(plan.erase()).containsExactly(new RegionMonth("12", "2025-05"));
    assertThat(plan.unmeasured()).containsExactly(new RegionMonth("09", "2025-05"));
  }

  /** Wherever it is cut off, the lake is whole, before or after, and the next one goes on. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "erasing 2 region-months",
        "compacting chat_case",
        "forgetting old versions",
        "removing files"
      })
  void aMaintenanceThatIsCutOffIsTakenUpByTheNext(String last) throws IOException {
    Map<LakeTable, List<String>> before = lake.content();
    Progress until =
        stage -> {
          if (stage.equals(last)) {
            throw new CutOff();
          }
        };
    assertThatThrownBy(() -> maintain(YEAR, until)).isInstanceOf(CutOff.class);
    if (last.startsWith("forgetting") || last.startsWith("removing")) {
      before.keySet().removeIf(LakeTable::ofPersons);
      assertThat(figures()).isEqualTo(before);
    } else {
      assertThat(lake.content()).isEqualTo(before);
      before.keySet().removeIf(LakeTable::ofPersons);
    }
    maintain(YEAR, Progress.silent());
    assertThat(figures()).isEqualTo(before);
    assertThat(filesWithOldRows()).isEmpty();
  }

  private static final class CutOff extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  @Test
  void aRunThatSleptWhileFilesWereRemovedCannotFinish() {
    var asleep = lake.open().begin();
    maintain(YEAR, Progress.silent());
    assertThatThrownBy(asleep::commit).isInstanceOf(se.nollan.lake.AnotherRunException.class);
  }
}
