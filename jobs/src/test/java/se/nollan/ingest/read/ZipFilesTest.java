package se.nollan.ingest.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.nollan.ingest.read.FilesOfASource.gzip;
import static se.nollan.ingest.read.FilesOfASource.joined;
import static se.nollan.ingest.read.FilesOfASource.utf8;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Zip files: their members are files of the source, all of them or none. */
class ZipFilesTest {
  private static final String GOOD = "id,at,note\n1,08:00,a\n";
  private static final String TWO = "note,at,id\nb,09:00,2\n";

  @TempDir private Path folder;

  private FilesOfASource csv(String members) {
    return files(FileFormat.CSV, members);
  }

  private FilesOfASource files(FileFormat format, String members) {
    return new FilesOfASource(
        folder,
        FilesOfASource.CALLS
            .withFormat(format)
            .withSelection(Selection.NONE.withMembers(members).withRowTag("c")));
  }

  @Test
  void membersAreReadInTheOrderOfTheirNamesEachWithItsOwnHeader() throws Exception {
    byte[] zip = ZipFileOf.texts("b.csv", TWO, "sub/", "", "a.csv", GOOD, "sub/c.CSV", GOOD);
    assertThat(csv("").rows("d.zip", zip)).containsExactly("1|08:00|a", "2|09:00|b", "1|08:00|a");
  }

  @Test
  void aMemberMayHoldQuotesAndBeLarge() throws Exception {
    String text = "id,at,note\n" + "1,08:00,\"a, b\"\n".repeat(100_000);
    assertThat(csv("").rows("d.ZIP", ZipFileOf.texts("a.csv", text)))
        .hasSize(100_000)
        .containsOnly("1|08:00|a, b");
  }

  @Test
  void membersMayBeOfAnyFormatThatIsText() throws Exception {
    byte[] lines = ZipFileOf.texts("a.JSON", "{\"id\":\"1\",\"at\":\"8\"}\n");
    assertThat(files(FileFormat.JSONL, "").rows("d.zip", lines)).containsExactly("1|8|_");
    byte[] xml = ZipFileOf.texts("a.xml", "<r><c><id>1</id><at>8</at></c></r>");
    assertThat(files(FileFormat.XML, "").rows("d.zip", xml)).containsExactly("1|8|_");
  }

  @Test
  void whatComputersLeaveBesideFilesIsNoMember() throws Exception {
    byte[] zip =
        ZipFileOf.texts(
            "__MACOSX/._a.csv",
            "\0\5",
            "a.csv",
            GOOD,
            ".DS_Store",
            "x",
            "_x/b.csv",
            "",
            "in/Thumbs.db",
            "x",
            "~$a.csv",
            "x",
            "b.csv.TMP",
            "x");
    assertThat(csv("").rows("d.zip", zip)).containsExactly("1|08:00|a");
    assertThat(csv("*.csv").rows("d.zip", zip)).containsExactly("1|08:00|a");
  }

  @ParameterizedTest
  @CsvSource({"calls*", "*.log", "CALLS_?.LOG", "out/*", "'*.{log,old}'", "calls_[0-9].log"})
  void aSourceMaySayWhichMembersItReads(String members) throws Exception {
    byte[] zip = ZipFileOf.texts("out/calls_1.log", GOOD, "readme.txt", "Astrid", "in/agents", "x");
    assertThat(csv(members).rows("d.zip", zip)).containsExactly("1|08:00|a");
  }

  @Test
  void membersThatTheSourceDoesNotSpeakOfAreNotLeftOutInSilence() {
    byte[] zip = ZipFileOf.texts("a.csv", GOOD, "Astrid.txt", GOOD, "b.xml", "x");
    assertThat(csv("").rejection("d.zip", zip))
        .isEqualTo(
            "2 of its 3 members have no name of a csv file; say in the source which are read, such"
                + " as members = \"*.txt\"");
  }

  @Test
  void aFileWithoutSuchMembersIsRejected() {
    assertThat(csv("").rejection("d.zip", ZipFileOf.texts("sub/", "")))
        .isEqualTo("a zip file without members");
    assertThat(csv("").rejection("d.zip", ZipFileOf.texts()))
        .isEqualTo("a zip file with nothing in it");
    assertThat(csv("*.log").rejection("d.zip", ZipFileOf.texts("a.csv", GOOD)))
        .isEqualTo("no member of it is like *.log");
  }

  @Test
  void oneBadMemberRejectsAll() {
    byte[] zip = ZipFileOf.texts("b.csv", "id,note\n1,Astrid\n", "a.csv", GOOD);
    assertThat(csv("").rejection("d.zip", zip))
        .isEqualTo("member 2 of 2 by name: the header lacks at");
    byte[] one = ZipFileOf.texts("b.csv", "id,note\n1,Astrid\n");
    assertThat(csv("").rejection("d.zip", one)).isEqualTo("the header lacks at");
    byte[] empty = ZipFileOf.texts("b.csv", "", "a.csv", GOOD);
    assertThat(csv("").rejection("d.zip", empty))
        .isEqualTo("member 2 of 2 by name: no bytes at all");
  }

  @Test
  void aFileInAFileInAFileIsNotRead() {
    byte[] inner = ZipFileOf.texts("a.csv", GOOD);
    byte[] zip = ZipFileOf.texts("a.zip", new String(inner, StandardCharsets.ISO_8859_1));
    assertThat(csv("*").rejection("d.zip", zip))
        .isEqualTo("a zip file in a zip file, which is not read; unpack it");
  }

  @Test
  void aFileThatIsCutAnywhereIsRejected() {
    byte[] zip = ZipFileOf.texts("a.csv", GOOD.repeat(20), "b.csv", TWO);
    for (int length = 0; length < zip.length; length += length < 10 ? 1 : 7) {
      assertThat(csv("").rejection("d.zip", Arrays.copyOf(zip, length)))
          .as("cut at " + length)
          .isIn(
              "no bytes at all",
              "not a zip file",
              "a zip file that is cut before its end, or damaged");
    }
  }

  @Test
  void aFileWithAByteTurnedRoundIsRejectedOrGivesTheSameRows() throws Exception {
    byte[] zip = ZipFileOf.texts("a.csv", "id,at,note\n" + "1,08:00,Astrid Ö\n".repeat(9));
    String rows = csv("").rows("d.zip", zip).toString();
    for (int at = 0; at < zip.length; at++) {
      byte[] flipped = FilesOfASource.flipped(zip, at);
      String rejection = csv("").rejection("d.zip", flipped);
      if (rejection.equals("accepted")) {
        assertThat(csv("").rows("d.zip", flipped)).hasToString(rows);
      }
      assertThat(rejection).as("byte " + at).doesNotContain("Astrid").doesNotContain("null");
    }
  }

  @Test
  void aMemberWhoseBytesAreOthersIsRejected() {
    byte[] zip = ZipFileOf.stored("a.csv", GOOD);
    int at = new String(zip, StandardCharsets.ISO_8859_1).indexOf("08:00");
    assertThat(csv("").rejection("d.zip", FilesOfASource.flipped(zip, at)))
        .isEqualTo("a zip file that is damaged");
    zip[at] = '1';
    assertThat(csv("").rejection("d.zip", zip)).isEqualTo("a zip file that is damaged");
  }

  @Test
  void theFilesBeforeTheLastInARowWouldBeLost() {
    byte[] first = ZipFileOf.texts("a.csv", GOOD);
    byte[] both = joined(first, ZipFileOf.texts("b.csv", TWO));
    assertThat(csv("").rejection("d.zip", both)).isEqualTo("several zip files in one");
  }

  @Test
  void somethingElseOfThatNameIsRejected() {
    assertThat(csv("").rejection("d.zip", GOOD)).isEqualTo("not a zip file");
    assertThat(csv("").rejection("d.zip", gzip(GOOD))).isEqualTo("not a zip file");
  }

  @ParameterizedTest
  @ValueSource(strings = {"../../evil.csv", "/etc/evil.csv", "C:\\evil.csv", "å/ä\u0001.csv"})
  void aMembersNameIsNoPlaceToWriteTo(String name) throws Exception {
    assertThat(csv("").rows("d.zip", ZipFileOf.texts(name, GOOD))).containsExactly("1|08:00|a");
    try (var files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString())).containsExactly("d.zip");
    }
  }

  @Test
  void anEncryptedMemberIsTold() {
    byte[] zip = ZipFileOf.stored("a.csv", GOOD);
    zip[6] |= 1;
    int directory = new String(zip, StandardCharsets.ISO_8859_1).indexOf("PK\1\2");
    zip[directory + 8] |= 1;
    assertThat(csv("").rejection("d.zip", zip))
        .isEqualTo("a zip file whose members are encrypted; deliver it without a password");
  }

  @Test
  void aFileMadeToBurstIsRejectedByWhatItsDirectorySays() {
    byte[] zip = ZipFileOf.texts("a.csv", GOOD + "1,1,1\n".repeat(10_000));
    int size = new String(zip, StandardCharsets.ISO_8859_1).indexOf("PK\1\2") + 24;
    byte[] large = zip.clone();
    large[size + 3] = (byte) 0x90;
    assertThat(csv("").rejection("d.zip", large))
        .isEqualTo("a zip file of more than 2 GB unpacked");
    zip[size + 1] = 0;
    assertThat(csv("").rejection("d.zip", zip)).isEqualTo("a zip file that is damaged");
  }

  @Test
  void aZipThatChangesAfterItWasCheckedIsNoticed() throws Exception {
    FilesOfASource files = csv("");
    FileReading reading = files.written("d.zip", ZipFileOf.texts("a.csv", GOOD));
    reading.verify();
    files.written("d.zip", ZipFileOf.texts("a.csv", GOOD.replace('1', '7')));
    assertThatThrownBy(
            () -> {
              try (Rows rows = reading.rows()) {
                while (rows.next()) {
                  // To the end.
                }
              }
            })
        .isInstanceOf(BrokenFileException.class);
  }

  @Test
  void theChecksumIsThatOfTheFileItself() throws Exception {
    byte[] zip = ZipFileOf.texts("a.csv", GOOD);
    String sha256 =
        java.util.HexFormat.of()
            .formatHex(java.security.MessageDigest.getInstance("SHA-256").digest(zip));
    assertThat(csv("").checksum("d.zip", zip)).isEqualTo(sha256);
    assertThat(List.of(csv("").checksum("d.zip", utf8("x")))).isNotEmpty();
  }
}
