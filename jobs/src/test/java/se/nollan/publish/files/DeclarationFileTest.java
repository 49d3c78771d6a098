package se.nollan.publish.files;

import static org.assertj.core.api.Assertions.assertThat;
import static se.nollan.publish.files.Publications.shown;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import se.nollan.publish.Publication;
import se.nollan.publish.Publisher;

/** What the quality declarations tell their readers. */
class DeclarationFileTest {
  private static final PublicationFile SWEDISH = new DeclarationFile(Language.SWEDISH);
  private static final PublicationFile ENGLISH = new DeclarationFile(Language.ENGLISH);

  @Test
  void itTellsCoverageRulesBreaksRevisionsAndNotes() {
    assertThat(Publications.text(SWEDISH, Publications.ofEveryKind()))
        .contains("| telefon | 3 | 2 | 1 | 1 | 0 | 2026-01 |")
        .contains("| Skåne | Åsö vårdcentral | SE2321000016-A | telefon | 2026-01–2026-02 |")
        .contains("| telefon | 1 | NOT\\_WORKING\\_DAY | ”helgfri vardag” |")
        .contains("| 2024-10 | Chatten räknas med. |")
        .contains("| 2 → 3 | Skåne | 40 | 4 | 1,3 | Skåne delivered January. |")
        .contains("- Mars är inte med.")
        .contains("Talen frystes 2026-03-15, 15 dagar efter den sista månadens slut.")
        .contains("Publikationen är preliminär")
        .contains("| enhet | 1 | 16,0 |")
        .contains("| Licens | inte angivet |");
    assertThat(Publications.text(ENGLISH, Publications.ofEveryKind()))
        .contains("- March is not in it.")
        .contains("| unit | 1 | 16.0 |")
        .contains("Read so: Monday to Friday and no public holiday")
        .contains("| Licence | not stated |");
  }

  @Test
  void itSaysHowManyFiguresAreWithheldAndNotWhy() {
    String declared = Publications.text(ENGLISH, Publications.ofEveryKind());
    assertThat(declared)
        .contains("Figures with a denominator under 20 are withheld")
        .contains("| units | 4 | 1 | 1 | 1 | 1 |")
        .contains("| the nation | 2 | 0 | 1 | 0 | 0 |")
        .doesNotContainIgnoringCase("primary)")
        .doesNotContainIgnoringCase("secondary");
  }

  @Test
  void aRegionThatIsLackingIsNamedWithItsMonths() {
    Publication publication =
        new Publications()
            .coverage("12", "2026-01", "chat_case", "MISSING", Optional.empty())
            .coverage("12", "2026-02", "chat_case", "MISSING", Optional.empty())
            .coverage("SE", "2026-01", "chat_case", "MISSING", Optional.empty())
            .make();
    assertThat(Publications.text(SWEDISH, publication))
        .contains("| Skåne | chatt | saknas | 2026-01–2026-02 |")
        .contains("| chatt | .. | .. | .. | .. | .. | 2026-01 |");
    assertThat(Publications.text(SWEDISH, Publications.ofEveryKind()))
        .contains("Ingen region saknas helt");
  }

  @Test
  void whoAnswersForItAndItsStageAreTold() {
    Publisher publisher = new Publisher("Region X", "x@example.org", "CC0-1.0", "https://cc.org");
    assertThat(Publications.text(ENGLISH, new Publications().by(publisher).standing().make()))
        .contains("| Publisher | Region X |")
        .contains("| Licence | CC0-1.0 https://cc.org |")
        .contains("The publication is final");
    Publication publication = new Publications().by(publisher).make();
    assertThat(Publications.text(new ReadmeFile(List.of()), publication))
        .contains("Utgivare: Region X, x@example.org", "Publisher: Region X, x@example.org");
    assertThat(Publications.text(JsonStatFile.ofRegions(), publication))
        .contains("\"Region X, x@example.org\"");
  }

  @Test
  void aNameIsNoMarkup() {
    Publication publication =
        new Publications()
            .called("<script>|[a](b) `c`\n# d")
            .unit("same_day_phone", "all", "2026-01", shown(20, 30))
            .make();
    assertThat(Publications.text(SWEDISH, publication))
        .contains("| &lt;script>\\|\\[a\\](b) \\`c\\` \\# d |");
  }

  @Test
  void bothLanguagesHaveTheSameTablesAndSections() {
    Publication publication = Publications.ofEveryKind();
    assertThat(shape(Publications.text(SWEDISH, publication)))
        .isEqualTo(shape(Publications.text(ENGLISH, publication)));
  }

  private static List<String> shape(String markdown) {
    return Pattern.compile("(?m)^(#+|\\|---)")
        .matcher(markdown)
        .results()
        .map(MatchResult::group)
        .toList();
  }
}
