package se.nollan.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.nollan.ingest.read.LandingFile;
import se.nollan.store.PlainLocalFileSystem;

class LandingTest {
  private static final String DELIVERY = "region=03/source=canonical-unit/period=2026-05/";

  @TempDir private Path folder;

  @Test
  void aFileIsListedWithAllThatTellsWhetherItIsNew() throws IOException {
    write(DELIVERY + "a.csv", "twelve bytes");
    Files.setLastModifiedTime(
        folder.resolve(DELIVERY + "a.csv"), FileTime.fromMillis(1_777_777_777_123L));
    assertThat(files())
        .singleElement()
        .satisfies(
            file -> {
              assertThat(file.path()).isEqualTo(DELIVERY + "a.csv");
              assertThat(file.name()).isEqualTo("a.csv");
              assertThat(file.region()).isEqualTo("03");
              assertThat(file.source()).isEqualTo("canonical-unit");
              assertThat(file.period()).isEqualTo("2026-05");
              assertThat(file.regionMonth()).hasToString("03 2026-05");
              assertThat(file.size()).isEqualTo(12);
              assertThat(file.modified()).isEqualTo(1_777_777_777_123L);
              assertThat(file.etag()).isEmpty();
            });
  }

  @Test
  void filesComeInTheSameOrderEveryTime() throws IOException {
    write("region=12/source=s/period=2026-01/a.csv", "");
    write("region=03/source=s/period=2026-02/b.csv", "");
    write("region=03/source=s/period=2026-02/a.csv", "");
    assertThat(files())
        .extracting(LandingFile::path)
        .containsExactly(
            "region=03/source=s/period=2026-02/a.csv",
            "region=03/source=s/period=2026-02/b.csv",
            "region=12/source=s/period=2026-01/a.csv");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        DELIVERY + ".a.csv",
        DELIVERY + "_SUCCESS",
        DELIVERY + "_temporary/0/a.csv",
        DELIVERY + ".a.csv.crc",
        "region=03/.snapshot/period=2026-05/a.csv",
        "_trash/source=s/period=2026-05/a.csv",
        ".hidden"
      })
  void whatIsHiddenOrStillBeingWrittenIsNotADelivery(String path) throws IOException {
    write(path, "text");
    assertThat(files()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.csv", "region=03/a.csv", "other/a.csv", DELIVERY + "deeper/a.csv"})
  void aMisplacedFileIsListedSoThatItIsRejectedAndNotOverlooked(String path) throws IOException {
    write(path, "text");
    assertThat(files()).extracting(LandingFile::path).containsExactly(path);
    assertThat(new Placement(Sources.canonical()).rejection(files().get(0))).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"å ä ö.csv", "100%25.csv", "a+b&c=d.csv", "calls T08:00:00.csv", "a*b?[c].csv"})
  void aFileOfAnyNameIsFoundWhereItsListingSaysItIs(String name) throws Exception {
    write(DELIVERY + name, "text");
    LandingFile file = files().get(0);
    assertThat(file.name()).isEqualTo(name);
    org.apache.hadoop.fs.Path location = new org.apache.hadoop.fs.Path(file.location());
    try (var in = location.getFileSystem(PlainLocalFileSystem.configuration()).open(location)) {
      assertThat(in.readAllBytes()).asString().isEqualTo("text");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/"})
  void aLandingIsTheSameWithAndWithoutASlashAtItsEnd(String end) throws IOException {
    write(DELIVERY + "a.csv", "text");
    assertThat(landing(folder.toUri().toString().replaceFirst("/$", end)).files())
        .extracting(LandingFile::path)
        .containsExactly(DELIVERY + "a.csv");
  }

  @Test
  void aLandingThatIsNotThereIsToldFromAnEmptyOne() throws IOException {
    write("a file", "text");
    assertThat(landing(folder.toString()).exists()).isTrue();
    assertThat(landing(folder.resolve("gone").toString()).exists()).isFalse();
    assertThat(landing(folder.resolve("a file").toString()).exists()).isFalse();
  }

  private List<LandingFile> files() {
    return landing(folder.toString()).files();
  }

  private static Landing landing(String uri) {
    return new Landing(uri, PlainLocalFileSystem.configuration());
  }

  private void write(String path, String text) throws IOException {
    Files.createDirectories(folder.resolve(path).getParent());
    Files.writeString(folder.resolve(path), text);
  }
}
