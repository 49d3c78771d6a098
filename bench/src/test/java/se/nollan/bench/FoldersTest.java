package se.nollan.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FoldersTest {
  @TempDir private Path folder;

  @Test
  void aRunOnACopyLeavesTheLakeAsItWas() throws IOException {
    Path lake = folder.resolve("lake");
    Files.createDirectories(lake.resolve("unit"));
    Files.writeString(lake.resolve("unit/part.parquet"), "rows");
    Files.writeString(lake.resolve("lease"), "free");

    Path copy = folder.resolve("copy");
    Folders.lay(lake, copy, file -> file.toString().endsWith(".parquet"));
    Files.writeString(copy.resolve("lease"), "taken");
    Files.delete(copy.resolve("unit/part.parquet"));

    assertThat(lake.resolve("lease")).hasContent("free");
    assertThat(lake.resolve("unit/part.parquet")).hasContent("rows");
  }

  @Test
  void nothingIsLeftOfWhatWasThere() throws IOException {
    Files.createDirectories(folder.resolve("lake/a/b"));
    Files.writeString(folder.resolve("lake/a/b/c"), "rows");

    Folders.empty(folder.resolve("lake"));

    assertThat(folder.resolve("lake")).isEmptyDirectory();
    assertThat(Folders.size(folder)).isZero();
  }
}
