package se.nollan.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.nollan.model.CanonicalColumn;
import se.nollan.model.CanonicalDataset;

/** The sources that are known; those whose SQL has to be tried are tested with Spark. */
class SourcesTest {
  private static final SparkSession NONE_NEEDED = null;

  @TempDir private Path folder;

  @Test
  void theCanonicalSourcesTakeTheInstructionsColumns() {
    assertThat(Sources.canonical().all())
        .extracting(SourceDefinition::id)
        .containsExactly(
            "canonical-appointment",
            "canonical-bookable-slot",
            "canonical-booking",
            "canonical-chat-case",
            "canonical-phone-contact",
            "canonical-phone-line",
            "canonical-unit");
    for (CanonicalDataset dataset : CanonicalDataset.values()) {
      SourceDefinition source = Sources.canonical().source(dataset.canonicalSource()).orElseThrow();
      assertThat(source.dataset()).isEqualTo(dataset);
      assertThat(source.read().columns())
          .isEqualTo(dataset.columns().stream().map(CanonicalColumn::name).toList());
      assertThat(source.read().required())
          .isEqualTo(
              dataset.columns().stream()
                  .filter(CanonicalColumn::required)
                  .map(CanonicalColumn::name)
                  .toList());
    }
  }

  @Test
  void withoutAFolderOfSourcesThereAreTheCanonicalOnes() throws IOException {
    write("notes.txt", "not a source");
    assertThat(Sources.load(NONE_NEEDED, List.of(folder.resolve("none"), folder)).all()).hasSize(7);
  }

  @Test
  void allMistakesOfAllFilesAreToldAtOnce() throws IOException {
    write("one.conf", "dataset = unit");
    write("two.conf", "dataset = [");
    write("canonical-unit.conf", "dataset = unit");
    assertThatThrownBy(() -> Sources.load(NONE_NEEDED, List.of(folder)))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageStartingWith("4 problems:\n")
        .hasMessageContaining(
            folder.resolve("canonical-unit.conf")
                + ": names that begin with canonical- are taken; rename the file")
        .hasMessageContaining(folder.resolve("one.conf") + ": columns: is missing")
        .hasMessageContaining(folder.resolve("one.conf") + ": map: a source has either")
        .hasMessageContaining(folder.resolve("two.conf") + ": ");
  }

  @Test
  void aSingleMistakeIsToldInOneLine() throws IOException {
    write("one.conf", "dataset = unit, columns = [a], map { unit_id = a }, colour = red");
    assertThatThrownBy(() -> Sources.load(NONE_NEEDED, List.of(folder)))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageStartingWith("4 problems:")
        .hasMessageContaining("one.conf: colour: no such key")
        .hasMessageContaining("one.conf: map.unit_name: is missing");
    write("one.conf", "dataset = unit, columns = [a], query = \"SELECT 1\", colour = red");
    assertThatThrownBy(() -> Sources.load(NONE_NEEDED, List.of(folder)))
        .hasMessageStartingWith(folder.resolve("one.conf") + ": colour: no such key");
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }
}
