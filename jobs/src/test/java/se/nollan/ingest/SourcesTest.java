package se.nollan.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a folder of sources may hold beside them. */
class SourcesTest {
  @TempDir private Path folder;

  @Test
  void nollansOwnConfigurationIsNoSource() throws IOException {
    Files.writeString(folder.resolve("nollan.conf"), "retention.row-data = 36 months");
    assertThat(Sources.read(List.of(folder)).source("nollan")).isEmpty();
  }
}
