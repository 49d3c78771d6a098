package se.nollan.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hadoop.fs.FileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What may be cleared away of what nobody refers to. */
class LeftoversTest {
  @TempDir private Path folder;

  @Test
  void whatIsLongLeftIsRemovedAndNothingElse() throws IOException {
    List<String> left =
        List.of(
            "_probe-1",
            ".00000000000000000007.json.1b2c.tmp",
            ".00000000000000000007.crc.crc",
            ".part-1.parquet.crc");
    List<String> kept =
        List.of("00000000000000000007.crc", "00000000000000000007.json", "000001", ".hidden");
    for (String name : left) {
      make(name, Duration.ofHours(2));
      make("young/" + name, Duration.ofMinutes(2));
    }
    for (String name : kept) {
      make(name, Duration.ofHours(2));
    }
    FileSystem files =
        FileSystem.newInstance(URI.create("file:///"), PlainLocalFileSystem.configuration());
    Leftovers.sweep(files, Stream.of("", "young", "none").map(this::path).toList());
    assertThat(names(folder)).containsExactlyInAnyOrderElementsOf(kept);
    assertThat(names(folder.resolve("young"))).containsExactlyInAnyOrderElementsOf(left);
  }

  private void make(String name, Duration age) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "x");
    Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(age)));
  }

  private org.apache.hadoop.fs.Path path(String name) {
    return new org.apache.hadoop.fs.Path(folder.resolve(name).toUri());
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(Files::isRegularFile).map(f -> f.getFileName().toString()).toList();
    }
  }
}
