package se.nollan.ingest.read;

import static org.assertj.core.api.Assertions.assertThat;
import static se.nollan.ingest.read.FilesOfASource.flipped;
import static se.nollan.ingest.read.FilesOfASource.gzip;
import static se.nollan.ingest.read.FilesOfASource.joined;
import static se.nollan.ingest.read.FilesOfASource.utf8;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Packed files: what is cut, damaged or appended must not pass for the file's end. */
class GzipReadingTest {
  private static final String HEADER = "id,at,note\n";
  private static final byte[] ONE = gzip(HEADER + "1,08:00,a\n");
  private static final byte[] TWO = gzip("2,09:00,b\n");

  /** Rows that do not pack well, so that the file is longer than what is read at a time. */
  private static final String LONG =
      HEADER
          + new Random(1)
              .longs(20_000)
              .mapToObj(number -> number + ",08:00," + Long.toHexString(~number) + "\n")
              .collect(Collectors.joining());

  private static final int TRAILER = 8;

  @TempDir private Path folder;
  private FilesOfASource files;

  @BeforeEach
  void files() {
    files = new FilesOfASource(folder, FilesOfASource.CALLS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.csv.gz", "A.CSV.GZ"})
  void aPackedFileIsReadAsThePlainOne(String name) throws Exception {
    assertThat(files.rows(name, ONE)).containsExactly("1|08:00|a");
    assertThat(files.rows(name, gzip(LONG))).isEqualTo(files.rows("plain.csv", LONG));
  }

  @Test
  void rowsOfEveryMemberArriveWhereverTheFileWasSplit() throws Exception {
    assertThat(files.rows("a.csv.gz", joined(ONE, TWO))).containsExactly("1|08:00|a", "2|09:00|b");
    assertThat(files.rows("a.csv.gz", gzip("id,a", "t,note\n1,0", "8:00,a\n", "", "2,9,b")))
        .containsExactly("1|08:00|a", "2|9|b");
  }

  static Stream<Arguments> broken() {
    byte[] whole = gzip(LONG);
    byte[] both = joined(ONE, TWO);
    return Stream.of(
        Arguments.of("a plain file", utf8(HEADER), "not gzip"),
        Arguments.of("no bytes", new byte[0], "no bytes at all"),
        Arguments.of("its header's beginning only", cut(whole, 5), "not gzip"),
        Arguments.of("cut within", cut(whole, whole.length / 2), CUT),
        Arguments.of("cut before its checksum", cut(whole, whole.length - TRAILER), CUT),
        Arguments.of("cut within its checksum", cut(whole, whole.length - 1), CUT),
        Arguments.of("damaged within", flipped(whole, whole.length / 2), DAMAGED),
        Arguments.of("another checksum", flipped(whole, whole.length - TRAILER), DAMAGED),
        Arguments.of("another length", flipped(whole, whole.length - 1), DAMAGED),
        Arguments.of("second member cut", cut(both, both.length - 4), CUT),
        Arguments.of("second member's header damaged", flipped(both, ONE.length + 2), DAMAGED),
        Arguments.of("second member's data damaged", flipped(both, ONE.length + 12), DAMAGED),
        Arguments.of("second member's checksum", flipped(both, both.length - 5), DAMAGED),
        Arguments.of("text behind it", joined(ONE, utf8("Astrid")), DAMAGED),
        Arguments.of("a plain file behind it", joined(ONE, utf8(HEADER)), DAMAGED),
        Arguments.of("one byte behind it", joined(ONE, new byte[] {31}), DAMAGED));
  }

  private static final String CUT = "gzip that is cut before its end";
  private static final String DAMAGED = "gzip that is damaged";

  @ParameterizedTest(name = "{0}")
  @MethodSource("broken")
  void rowsBehindADamageAreNotLostInSilence(String what, byte[] bytes, String reason) {
    assertThat(files.rejection("a.csv.gz", bytes)).isEqualTo(reason);
  }

  @Test
  void aFileCutAnywhereIsRejected() {
    for (int length = 0; length < ONE.length; length++) {
      assertThat(files.rejection("a.csv.gz", cut(ONE, length))).isNotEqualTo("accepted");
    }
  }

  @Test
  void aSecondMemberCutAnywhereIsRejected() {
    byte[] both = joined(ONE, TWO);
    assertThat(IntStream.range(ONE.length + 1, both.length))
        .allSatisfy(
            length ->
                assertThat(files.rejection("a.csv.gz", cut(both, length)))
                    .isNotEqualTo("accepted"));
  }

  @Test
  void zeroBytesThatPadAFileToABlocksEndAreNoDamage() throws Exception {
    assertThat(files.rows("a.csv.gz", joined(ONE, new byte[512]))).containsExactly("1|08:00|a");
  }

  @Test
  void aPackedFileOfNothingHasNoHeader() {
    assertThat(files.rejection("a.csv.gz", gzip(""))).isEqualTo("no header");
  }

  @Test
  void aPlainNameOverPackedBytesIsRejected() {
    assertThat(files.rejection("a.csv", ONE))
        .isEqualTo(
            "text that is not UTF-8; it begins as gzip does: give it a name that ends in .gz");
  }

  private static byte[] cut(byte[] bytes, int length) {
    return Arrays.copyOf(bytes, length);
  }
}
