package se.nollan.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In a folder, too, only one of many makes a file. On an object store: ObjectStoreTest. */
class NewFileTest {
  @TempDir private java.nio.file.Path temp;
  private FileSystem files;

  @BeforeEach
  void files() throws IOException {
    files = FileSystem.newInstance(URI.create("file:///"), PlainLocalFileSystem.configuration());
  }

  private boolean create(String name, String content) throws IOException {
    Path path = new Path(temp.resolve(name).toUri());
    return NewFile.create(files, path, content.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void anothersFileStaysAsItIs() throws IOException {
    assertThat(create("deep/a", "the first")).isTrue();
    assertThat(create("deep/a", "the second")).isFalse();
    assertThat(temp.resolve("deep/a")).hasContent("the first");
  }

  @Test
  void onesOwnFileIsKnownAgain() throws IOException {
    assertThat(create("a", "mine")).isTrue();
    assertThat(create("a", "mine")).isTrue();
  }

  @Test
  void whatCannotBeMadeIsNoFileOfAnother() throws IOException {
    Files.writeString(temp.resolve("file"), "no folder");
    assertThatThrownBy(() -> create("file/a", "content")).isInstanceOf(IOException.class);
  }

  @Test
  void ofManyWritersOneSucceedsAndNothingElseIsLeft() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(8);
    for (int round = 0; round < 100; round++) {
      String name = "race-" + round;
      List<Callable<Boolean>> writers =
          IntStream.range(0, 8)
              .<Callable<Boolean>>mapToObj(i -> () -> create(name, "writer " + i))
              .toList();
      int made = 0;
      for (Future<Boolean> each : threads.invokeAll(writers)) {
        made += each.get() ? 1 : 0;
      }
      assertThat(made).isEqualTo(1);
    }
    threads.shutdown();
    try (Stream<java.nio.file.Path> left = Files.list(temp)) {
      assertThat(left).hasSize(100);
    }
  }
}
