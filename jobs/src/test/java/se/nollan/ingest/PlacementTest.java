package se.nollan.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.nollan.ingest.read.LandingFile;
import se.nollan.model.CanonicalDataset;
import se.nollan.model.Region;

/** A file whose place or name says that it cannot be a delivery: rejected, and told why. */
class PlacementTest {
  private static final String NO_FOLDER =
      "not in a folder region=<county code>/source=<id>/period=<yyyy-MM>";
  private static final String NO_KIND = "neither .csv, .csv.gz, .jsonl, .jsonl.gz nor .parquet";
  private static final String SAY_FILES =
      "; a source that is to read it says so: files = \"<pattern of names>\", and format";

  private static final String IN_OURS = "region=03/source=ours/period=2026-05/";

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {"a.csv", "a.csv.gz", "a.jsonl", "a.jsonl.gz", "a.parquet", "Ä b.2026.CSV.GZ"})
  void aDeliveryMayHaveAnyNameAndAnyOfTheKinds(String name) {
    assertThat(rejection("region=03/source=canonical-unit/period=2026-05/" + name)).isEmpty();
  }

  static List<String> regions() {
    return Region.codes();
  }

  @ParameterizedTest
  @MethodSource("regions")
  void noRegionIsTurnedAway(String code) {
    assertThat(rejection("region=" + code + "/source=canonical-unit/period=2026-05/a.csv"))
        .isEmpty();
  }

  @Test
  void everyDatasetHasASourceOfItsOwn() {
    assertThat(CanonicalDataset.values())
        .allSatisfy(
            dataset ->
                assertThat(
                        rejection(
                            "region=03/source=canonical-%s/period=2026-05/a.csv"
                                .formatted(dataset.id().replace('_', '-'))))
                    .isEmpty());
  }

  @ParameterizedTest
  @CsvSource({
    "a.csv",
    "region=03/a.csv",
    "region=03/source=canonical-unit/a.csv",
    "region=03/period=2026-05/source=canonical-unit/a.csv",
    "03/canonical-unit/2026-05/a.csv",
    "region=/source=canonical-unit/period=2026-05/a.csv",
    "region=03/source=/period=2026-05/a.csv",
    "region=03/source=canonical-unit/period=/a.csv",
    "deliveries/region=03/source=canonical-unit/period=2026-05/a.csv"
  })
  void aMisplacedFileIsTold(String path) {
    assertThat(rejection(path)).isEqualTo(NO_FOLDER);
  }

  @ParameterizedTest
  @CsvSource({
    "Region=12/source=s/period=2026-01/a.csv,  write region=12 for Region=12",
    "region =12/source=s/period=2026-01/a.csv, write region=12 for region =12",
    "region=12/Source=s/period=2026-01/a.csv,  write source=s for Source=s",
    "region=12/source=s/PERIOD=2026-01/a.csv,  write period=2026-01 for PERIOD=2026-01"
  })
  void theFolderThatIsMisspelledIsToldWithWhatToWrite(String path, String hint) {
    assertThat(rejection(path)).isEqualTo(NO_FOLDER + ": " + hint);
  }

  @ParameterizedTest
  @CsvSource({
    "deeper/a.csv,               in the folder deeper below the month",
    "deeper/still/a.csv,         in the folder deeper below the month",
    "a.parquet/part-0.parquet,   'a.parquet is a folder, as Spark and pandas write a table of several files'",
    "a.csv/part-00000.csv,       'a.csv is a folder, as Spark and pandas write a table of several files'"
  })
  void aFileInAFolderBelowTheMonthIsToldToBeMovedUp(String name, String reason) {
    assertThat(rejection("region=03/source=canonical-unit/period=2026-05/" + name))
        .startsWith(reason + "; move ")
        .endsWith(" up into period=2026-05");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "02     | unknown region 02",
        "1      | unknown region 1: write region=01",
        "'12 '  | unknown region 12 : write region=12",
        "SE12   | unknown region SE12: write region=12",
        "Skåne  | unknown region Skåne: write region=12",
        "26     | unknown region 26",
        "SE     | unknown region SE"
      })
  void anUnknownRegionIsTold(String region, String reason) {
    assertThat(rejection("region=" + region + "/source=canonical-unit/period=2026-05/a.csv"))
        .isEqualTo(reason);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-13,    ''",
    "2026-00,    ''",
    "2026-5,     ': write period=2026-05'",
    "2026,       ''",
    "202605,     ': write period=2026-05'",
    "2026-05-01, ': write period=2026-05'",
    "'2026-05 ', ': write period=2026-05'",
    "2026_05,    ': write period=2026-05'",
    "+026-05,    ''"
  })
  void aPeriodThatIsNoMonthIsTold(String period, String hint) {
    assertThat(rejection("region=03/source=canonical-unit/period=" + period + "/a.csv"))
        .isEqualTo("period " + period + " is no month yyyy-MM" + hint);
  }

  @ParameterizedTest
  @CsvSource({
    "unit,           ; write source=canonical-unit",
    "canonical_unit, ; write source=canonical-unit",
    "Canonical-unit, ; write source=canonical-unit",
    "telia,          ''"
  })
  void anUnknownSourceIsToldWithTheFileThatWouldDefineIt(String source, String hint) {
    assertThat(rejection("region=03/source=" + source + "/period=2026-05/a.csv"))
        .isEqualTo("unknown source %1$s: no %1$s.conf defines it%2$s".formatted(source, hint));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a.txt",
        "a.xlsx",
        "a.xml",
        "a.zip",
        "a.json",
        "a.csv.zip",
        "a.csv.bz2",
        "a.parquet.gz",
        "a",
        "csv"
      })
  void aKindOfFileThatIsNotNamedIsTold(String name) {
    assertThat(rejection("region=03/source=canonical-unit/period=2026-05/" + name))
        .isEqualTo(NO_KIND + "; if it is one of these, have it named so");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      value = {
        "format = csv                    ¦ a.zip    ¦",
        "format = csv, members = x       ¦ a.ZIP    ¦",
        "format = jsonl                  ¦ a.zip    ¦",
        "format = xml, row-tag = Call    ¦ a.xml    ¦",
        "format = xml, row-tag = Call    ¦ a.xml.gz ¦",
        "format = xml, row-tag = Call    ¦ a.zip    ¦",
        "format = xlsx                   ¦ a.xlsx   ¦",
        "format = xlsx                   ¦ a.csv    ¦ the source delivers xlsx files",
        "format = csv                    ¦ a.xml    ¦ the source delivers csv files",
        "format = xlsx                   ¦ a.zip    ¦ a zip file is read only where the source says"
            + " what its members are: format = csv, jsonl or xml",
        "                                ¦ a.zip    ¦ a zip file is read only where the source says"
            + " what its members are: format = csv, jsonl or xml",
        "                                ¦ a.xlsx   ¦ such a file is read only where the source"
            + " says format = xlsx",
        "                                ¦ a.xml.gz ¦ such a file is read only where the source"
            + " says format = xml, and row-tag",
      })
  void somethingPackedAWorkbookOrXmlIsTakenOnlyWhereTheSourceSaysSo(
      String keys, String name, String reason) throws IOException {
    Files.writeString(
        folder.resolve("ours.conf"),
        (keys == null ? "" : keys + ", ") + "dataset = unit, columns = [a], query = \"SELECT 1\"");
    LandingFile file =
        new LandingFile("file:/landing", IN_OURS + name, "03", "ours", "2026-05", 1, 1, "");
    assertThat(new Placement(Sources.read(List.of(folder))).rejection(file).orElse(""))
        .isEqualTo(reason == null ? "" : reason);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      value = {
        "format = csv, files = 'cdr_*'                ¦ cdr_A_01_2     ¦",
        "format = csv, files = 'cdr_*'                ¦ CDR_A_01_2     ¦",
        "format = csv, files = 'cdr_*'                ¦ cdr_1.gz       ¦",
        "format = csv, files = 'cdr_*'                ¦ cdr_1.csv      ¦",
        "format = csv, files = 'cdr_*'                ¦ cmr_A_01_2     ¦ the source delivers files that are named cdr_*",
        "format = csv, files = 'cdr_*'                ¦ a.csv          ¦ the source delivers files that are named cdr_*",
        "format = csv, files = ['queue_log*', '*.txt'] ¦ queue_log     ¦",
        "format = csv, files = ['queue_log*', '*.txt'] ¦ a.TXT         ¦",
        "format = csv, files = ['queue_log*', '*.txt'] ¦ a.log         ¦ the source delivers files that are named queue_log*, *.txt",
        "format = csv, files = '*.{log,txt}'          ¦ a.log          ¦",
        "format = csv, files = '*'                    ¦ a.parquet      ¦ the source delivers csv files",
        "format = jsonl, files = 'ctr-*'              ¦ ctr-2026-01    ¦",
        "files = '*.json'                             ¦ a.json         ¦",
        "files = ['*.json', '*.csv']                  ¦ a.csv          ¦",
        "format = jsonl                               ¦ a.json         ¦",
        "format = jsonl                               ¦ a.ndjson       ¦",
        "format = jsonl                               ¦ a.ndjson.gz    ¦",
        "                                             ¦ a.json         ¦ none",
        "format = csv                                 ¦ a.txt          ¦ none",
        "format = csv                                 ¦ cdr_1          ¦ none"
      })
  void aSourceSaysWhichNamesItReads(String keys, String name, String reason) throws IOException {
    Files.writeString(
        folder.resolve("ours.conf"),
        (keys == null ? "" : keys.replace('\'', '"') + ", ")
            + "dataset = unit, columns = [a], query = \"SELECT 1\"");
    LandingFile file =
        new LandingFile("file:/landing", IN_OURS + name, "03", "ours", "2026-05", 1, 1, "");
    assertThat(new Placement(Sources.read(List.of(folder))).rejection(file).orElse(null))
        .isEqualTo("none".equals(reason) ? NO_KIND + SAY_FILES : reason);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      value = {
        "files = 'cdr_*'               ¦ files: does not tell what kind the files are",
        "files = '*.txt'               ¦ files: does not tell what kind the files are",
        "files = ['*.csv', 'cdr_*']    ¦ files: does not tell what kind the files are",
        "format = csv, files = 'a/*'   ¦ files: holds what is no pattern of file names",
        "format = csv, files = 'a[b'   ¦ files: holds what is no pattern of file names",
        "format = csv, files = ''      ¦ files: holds what is no pattern of file names",
        "format = csv, files = { a=1 } ¦ files: has to be a pattern of file names, or a list",
        "format = csv, files = '_*'    ¦ files: '_*' is for files that are passed over",
        "format = csv, files = '*.tmp' ¦ files: '*.tmp' is for files that are passed over"
      })
  void namesThatASourceCannotMeanAreRefused(String keys, String problem) throws IOException {
    Files.writeString(
        folder.resolve("ours.conf"),
        keys.replace('\'', '"') + ", dataset = unit, columns = [a], query = \"SELECT 1\"");
    assertThatThrownBy(() -> Sources.read(List.of(folder))).hasMessageContaining(problem);
  }

  private static String rejection(String path) {
    List<String> parts = Arrays.asList(path.split("/"));
    LandingFile file =
        new LandingFile(
            "file:/landing",
            path,
            part(parts, 0, "region="),
            part(parts, 1, "source="),
            part(parts, 2, "period="),
            1,
            1,
            "");
    return new Placement(Sources.canonical()).rejection(file).orElse("");
  }

  /** As {@link Landing} gives it; {@link LandingTest} has that. */
  private static String part(List<String> parts, int index, String prefix) {
    boolean there = index < parts.size() - 1 && parts.get(index).startsWith(prefix);
    String value = there ? parts.get(index).substring(prefix.length()) : "";
    return value.isEmpty() ? Landing.NONE : value;
  }
}
