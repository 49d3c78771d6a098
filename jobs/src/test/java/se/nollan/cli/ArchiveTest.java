package se.nollan.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.nollan.ingest.Changes;
import se.nollan.ingest.Pseudonyms;
import se.nollan.ingest.Sources;
import se.nollan.lake.ClosedMonths;
import se.nollan.lake.LakeTable;
import se.nollan.lake.Writers;
import se.nollan.model.Region;
import se.nollan.testing.TestLake;
import se.nollan.testing.TestSpark;
import se.nollan.upkeep.Archive;

/** What is closed stays as it is; a new key reaches what is open. */
@Tag("long")
class ArchiveTest {
  private static final Pseudonyms NEW_KEY =
      Pseudonyms.of("another key, of thirty-two bytes or more".getBytes(StandardCharsets.UTF_8));

  @TempDir Path folder;
  private TestLake lake;
  private SmallRegions landing;
  private String said;

  @BeforeEach
  void twoMonthsOfOneRegion() throws IOException {
    landing = new SmallRegions(folder.resolve("landing"));
    landing.deliver("09", "2025-05", 3).deliver("09", "2025-06", 2);
    lake = new TestLake(folder.resolve("lake"));
    lake.run(landing.landing());
  }

  private int run(Pseudonyms key, DeliveryRequest.Consent... consents) {
    DeliveryRequest request =
        new DeliveryRequest(
            landing.landing().toString(),
            new LakeTurn(folder.resolve("lake").toString(), new Writers.Single()),
            Optional.empty(),
            key,
            Sources.canonical(),
            Changes.Comparison.LISTING,
            consents.length == 0 ? Set.of() : EnumSet.copyOf(List.of(consents)));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream before = System.out;
    System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
    try (TerminalProgress progress = TerminalProgress.start("testing")) {
      RunAccount account = new RunAccount("run", "lake", Optional.empty(), false);
      return new Delivery(TestSpark.session(), progress, request, account)
          .take(Pipeline.Until.MEASURED);
    } finally {
      System.setOut(before);
      said = out.toString(StandardCharsets.UTF_8);
    }
  }

  private Archive archive() {
    return new Archive(TestSpark.session(), lake.open());
  }

  private Set<Long> callers(String period) {
    return Set.copyOf(
        lake
            .table(LakeTable.PHONE_CONTACT)
            .where("period = '" + period + "'")
            .select("caller_number")
            .collectAsList()
            .stream()
            .map(row -> row.getLong(0))
            .toList());
  }

  @Test
  void closedMonthsStayWhenTheirFilesGoAndLateFilesAreSaid() throws IOException {
    assertThat(archive().close("2025-06", region -> true)).hasSize(Region.codes().size());
    assertThat(archive().close("2025-06", region -> true)).isEmpty();
    Map<LakeTable, List<String>> before = lake.content();
    landing.remove("2025-05");
    assertThat(run(TestLake.PSEUDONYMS)).isZero();
    assertThat(said).contains("Nothing is new").doesNotContain("closed");

    landing.deliver("12", "2025-05", 4);
    assertThat(run(TestLake.PSEUDONYMS)).isEqualTo(ExitCode.REJECTED_FILES);
    assertThat(said)
        .contains("6 new or changed files are of closed region-months, and are not read")
        .contains("region=12/source=canonical-appointment/period=2025-05/part.csv")
        .contains("--reopen 2025-05 --region 12");
    assertThat(lake.content()).isEqualTo(before);

    archive().reopen(month -> month.region().equals("12"));
    assertThat(run(TestLake.PSEUDONYMS)).isZero();
    assertThat(callers("2025-05")).hasSize(7);
    assertThat(ClosedMonths.of(lake.open()).closed()).hasSize(Region.codes().size() - 1);

    archive().reopen(month -> month.region().equals("09"));
    assertThatThrownBy(() -> run(TestLake.PSEUDONYMS))
        .isInstanceOf(StoppedException.class)
        .hasMessageContaining("1 reopened region-months have no files");
    archive().close("2025-06", region -> true);
    assertThat(run(TestLake.PSEUDONYMS)).isZero();
    assertThat(callers("2025-05")).hasSize(7);
  }

  @Test
  void onlyTheRegionsThatAreMeantAreClosed() {
    assertThat(archive().close("2025-07", "09"::equals)).hasToString("[09 2025-05, 09 2025-06]");
    assertThat(archive().close("2025-05", region -> true)).isEmpty();
  }

  @Test
  void aNewKeyIsRefusedUnlessEverythingIsReadAgainUnderIt() {
    assertThatThrownBy(() -> run(NEW_KEY))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("--rotate-key");
    assertThatThrownBy(() -> run(TestLake.PSEUDONYMS, DeliveryRequest.Consent.NEW_KEY))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("the key that the lake has already");
  }

  @Test
  void rotatingTheKeyMakesAllPseudonymsAnewAndNoFigureOther() {
    Set<Long> old = callers("2025-05");
    List<String> figures = lake.content().get(LakeTable.STATISTIC);
    assertThat(run(NEW_KEY, DeliveryRequest.Consent.NEW_KEY)).isZero();
    assertThat(said).contains("2 region-months read");
    assertThat(callers("2025-05")).hasSize(3).doesNotContainAnyElementsOf(old);
    assertThat(lake.content().get(LakeTable.STATISTIC)).isEqualTo(figures);
    assertThat(run(NEW_KEY)).isZero();
    assertThat(said).contains("Nothing is new");
    assertThatThrownBy(() -> run(TestLake.PSEUDONYMS)).isInstanceOf(UsageException.class);
  }

  @Test
  void closedMonthsKeepTheOldKeyOnlyIfThatIsSaid() throws IOException {
    archive().close("2025-06", region -> true);
    landing.remove("2025-05");
    Set<Long> may = callers("2025-05");
    Set<Long> june = callers("2025-06");
    assertThatThrownBy(() -> run(NEW_KEY, DeliveryRequest.Consent.NEW_KEY))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("closed region-months (2025-05)")
        .hasMessageContaining("--keep-closed");
    assertThat(
            run(
                NEW_KEY,
                DeliveryRequest.Consent.NEW_KEY,
                DeliveryRequest.Consent.CLOSED_KEEP_THEIR_KEY))
        .isZero();
    assertThat(callers("2025-05")).isEqualTo(may);
    assertThat(callers("2025-06")).doesNotContainAnyElementsOf(june);
    ClosedMonths closed = ClosedMonths.of(lake.open());
    assertThat(closed.underOtherKeyThan(NEW_KEY.fingerprint())).isEqualTo(closed.closed());
    assertThat(closed.underOtherKeyThan(TestLake.PSEUDONYMS.fingerprint())).isEmpty();
  }
}
