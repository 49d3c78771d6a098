package se.nollan.publish.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Equal publications give equal bytes, wherever and whenever the files are made. */
class SteadyFilesTest {
  private final Locale locale = Locale.getDefault();
  private final TimeZone zone = TimeZone.getDefault();

  @AfterEach
  void restore() {
    Locale.setDefault(locale);
    TimeZone.setDefault(zone);
  }

  @ParameterizedTest
  @CsvSource({
    "en-US, UTC",
    "sv-SE, Europe/Stockholm",
    "tr-TR, Asia/Tokyo",
    "ar-EG, America/Los_Angeles"
  })
  void allFilesAreTheSame(String language, String timeZone) {
    Map<String, byte[]> here = files();
    Locale.setDefault(Locale.forLanguageTag(language));
    TimeZone.setDefault(TimeZone.getTimeZone(timeZone));
    files().forEach((name, bytes) -> assertThat(bytes).as(name).isEqualTo(here.get(name)));
  }

  @Test
  void namesAreAsciiAndNoTwoAreAlike() {
    assertThat(PublicationFiles.all())
        .extracting(PublicationFile::name)
        .doesNotHaveDuplicates()
        .allMatch(name -> name.matches("[A-Za-z-]+[.](csv|json|xlsx|md|txt)"));
  }

  @Test
  void theReadmeNamesEveryOtherFileInBothLanguages() {
    PublicationFile readme = PublicationFiles.all().get(PublicationFiles.all().size() - 1);
    String text = Publications.text(readme, Publications.ofEveryKind());
    for (PublicationFile file : PublicationFiles.all()) {
      if (!file.name().equals(readme.name())) {
        assertThat(text)
            .contains(file.name())
            .contains(file.title().swedish())
            .contains(file.title().english());
      }
    }
  }

  private static Map<String, byte[]> files() {
    Map<String, byte[]> files = new HashMap<>();
    for (PublicationFile file : PublicationFiles.all()) {
      files.put(file.name(), Publications.bytes(file, Publications.ofEveryKind()));
    }
    return files;
  }
}
