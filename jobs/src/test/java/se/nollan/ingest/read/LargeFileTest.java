package se.nollan.ingest.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.nollan.ingest.read.FilesOfASource.gzip;
import static se.nollan.ingest.read.FilesOfASource.utf8;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A file is kept in memory between check and reading up to a limit; a larger one is read twice. */
class LargeFileTest {
  /** A byte more or less than the limit, all of it in memory, and nothing of it. */
  private static final String TEXT = "\uFEFFid,at,note\n1,08:00,\"a\nÅ\"\n2,09:00,b\n";

  private static final int SIZE = utf8(TEXT).length;
  private static final List<String> ROWS = List.of("1|08:00|a\nÅ", "2|09:00|b");

  @TempDir private Path folder;
  private FilesOfASource files;

  @BeforeEach
  void files() {
    files = new FilesOfASource(folder, FilesOfASource.CALLS);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 30, 1_000_000})
  void aFileOfAnySizeGivesTheSameRows(int kept) throws Exception {
    assertThat(files.rowsKeeping(kept, "a.csv", utf8(TEXT))).isEqualTo(ROWS);
    assertThat(files.rowsKeeping(kept, "a.csv.gz", gzip(TEXT))).isEqualTo(ROWS);
    assertThat(files.rowsKeeping(kept, "a.csv", utf8("\uFEFF\"id\",at,note\n1,08:00,\"a, Å\"\n")))
        .containsExactly("1|08:00|a, Å");
    assertThat(files.rowsKeeping(kept, "a.jsonl", utf8("{\"id\":\"1\",\"at\":\"Å\"}\n")))
        .containsExactly("1|Å|_");
  }

  @Test
  void aFileOfJustTheLimitAndOneByteMoreGiveTheSameRows() throws Exception {
    assertThat(files.rowsKeeping(SIZE, "a.csv", utf8(TEXT))).isEqualTo(ROWS);
    assertThat(files.rowsKeeping(SIZE - 1, "a.csv", utf8(TEXT))).isEqualTo(ROWS);
  }

  @Test
  void everyRowOfALongFileArrivesFromMemoryAndFromTheStore() throws Exception {
    byte[] longFile = utf8("id,at,note\n" + "1,08:00,åäö\n".repeat(30_000));
    assertThat(files.rowsKeeping(Integer.MAX_VALUE, "a.csv", longFile)).hasSize(30_000);
    assertThat(files.rowsKeeping(100_000, "a.csv", longFile)).hasSize(30_000);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2,\"09:00", "2,\"09:00\"x"})
  void aLargeFileThatIsBrokenAtItsEndIsRejectedBeforeARowIsLetOut(String end) {
    byte[] broken = utf8("id,at,note\n" + "1,08:00,a\n".repeat(10_000) + end);
    assertThatThrownBy(() -> files.rowsKeeping(10, "a.csv", broken))
        .isInstanceOf(BrokenFileException.class)
        .hasMessage("not CSV as RFC 4180 has it, near line 10002" + QuotedRecords.MEND);
  }

  /** The same number of rows, none of which the check has seen. */
  @Test
  void aFileThatIsAnotherOneWhenItIsReadAgainIsFoundOut() throws Exception {
    FileReading reading = files.keeping(10, "a.csv", utf8("id,at,note\n1,08:00,a\n"));
    reading.verify();
    assertThat(toTheEnd(reading)).isTrue();
    Files.write(folder.resolve("a.csv"), utf8("id,at,note\n1,08:00,b\n"));
    assertThat(toTheEnd(reading)).isFalse();
  }

  private static boolean toTheEnd(FileReading reading) throws Exception {
    try (Rows rows = reading.rows()) {
      while (rows.next()) {
        // Only the end is of interest.
      }
      return reading.unchanged();
    }
  }
}
