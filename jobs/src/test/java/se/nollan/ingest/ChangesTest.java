package se.nollan.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static se.nollan.ingest.Changes.Comparison.CONTENT;
import static se.nollan.ingest.Changes.Comparison.LISTING;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import se.nollan.ingest.read.LandingFile;
import se.nollan.model.CanonicalDataset;
import se.nollan.model.RegionMonth;

/** Which region-months are read again. The lake holds three files, all of one source. */
class ChangesTest {
  private static final String SOURCE = "canonical-unit";
  private static final String VERSION = "canonical";
  private static final String NOT_OPENED = "";

  private final Map<String, LandingFile> landing = new LinkedHashMap<>();
  private final List<LedgerEntry> ledger = new ArrayList<>();
  private final Map<String, String> contents = new LinkedHashMap<>();
  private final List<String> contentsRead = new ArrayList<>();
  private final Set<RegionMonth> closed = new HashSet<>();
  private final Set<RegionMonth> again = new HashSet<>();

  @BeforeEach
  void theLakeHoldsWhatTheLandingHolds() {
    known(file("03", "2026-05", "a.csv", 10, 1, ""), "sum a", VERSION);
    known(file("03", "2026-05", "b.csv", 20, 1, ""), "sum b", VERSION);
    known(file("12", "2026-06", "c.csv", 30, 1, "etag c"), "sum c", VERSION);
  }

  @Test
  void whatIsUnchangedIsNotReadAgainNorOpened() {
    assertThat(touched()).isEmpty();
    assertThat(changes(LISTING).none()).isTrue();
    assertThat(contentsRead).isEmpty();
  }

  @Test
  void anEmptyLakeReadsEverything() {
    ledger.clear();
    Changes changes = changes(LISTING);
    assertThat(changes.touched()).hasToString("[03 2026-05, 12 2026-06]");
    assertThat(changes.files()).hasSize(3);
    assertThat(changes.withdrawn()).isEmpty();
  }

  @Test
  void aNewFileMakesItsRegionAndMonthBeReadFromAllItsFiles() {
    deliver(file("03", "2026-05", "new.csv", 5, 9, ""), "sum new");
    Changes changes = changes(LISTING);
    assertThat(changes.touched()).hasToString("[03 2026-05]");
    assertThat(changes.files())
        .extracting(LandingFile::name)
        .containsExactly("a.csv", "b.csv", "new.csv");
    assertThat(contentsRead).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "31, 1, etag c, sum other, 12 2026-06, its size and content differ",
    "30, 2, etag c, sum other, 12 2026-06, its time and content differ",
    "30, 1, etag d, sum other, 12 2026-06, its etag and content differ",
    "30, 2, etag c, sum c,     '',         it was copied anew: only its time differs",
    "30, 1, etag d, sum c,     '',         it was copied anew: only its etag differs",
    "30, 1, '',     sum c,     '',         the landing moved to a store without etags"
  })
  void aFileThatIsListedOtherwiseIsReadAgainIfItsContentDiffers(
      long size, long modified, String etag, String content, String touched, String why) {
    deliver(file("12", "2026-06", "c.csv", size, modified, etag), content);
    assertThat(touched()).as(why).isEqualTo(touched);
  }

  @Test
  void onlyFilesThatAreListedOtherwiseAreOpened() {
    deliver(file("03", "2026-05", "b.csv", 20, 2, ""), "sum b");
    assertThat(touched()).isEmpty();
    assertThat(contentsRead).containsExactly("b.csv");
  }

  @Test
  void noFileIsOpenedWhoseRegionAndMonthIsReadAgainAnyway() {
    deliver(file("03", "2026-05", "new.csv", 5, 9, ""), "sum new");
    deliver(file("03", "2026-05", "b.csv", 20, 2, ""), "sum b");
    assertThat(touched()).isEqualTo("03 2026-05");
    assertThat(contentsRead).isEmpty();
  }

  @Test
  void aChangeThatTheListingHidesIsFoundByVerifying() {
    deliver(file("12", "2026-06", "c.csv", 30, 1, "etag c"), "sum other");
    assertThat(touched()).isEmpty();
    assertThat(changes(CONTENT).touched()).hasToString("[12 2026-06]");
  }

  @Test
  void verifyingOpensEveryFileAndChangesNothingWhereNothingChanged() {
    assertThat(changes(CONTENT).none()).isTrue();
    assertThat(contentsRead).containsExactly("a.csv", "b.csv", "c.csv");
  }

  @Test
  void theRestOfARegionAndMonthIsReadAgainWhenOneOfItsFilesVanishes() {
    remove("a.csv");
    Changes changes = changes(LISTING);
    assertThat(changes.touched()).hasToString("[03 2026-05]");
    assertThat(changes.withdrawn()).isEmpty();
    assertThat(changes.files()).extracting(LandingFile::name).containsExactly("b.csv");
  }

  @Test
  void aRegionAndMonthWithoutFilesIsWithdrawn() {
    remove("c.csv");
    Changes changes = changes(LISTING);
    assertThat(changes.touched()).hasToString("[12 2026-06]");
    assertThat(changes.withdrawn()).hasToString("[12 2026-06]");
    assertThat(changes.files()).isEmpty();
  }

  @Test
  void aFileThatMovesToAnotherMonthTouchesBoth() {
    remove("c.csv");
    deliver(file("12", "2026-07", "c.csv", 30, 1, "etag c"), "sum c");
    Changes changes = changes(LISTING);
    assertThat(changes.touched()).hasToString("[12 2026-06, 12 2026-07]");
    assertThat(changes.withdrawn()).hasToString("[12 2026-06]");
  }

  @Test
  void aLandingThatMovesIsTheSameLanding() {
    landing.replaceAll(
        (name, f) ->
            new LandingFile(
                "s3a://bucket/landing",
                f.path(),
                f.region(),
                f.source(),
                f.period(),
                f.size(),
                f.modified(),
                f.etag()));
    assertThat(touched()).isEmpty();
  }

  @Test
  void whatWasReadUnderAnotherDefinitionOfItsSourceIsReadAgain() {
    ledger.clear();
    landing.clear();
    known(file("03", "2026-05", "a.csv", 10, 1, ""), "sum a", "an older version");
    known(file("12", "2026-06", "c.csv", 30, 1, ""), "sum c", VERSION);
    assertThat(touched()).isEqualTo("03 2026-05");
  }

  @Test
  void filesOfASourceThatIsNoLongerDefinedAreLookedAtAgainOnce() {
    ledger.clear();
    landing.clear();
    LandingFile file =
        new LandingFile("file:/landing", "gone/a.csv", "03", "gone", "2026-05", 10, 1, "");
    known(file, "sum a", "its version");
    assertThat(touched()).isEqualTo("03 2026-05");
    ledger.clear();
    known(file, NOT_OPENED, "");
    assertThat(touched()).isEmpty();
  }

  @Test
  void verifyingDoesNotTakeAFileForChangedThatWasNeverOpened() {
    known(file("12", "2026-06", "read me.txt", 5, 1, ""), NOT_OPENED, VERSION);
    contents.put("read me.txt", "sum of read me");
    assertThat(changes(CONTENT).touched()).isEmpty();
  }

  @Test
  void aClosedMonthStaysWhenItsFilesGo() {
    closed.add(new RegionMonth("12", "2026-06"));
    remove("c.csv");
    assertThat(changes(LISTING).none()).isTrue();
  }

  @Test
  void filesThatComeForAClosedMonthAreNotReadButSaid() {
    closed.add(new RegionMonth("03", "2026-05"));
    deliver(file("03", "2026-05", "new.csv", 5, 9, ""), "sum new");
    deliver(file("03", "2026-05", "a.csv", 11, 2, ""), "sum other");
    deliver(file("03", "2026-05", "b.csv", 20, 2, ""), "sum b");
    Changes changes = changes(LISTING);
    assertThat(changes.none()).isTrue();
    assertThat(changes.files()).isEmpty();
    assertThat(changes.late())
        .extracting(LandingFile::name)
        .as("b.csv is only a copy")
        .containsExactlyInAnyOrder("new.csv", "a.csv");
  }

  @Test
  void aNewDefinitionOfASourceLeavesClosedMonthsAlone() {
    closed.add(new RegionMonth("12", "2026-05"));
    known(file("12", "2026-05", "old.csv", 5, 1, ""), "sum old", "an older definition");
    assertThat(changes(LISTING).none()).isTrue();
    assertThat(changes(LISTING).late()).isEmpty();
  }

  @Test
  void whatIsReopenedIsReadAgainWhateverItsFilesAre() {
    again.add(new RegionMonth("03", "2026-05"));
    again.add(new RegionMonth("12", "2026-06"));
    remove("c.csv");
    Changes changes = changes(LISTING);
    assertThat(changes.touched()).hasToString("[03 2026-05, 12 2026-06]");
    assertThat(changes.withdrawn()).hasToString("[12 2026-06]");
    assertThat(changes.files()).extracting(LandingFile::name).containsExactly("a.csv", "b.csv");
  }

  @ParameterizedTest
  @EnumSource(Changes.Comparison.class)
  void whatIsNoFileLikeAnyOtherIsNeverOpened(Changes.Comparison comparison) {
    LandingFile was = landing.get("a.csv");
    LandingFile pipe =
        new LandingFile(
            was.landing(),
            was.path(),
            was.region(),
            was.source(),
            was.period(),
            0,
            was.modified() + 1,
            "",
            "not a regular file");
    landing.put("a.csv", pipe);
    assertThat(changes(comparison).touched()).hasToString("[03 2026-05]");
    assertThat(contentsRead).doesNotContain("a.csv");
  }

  private String touched() {
    return changes(LISTING).touched().stream()
        .map(Object::toString)
        .collect(Collectors.joining(", "));
  }

  private Changes changes(Changes.Comparison comparison) {
    return Changes.between(
        new Ledger(ledger),
        List.copyOf(landing.values()),
        Sources.canonical(),
        this::checksums,
        comparison,
        new Changes.Orders(closed, again));
  }

  private Map<String, String> checksums(List<LandingFile> files) {
    files.forEach(file -> contentsRead.add(file.name()));
    return files.stream()
        .collect(Collectors.toMap(LandingFile::path, file -> contents.get(file.name())));
  }

  private void known(LandingFile file, String checksum, String version) {
    deliver(file, checksum);
    ledger.add(
        new LedgerEntry(
            file,
            Optional.of(CanonicalDataset.UNIT),
            checksum,
            checksum.isEmpty() ? Optional.of("a reason") : Optional.empty(),
            Optional.empty(),
            RowCounts.NONE,
            version,
            1));
  }

  private void deliver(LandingFile file, String content) {
    landing.put(file.name(), file);
    contents.put(file.name(), content);
  }

  private void remove(String name) {
    landing.remove(name);
  }

  private static LandingFile file(
      String region, String period, String name, long size, long modified, String etag) {
    String path = "region=%s/source=%s/period=%s/%s".formatted(region, SOURCE, period, name);
    return new LandingFile("file:/landing", path, region, SOURCE, period, size, modified, etag);
  }
}
