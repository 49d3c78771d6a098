package se.nollan.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.nollan.ingest.ConfigurationException;
import se.nollan.publish.Publisher;
import se.nollan.testing.Project;
import se.nollan.upkeep.Retention;

/** What is erased is gone, so that nothing is guessed of how long it was to be kept. */
class SettingsFileTest {
  @TempDir private Path folder;

  private Settings read(String... texts) throws IOException {
    List<Path> folders = new java.util.ArrayList<>();
    for (int i = 0; i < texts.length; i++) {
      Path each = Files.createDirectories(folder.resolve("conf" + i));
      Files.writeString(each.resolve(SettingsFile.NAME), texts[i]);
      folders.add(each);
    }
    return SettingsFile.load(folders);
  }

  private Retention load(String... texts) throws IOException {
    return read(texts).retention();
  }

  @Test
  void withoutConfigurationNothingIsErased() throws IOException {
    assertThat(SettingsFile.load(List.of(folder)))
        .isEqualTo(new Settings(Retention.DEFAULT, Publisher.unstated()));
    assertThat(load("")).isEqualTo(Retention.DEFAULT);
    assertThat(load("retention { versions = 1 day }").rowData()).isEmpty();
    assertThat(Retention.DEFAULT.firstKept(LocalDate.of(2026, 11, 22))).isEmpty();
  }

  @Test
  void theProjectsOwnFileErasesNothingAndSpeaksForNobody() {
    assertThat(SettingsFile.load(List.of(Project.HOME.resolve("conf"))))
        .isEqualTo(new Settings(Retention.DEFAULT, Publisher.unstated()));
  }

  @Test
  void aLaterFileGoesBeforeAnEarlierOne() throws IOException {
    Retention retention =
        load(
            "retention { row-data = 36 months, versions = 7 days }",
            "retention.row-data = 5 years");
    assertThat(retention.rowData()).contains(Period.ofYears(5));
    assertThat(retention.versions()).isEqualTo(Duration.ofDays(7));
  }

  @ParameterizedTest
  @CsvSource({
    "36 months, 2026-11-22, 2023-11",
    "36 months, 2026-12-01, 2023-12",
    "1 month,   2026-03-31, 2026-02",
    "3 years,   2026-01-31, 2023-01",
    "400 days,  2026-11-22, 2025-10"
  })
  void aMonthIsKeptUntilItsLastDayIsTooOld(String kept, LocalDate today, String first)
      throws IOException {
    assertThat(load("retention.row-data = " + kept).firstKept(today).orElseThrow())
        .hasToString(first);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "retention.row-data = 36                | retention.row-data: '36' is no time, such as 36",
        "retention.row-data = 36m               | retention.row-data: '36m' is no time",
        "retention.row-data = 0 months          | retention.row-data: '0 months' is no time",
        "retention.row-data = for ever          | retention.row-data: 'for ever' is no time",
        "retention.row-data = -3 years          | retention.row-data: '-3 years' is no time",
        "retention.versions = 2 months          | retention.versions: '2 months' is no time",
        "retention.rowdata = 3 years            | retention.rowdata: no such key; there are",
        "retentions { versions = 1 day }        | retentions.versions: no such key",
        "retention = 3 years                    | retention: no such key",
        "retention {                            | nollan.conf"
      })
  void whatCannotBeMeantIsRefused(String text, String said) {
    assertThatThrownBy(() -> load(text))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining(said);
  }

  @Test
  void whoAnswersForPublications() throws IOException {
    assertThat(
            read(
                    "publisher { name = \"Region Åre\", contact = \"fraga@example.org\" }",
                    """
                    publisher {
                      contact = " statistik@example.org "
                      licence = "CC0-1.0", licence-url = "https://example.org/cc0"
                    }
                    """)
                .publisher())
        .isEqualTo(
            new Publisher(
                "Region Åre", "statistik@example.org", "CC0-1.0", "https://example.org/cc0"));
    assertThat(read("publisher.name = \"Region Åre\"").publisher())
        .isEqualTo(new Publisher("Region Åre", "", "", ""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "publisher.name = \"\"            | publisher.name: wants one line of text in quotes",
        "publisher.name = \"A\\nB\"       | publisher.name: wants one line of text in quotes",
        "publisher.name = 7              | publisher.name: wants one line of text in quotes",
        "publisher.name = [ \"A\" ]      | publisher.name: wants one line of text in quotes",
        "publisher.contact = \"a@b.se\"  | publisher.contact wants publisher.name beside it",
        "publisher.licence = \"CC0-1.0\" | publisher.licence wants publisher.licence-url",
        "publisher.licence-url = \"cc0\" | publisher.licence-url: 'cc0' is no address of a page",
        "publisher.mail = \"a@b.se\"     | publisher.mail: no such key; there are",
        "publisher = \"Region Åre\"      | publisher: no such key"
      })
  void whoCannotBeMeantIsRefused(String text, String said) {
    whatCannotBeMeantIsRefused(text, said);
  }

  @Test
  void everyProblemIsToldAtOnce() {
    assertThatThrownBy(() -> load("retention { row-data = 1, versions = 2, more = 3 }"))
        .hasMessageContaining("3 problems")
        .hasMessageContaining("row-data")
        .hasMessageContaining("versions")
        .hasMessageContaining("more");
  }
}
