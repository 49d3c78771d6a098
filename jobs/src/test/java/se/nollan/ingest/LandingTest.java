package se.nollan.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
  @ValueSource(
      strings = {
        "Thumbs.db",
        "ehthumbs.db",
        "Desktop.ini",
        "~$avtal.xlsx",
        "calls.csv~",
        "calls.csv:Zone.Identifier",
        "calls.csv.filepart",
        "calls.csv.part",
        "calls.csv.crdownload",
        "a.TMP",
        "$RECYCLE.BIN/a.csv",
        "lost+found/a.csv"
      })
  void whatProgramsLeaveLyingAboutIsCountedAndNotADelivery(String path) throws IOException {
    write(DELIVERY + path, "text");
    assertThat(files()).isEmpty();
    assertThat(listing().passedOver().left()).isEqualTo(1);
    assertThat(listing().passedOver().hidden()).isZero();
  }

  @Test
  void whatIsHiddenIsCountedAFolderOnce() throws IOException {
    write(DELIVERY + "_SUCCESS", "");
    write(DELIVERY + "_temporary/0/a.csv", "");
    write(DELIVERY + "_temporary/0/b.csv", "");
    assertThat(listing().passedOver().hidden()).isEqualTo(2);
    assertThat(listing().passedOver().left()).isZero();
  }

  /** What is no file like any other is listed, so that it is rejected, and never opened. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "mkfifo pipe.csv                      | pipe.csv        | not a regular file",
        "ln -s /dev/zero zero.csv             | zero.csv        | not a regular file",
        "ln -s nowhere.csv gone.csv           | gone.csv        | a link whose target is gone",
        "ln -s round.csv round.csv            | round.csv       | a link whose target is gone",
        "ln -s . back                         | back            | a link to a folder that it lies in",
        "ln -s ../../.. up                    | up              | a link to a folder that it lies in",
        "touch \"$(printf 'caf\\351.csv')\"     | caf\\xE9.csv     | its name is not UTF-8",
        "mkdir \"$(printf 'm\\345l\\303\\245')\"  | m\\xE5lå         | its name is not UTF-8"
      })
  void whatCannotBeReadAsAFileIsListedWithTheReason(String made, String name, String flaw)
      throws Exception {
    write(DELIVERY + "å.csv", "text");
    run(made, folder.resolve(DELIVERY));
    assertThat(files())
        .extracting(LandingFile::name, file -> file.flaw().split("[;,]")[0])
        .containsExactlyInAnyOrder(tuple("å.csv", ""), tuple(name, flaw));
    assertThat(files()).extracting(LandingFile::period).containsOnly("2026-05");
    assertThat(files())
        .filteredOn(file -> !file.flaw().isEmpty())
        .singleElement()
        .satisfies(
            file ->
                assertThat(new Placement(Sources.canonical()).rejection(file))
                    .contains(file.flaw()));
  }

  @Test
  void aLinkToAFolderIsFollowed() throws Exception {
    write("elsewhere/å.csv", "text");
    Files.createDirectories(folder.resolve(DELIVERY));
    run("ln -s ../../../elsewhere sent", folder.resolve(DELIVERY));
    assertThat(files())
        .extracting(LandingFile::path)
        .containsExactly("elsewhere/å.csv", DELIVERY + "sent/å.csv");
  }

  @Test
  void aFolderThatMayNotBeListedIsRejectedAndItsPlaceIsKnown() throws Exception {
    write(DELIVERY + "a.csv", "text");
    Path month = folder.resolve(DELIVERY);
    Files.setPosixFilePermissions(month, Set.of());
    assumeThat(Files.isReadable(month)).as("this user may read all").isFalse();
    try {
      assertThat(files())
          .singleElement()
          .satisfies(
              file -> {
                assertThat(file.path() + "/").isEqualTo(DELIVERY);
                assertThat(file.regionMonth()).hasToString("03 2026-05");
                assertThat(file.flaw()).isEqualTo("a folder without permission to list it");
              });
    } finally {
      Files.setPosixFilePermissions(month, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
  }

  @Test
  void aNameIsShownWithoutWhatCommandsATerminal() throws IOException {
    write(DELIVERY + "a\nb\t\u001b[31m å.csv", "text");
    assertThat(files().get(0).shown()).isEqualTo(DELIVERY + "a\\u000Ab\\u0009\\u001B[31m å.csv");
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
    assertThat(landing(folder.toUri().toString().replaceFirst("/$", end)).list().files())
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

  private Landing.Listing listing() {
    return landing(folder.toString()).list();
  }

  private List<LandingFile> files() {
    return listing().files();
  }

  private static Landing landing(String uri) {
    return new Landing(uri, PlainLocalFileSystem.configuration());
  }

  private static void run(String command, Path in) throws Exception {
    Process shell =
        new ProcessBuilder("bash", "-c", command).directory(in.toFile()).inheritIO().start();
    assertThat(shell.waitFor()).isZero();
  }

  private void write(String path, String text) throws IOException {
    Files.createDirectories(folder.resolve(path).getParent());
    Files.writeString(folder.resolve(path), text);
  }
}
