package se.nollan.ingest.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.nollan.ingest.read.FilesOfASource.flipped;
import static se.nollan.ingest.read.FilesOfASource.utf8;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.NanoTime;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.SeekableInputStream;
import org.apache.parquet.io.api.Binary;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Parquet files: typed values as the text that a CSV file would hold. */
class ParquetReadingTest {
  private static final String COLUMNS =
      """
      optional binary id (STRING);
      optional binary at (STRING);
      optional binary note (STRING);
      """;

  @TempDir private Path folder;
  private FilesOfASource files;

  @BeforeEach
  void files() {
    files = new FilesOfASource(folder, FilesOfASource.CALLS);
  }

  private static byte[] calls(int count) {
    int[] next = {0};
    return ParquetFileOf.columns(COLUMNS)
        .rows(
            count,
            row -> row.append("id", "" + ++next[0]).append("at", "08:00").append("note", "Astrid"));
  }

  @Test
  void everyRowArrivesHoweverManyGroupsTheFileHas() throws Exception {
    List<String> rows = files.rows("a.parquet", calls(5_000));
    assertThat(rows).hasSize(5_000).doesNotHaveDuplicates();
    assertThat(rows).startsWith("1|08:00|Astrid").endsWith("5000|08:00|Astrid");
  }

  @Test
  void columnsMayComeInAnyOrderAndUnknownOnesAreIgnored() throws Exception {
    byte[] file =
        ParquetFileOf.columns(
                "optional int32 weight; required binary at (STRING); required binary id;")
            .rows(2, row -> row.append("weight", 7).append("at", " 08:00 ").append("id", "1"));
    assertThat(files.rows("a.parquet", file)).containsExactly("1|08:00|_", "1|08:00|_");
  }

  @Test
  void aBlankOrMissingValueIsEmptyAndNotTheRowsBefore() throws Exception {
    Iterator<String> times = List.of("8", " ", "8", "missing").iterator();
    byte[] file =
        ParquetFileOf.columns(COLUMNS)
            .rows(
                4,
                row -> {
                  String at = times.next();
                  row.append("id", "1");
                  if (!at.equals("missing")) {
                    row.append("at", at);
                  }
                });
    assertThat(files.rows("a.parquet", file)).containsExactly("1|8|_", "1|_|_", "1|8|_", "1|_|_");
  }

  @Test
  void aFileWithoutRowsIsAGoodFile() throws Exception {
    assertThat(files.rows("a.parquet", calls(0))).isEmpty();
  }

  static Stream<Arguments> values() {
    Instant noon = Instant.parse("2026-05-04T12:30:15.999Z");
    long millis = noon.toEpochMilli();
    int day = (int) LocalDate.of(2026, 5, 4).toEpochDay();
    NanoTime int96 = new NanoTime(day + 2_440_588, (12 * 3600 + 30 * 60 + 15) * 1_000_000_000L);
    return Stream.of(
        value("binary note (STRING)", row -> row.append("note", "Åsa"), "Åsa"),
        value("binary note", row -> row.append("note", "Åsa"), "Åsa"),
        value("boolean note", row -> row.append("note", true), "true"),
        value("int32 note", row -> row.append("note", -7), "-7"),
        value("int64 note", row -> row.append("note", 7_000_000_000L), "7000000000"),
        value("double note", row -> row.append("note", 1.5), "1.5"),
        value("double note", row -> row.append("note", 8123.0), "8123"),
        value("double note", row -> row.append("note", 46701234567.0), "46701234567"),
        value("float note", row -> row.append("note", 0.00001f), "0.000010"),
        value("int32 note (INTEGER(8,false))", row -> row.append("note", -1), "255"),
        value("int32 note (INTEGER(32,false))", row -> row.append("note", -1), "4294967295"),
        value(
            "int64 note (INTEGER(64,false))",
            row -> row.append("note", -1L),
            "18446744073709551615"),
        value("fixed_len_byte_array(16) note (UUID)", UUID_OF_ONES, UUID_TEXT),
        value("int32 note (TIME(MILLIS,false))", row -> row.append("note", 1_500), "00:00:01.5"),
        value("int64 note (TIME(NANOS,true))", row -> row.append("note", 0L), "00:00:00Z"),
        value("binary note (ENUM)", row -> row.append("note", "open"), "open"),
        value("int32 note (DATE)", row -> row.append("note", day), "2026-05-04"),
        value("int32 note (DECIMAL(5,2))", row -> row.append("note", 150), "1.5"),
        value("int64 note (DECIMAL(18,2))", row -> row.append("note", 70_000L), "700"),
        value(
            "int64 note (TIMESTAMP(MILLIS,true))",
            row -> row.append("note", millis),
            "2026-05-04T12:30:15Z"),
        value(
            "int64 note (TIMESTAMP(MICROS,true))",
            row -> row.append("note", millis * 1_000),
            "2026-05-04T12:30:15Z"),
        value(
            "int64 note (TIMESTAMP(NANOS,true))",
            row -> row.append("note", millis * 1_000_000),
            "2026-05-04T12:30:15Z"),
        value(
            "int64 note (TIMESTAMP(MICROS,false))",
            row -> row.append("note", millis * 1_000),
            "2026-05-04T12:30:15"),
        value("int96 note", row -> row.append("note", int96), "2026-05-04T12:30:15Z"));
  }

  private static final String UUID_TEXT = "ffffffff-0000-0000-ffff-ffff00000001";
  private static final Consumer<Group> UUID_OF_ONES =
      row -> {
        byte[] bytes = new byte[16];
        Arrays.fill(bytes, 0, 4, (byte) -1);
        Arrays.fill(bytes, 8, 12, (byte) -1);
        bytes[15] = 1;
        row.append("note", Binary.fromConstantByteArray(bytes));
      };

  private static Arguments value(String column, Consumer<Group> fill, String text) {
    return Arguments.of(column, fill, text);
  }

  @ParameterizedTest(name = "{0} is {2}")
  @MethodSource("values")
  void aTypedValueIsTheTextThatTheInstructionAsksFor(
      String column, Consumer<Group> fill, String text) throws Exception {
    byte[] file =
        ParquetFileOf.columns("required binary id; required binary at; optional " + column + ";")
            .rows(1, row -> fill.accept(row.append("id", "1").append("at", "8")));
    assertThat(files.rows("a.parquet", file)).containsExactly("1|8|" + text);
  }

  @Test
  void nestedValuesAreTheJsonThatJsonLinesWouldHold() throws Exception {
    byte[] file =
        ParquetFileOf.columns(
                """
                required binary id; required binary at;
                optional group note {
                  optional binary address (STRING);
                  optional int64 t (TIMESTAMP(MILLIS,true));
                  optional int32 n;
                  optional group l (LIST) { repeated group list { optional binary element (STRING); } }
                  optional group m (MAP) {
                    repeated group key_value { required binary key (STRING); optional boolean value; }
                  }
                }
                """)
            .rows(
                1,
                row -> {
                  Group note = row.append("id", "1").append("at", "8").addGroup("note");
                  note.append("address", "a\"b").append("t", 0L).append("n", 7);
                  Group list = note.addGroup("l");
                  list.addGroup("list").append("element", "x");
                  list.addGroup("list");
                  note.addGroup("m").addGroup("key_value").append("key", "k").append("value", true);
                });
    assertThat(files.rows("a.parquet", file))
        .containsExactly(
            "1|8|{\"address\":\"a\\\"b\",\"t\":\"1970-01-01T00:00:00Z\",\"n\":7,"
                + "\"l\":[\"x\",null],\"m\":{\"k\":true}}");
  }

  @Test
  void bytesThatAreNoTextRejectTheFileIfTheyAreUsed() throws Exception {
    Binary bytes = Binary.fromConstantByteArray(new byte[] {(byte) 0xC3, 0x28, 1});
    byte[] used =
        ParquetFileOf.columns("required binary id; required binary at;")
            .rows(1, row -> row.append("id", bytes).append("at", "8"));
    assertThat(files.rejection("a.parquet", used))
        .isEqualTo("id is binary, not text; write it as text (UTF-8), or as a UUID");
    byte[] unused =
        ParquetFileOf.columns("required binary id; required binary at; required binary other;")
            .rows(1, row -> row.append("id", "1").append("at", "8").append("other", bytes));
    assertThat(files.rows("a.parquet", unused)).containsExactly("1|8|_");
  }

  @Test
  void namesInOtherLettersAreTold() {
    byte[] file =
        ParquetFileOf.columns("required binary ID; required binary at;")
            .rows(1, row -> row.append("ID", "1").append("at", "8"));
    assertThat(files.rejection("a.parquet", file))
        .isEqualTo("the file lacks id; capital and small letters are told apart, and they differ");
  }

  @Test
  void aFileThatLacksARequiredColumnIsRejected() {
    byte[] file =
        ParquetFileOf.columns("optional binary note;").rows(1, row -> row.append("note", "Astrid"));
    assertThat(files.rejection("a.parquet", file)).isEqualTo("the file lacks id, at");
  }

  @Test
  void aControlCharacterInAColumnOfTextIsNoReasonToRejectTheFile() throws Exception {
    byte[] file =
        ParquetFileOf.columns(COLUMNS)
            .rows(1, row -> row.append("id", "1").append("at", "8").append("note", "a\u0001b"));
    assertThat(files.rows("a.parquet", file)).containsExactly("1|8|a\u0001b");
  }

  @Test
  void aNameThatIsRepeatedIsHarmlessUnlessTheSourceUsesIt() throws Exception {
    byte[] unused =
        ParquetFileOf.columns(
                "required int32 qqa; required binary id; required int32 qqb; required binary at;")
            .rows(
                2,
                row -> row.append("qqa", 7).append("id", "1").append("qqb", 9).append("at", "8"));
    assertThat(files.rows("a.parquet", renamed(unused, "qqb", "qqa")))
        .containsExactly("1|8|_", "1|8|_");
    byte[] used =
        ParquetFileOf.columns("required binary id; required binary ix; required binary at;")
            .rows(1, row -> row.append("id", "1").append("ix", "2").append("at", "8"));
    assertThat(files.rejection("a.parquet", renamed(used, "ix", "id")))
        .isEqualTo("the header has id more than once");
  }

  /** The file with a name in its footer written over by one as long. */
  private static byte[] renamed(byte[] file, String name, String other) {
    return new String(file, StandardCharsets.ISO_8859_1)
        .replace(name, other)
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  @Test
  void whatIsNotParquetIsRejected() {
    assertThat(files.rejection("a.parquet", new byte[0])).isEqualTo("not Parquet");
    assertThat(files.rejection("a.parquet", "id,at\nAstrid,08:00\n")).isEqualTo("not Parquet");
    assertThat(files.rejection("a.parquet", "PAR1" + "Astrid".repeat(9) + "PAR1"))
        .isEqualTo("not Parquet");
  }

  @Test
  void aFileCutAnywhereIsRejected() {
    byte[] whole = calls(3);
    for (int length = 0; length < whole.length; length += 13) {
      assertThat(files.rejection("a.parquet", Arrays.copyOf(whole, length)))
          .isEqualTo("not Parquet");
    }
  }

  @Test
  void aDamagedPageIsNotReadAsIfItWereTheDelivered() {
    byte[] whole = calls(500);
    int inAPage = new String(whole, StandardCharsets.ISO_8859_1).indexOf("Astrid");
    assertThat(files.rejection("a.parquet", flipped(whole, inAPage)))
        .isEqualTo("Parquet that cannot be read to its end");
  }

  @Test
  void pagesOfZeroesRejectTheFile() {
    byte[] whole = calls(500);
    Arrays.fill(whole, 4, whole.length / 4, (byte) 0);
    assertThat(files.rejection("a.parquet", whole))
        .isEqualTo("Parquet that cannot be read to its end");
  }

  @Test
  void aStoreThatFailsEndsTheRunInsteadOfRejectingAGoodFile() {
    assertThatThrownBy(() -> new ParquetRows(new FailingStore(), FilesOfASource.CALLS))
        .isNotInstanceOf(BrokenFileException.class)
        .hasStackTraceContaining("connection reset");
  }

  private static final class FailingStore implements InputFile {
    @Override
    public long getLength() {
      return utf8("some file").length * 1_000L;
    }

    @Override
    public SeekableInputStream newStream() throws IOException {
      throw new IOException("connection reset");
    }
  }
}
