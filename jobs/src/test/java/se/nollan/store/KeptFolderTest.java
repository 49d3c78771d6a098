package se.nollan.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are written once: a change is noticed, and nothing is written over. */
class KeptFolderTest {
  @TempDir private java.nio.file.Path temp;
  private KeptFolder folder;
  private KeptFolder copy;
  private List<KeptFolder.Kept> kept;

  @BeforeEach
  void write() throws IOException {
    FileSystem files =
        FileSystem.newInstance(URI.create("file:///"), PlainLocalFileSystem.configuration());
    folder = new KeptFolder(files, new Path(temp.resolve("kept").toUri()));
    copy = new KeptFolder(files, new Path(temp.resolve("copy").toUri()));
    kept = List.of(write("a.csv", "one"), write("b.csv", "two"));
  }

  private KeptFolder.Kept write(String name, String content) {
    return folder.write(name, out -> out.write(content.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void itsChecksumIsThatOfItsBytes() {
    assertThat(kept.get(0))
        .isEqualTo(
            new KeptFolder.Kept(
                "a.csv", 3, "7692c3ad3540bb803c020b3aee66cd8887123234ea0c6e7143c0add73ff431ed"));
  }

  @Test
  void nothingIsWrittenTwice() {
    assertThatThrownBy(() -> write("a.csv", "another")).isInstanceOf(StoreException.class);
    assertThat(temp.resolve("kept/a.csv")).hasContent("one");
  }

  @Test
  void aCopyIsTheSameAndMayBeThereAlready() throws IOException {
    folder.copy(kept, copy);
    Files.delete(temp.resolve("copy/b.csv"));
    // As a copy leaves it that was cut off.
    Files.writeString(temp.resolve("copy/.b.csv.part"), "tw");
    folder.copy(kept, copy);

    assertThat(temp.resolve("copy").toFile().list()).containsExactlyInAnyOrder("a.csv", "b.csv");
    assertThat(temp.resolve("copy/b.csv")).hasContent("two");
  }

  @Test
  void aChangedFileIsNotCopied() throws IOException {
    Files.writeString(temp.resolve("kept/b.csv"), "twO");

    assertThatThrownBy(() -> folder.copy(kept, copy))
        .isInstanceOf(NotAsKeptException.class)
        .hasMessageContaining("b.csv is not as it was written");
    assertThat(temp.resolve("copy")).doesNotExist();
  }

  @Test
  void aFileThatIsGoneIsTold() throws IOException {
    Files.delete(temp.resolve("kept/b.csv"));

    assertThatThrownBy(() -> folder.verify(kept)).hasMessageContaining("b.csv is gone");
  }

  @Test
  void whatElseStandsThereStays() throws IOException {
    Files.createDirectories(temp.resolve("copy"));
    Files.writeString(temp.resolve("copy/b.csv"), "mine");
    assertThatThrownBy(() -> folder.copy(kept, copy)).isInstanceOf(NotAsKeptException.class);
    assertThat(temp.resolve("copy/b.csv")).hasContent("mine");
    assertThat(temp.resolve("copy/a.csv")).doesNotExist();

    Files.delete(temp.resolve("copy/b.csv"));
    Files.writeString(temp.resolve("copy/notes.txt"), "mine");
    assertThatThrownBy(() -> folder.copy(kept, copy)).hasMessageContaining("notes.txt");
  }
}
