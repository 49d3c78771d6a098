package se.nollan.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a folder of sources may hold beside them. */
class SourcesTest {
  @TempDir private Path folder;

  @Test
  void nollansOwnConfigurationIsNoSource() throws IOException {
    Files.writeString(folder.resolve("nollan.conf"), "retention.row-data = 36 months");
    assertThat(Sources.read(List.of(folder)).source("nollan")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"windows-1252", "UTF-16"})
  void aSourceThatIsNotInUtf8IsToldAsSuch(String encoding) throws IOException {
    byte[] text = "dataset = unit, columns = [Ärende], map { unit_id = Ärende }".getBytes(encoding);
    Path file = Files.write(folder.resolve("ours.conf"), text);
    assertThatThrownBy(() -> Sources.read(List.of(folder)))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining(file + ": is not in UTF-8; save it in that encoding");
  }

  @Test
  void aSourceMayBeginWithAByteOrderMark() throws IOException {
    String text =
        """
        \uFEFFdataset = phone_line
        columns = [nr]
        query = "SELECT nr FROM raw"
        """;
    Files.writeString(folder.resolve("ours.conf"), text);
    assertThat(Sources.read(List.of(folder)).source("ours")).isPresent();
  }
}
