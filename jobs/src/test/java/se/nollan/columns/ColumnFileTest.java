package se.nollan.columns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.nollan.columns.Cells.EVERY_TYPE;
import static se.nollan.columns.Cells.TINY;
import static se.nollan.columns.Cells.random;
import static se.nollan.columns.Cells.row;
import static se.nollan.columns.Cells.text;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.apache.parquet.column.Encoding;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.types.UTF8String;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is written by columns reads back, wherever pages, dictionaries and groups end. */
class ColumnFileTest {
  private static final Limits STANDARD = Limits.ofGroups(32 << 20);

  @TempDir private Path folder;

  @Test
  void everyTypeReadsBackWithNullsAnywhere() throws IOException {
    List<Object[]> rows =
        List.of(
            row(text("a"), null, 1L, null, null, 0, null, null, true, null),
            row(text("b"), text("x"), -2L, 7L, 1_000_001L, -1, 9, 0.1, false, true),
            row(text("c"), null, Long.MAX_VALUE, null, -1L, 20_000, null, -0.0, true, false),
            row(
                text(""),
                text("x"),
                Long.MIN_VALUE,
                0L,
                0L,
                Integer.MIN_VALUE,
                0,
                Double.NaN,
                false,
                null));
    writes(EVERY_TYPE, STANDARD, rows);
    assertThat(rows(EVERY_TYPE).footer().getBlocks()).hasSize(1);
  }

  /** Readers go by it: types, what can be null, and that Spark's calendar is today's. */
  @Test
  void saysOfItselfWhatSparksOwnFilesSay() throws IOException {
    List<Object[]> rows = random(EVERY_TYPE, 1, 1000);
    rows(EVERY_TYPE, "ours").write(STANDARD, rows);
    rows(EVERY_TYPE, "sparks").writeBySpark(rows);
    var ours = rows(EVERY_TYPE, "ours").footer();
    var sparks = rows(EVERY_TYPE, "sparks").footer();
    assertThat(ours.getFileMetaData().getSchema()).isEqualTo(sparks.getFileMetaData().getSchema());
    assertThat(ours.getFileMetaData().getKeyValueMetaData())
        .isEqualTo(sparks.getFileMetaData().getKeyValueMetaData());
    assertThat(ours.getFileMetaData().getCreatedBy())
        .isEqualTo(sparks.getFileMetaData().getCreatedBy());
    assertThat(ours.getBlocks().get(0).getColumns())
        .extracting(column -> column.getCodec())
        .containsOnly(sparks.getBlocks().get(0).getColumns().get(0).getCodec());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void whateverComesReadsBackFromManyPagesAndGroups(long seed) throws IOException {
    List<Object[]> rows = random(EVERY_TYPE, seed, 1000);
    writes(EVERY_TYPE, TINY, rows);
    assertThat(rows(EVERY_TYPE).footer().getBlocks()).hasSizeGreaterThan(10);
  }

  @Test
  void whateverComesReadsBackFromPagesOfTheUsualSize() throws IOException {
    writes(EVERY_TYPE, STANDARD, random(EVERY_TYPE, 6, 50_000));
  }

  @Test
  void aDictionaryThatFillsUpIsLeftInTheMiddleOfAPage() throws IOException {
    StructType schema = new StructType().add("code", DataTypes.StringType, true);
    List<Object[]> rows = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      // Three values up to the twentieth row, two of five null; a new one each from there on.
      rows.add(row(i % 5 > 2 ? null : i < 20 ? text("code " + i % 3) : text("other " + i)));
    }
    writes(schema, new Limits(30, 1 << 20, 5, 1 << 20, 1 << 20), rows);
    assertThat(encodings(schema)).contains(Encoding.PLAIN_DICTIONARY, Encoding.PLAIN);
  }

  @Test
  void whatRepeatsIsWrittenOnceAndWhatDoesNotAsItIs() throws IOException {
    StructType schema = new StructType().add("code", DataTypes.StringType, false);
    writes(schema, STANDARD, texts(i -> "unit " + i % 500));
    assertThat(encodings(schema))
        .contains(Encoding.PLAIN_DICTIONARY)
        .doesNotContain(Encoding.PLAIN);
    StructType other = new StructType().add("other", DataTypes.StringType, false);
    rows(other, "other").write(STANDARD, texts(i -> "contact " + i));
    rows(other, "other").assertHolds(texts(i -> "contact " + i));
    assertThat(encodings(rows(other, "other"))).doesNotContain(Encoding.PLAIN_DICTIONARY);
  }

  /** The settings name columns that hardly repeat. */
  @Test
  void aColumnMayBeSaidToHaveNoDictionary() throws IOException {
    StructType schema = new StructType().add("contact_id", DataTypes.StringType, false);
    writes(schema, STANDARD, texts(i -> "the same"));
    assertThat(encodings(schema)).doesNotContain(Encoding.PLAIN_DICTIONARY);
  }

  @Test
  void valuesMayBeLongerThanAPageAndADictionary() throws IOException {
    StructType schema = new StructType().add("code", DataTypes.StringType, true);
    String mega = "0123456789abcdef".repeat(200_000);
    writes(
        schema,
        STANDARD,
        List.of(
            row(text("a")), row(text(mega)), row((Object) null), row(text(mega)), row(text("a"))));
  }

  @Test
  void textsAreBytesWhateverTheyAre() throws IOException {
    StructType schema = new StructType().add("code", DataTypes.StringType, false);
    List<Object[]> rows =
        List.of(
            row(text("\0")),
            row(text("\0\0")),
            row(text("")),
            row(text("Öppenvård 🏥 " + "å".repeat(50))),
            row(text("å")),
            row(text("ĥ")),
            row(text("abcdefgh")),
            row(text("abcdefgh\0")),
            row(UTF8String.fromBytes(new byte[] {(byte) 0xFF, (byte) 0xC3, 0x28})));
    writes(schema, STANDARD, rows);
  }

  @Test
  void columnsMayBeNullThroughout() throws IOException {
    StructType schema = EVERY_TYPE.asNullable();
    Object[] empty = new Object[schema.size()];
    writes(schema, TINY, IntStream.range(0, 100).mapToObj(i -> empty).toList());
  }

  @Test
  void theMemoryOfTextsMayBeOverwrittenByTheNextRow() throws IOException {
    StructType schema = new StructType().add("code", DataTypes.StringType, false);
    byte[] bytes = "ab".getBytes(StandardCharsets.UTF_8);
    ColumnFile file = rows(schema).begin(STANDARD);
    file.write(new GenericInternalRow(row(UTF8String.fromBytes(bytes))));
    bytes[1] = 'c';
    file.write(new GenericInternalRow(row(UTF8String.fromBytes(bytes))));
    file.finish();
    rows(schema).assertHolds(List.of(row(text("ab")), row(text("ac"))));
  }

  @Test
  void aRowWithoutWhatEveryRowHasIsRefused() throws IOException {
    ColumnFile file = rows(EVERY_TYPE).begin(STANDARD);
    assertThatThrownBy(
            () ->
                file.write(
                    new GenericInternalRow(
                        row(text("a"), null, 1L, null, null, null, null, null, true, null))))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("a row without day passed the check; run again, and report it");
    file.abandon();
  }

  @Test
  void aTypeThatNoEventHasIsRefused() throws IOException {
    StructType schema =
        new StructType().add("days", DataTypes.createArrayType(DataTypes.DateType), true);
    assertThatThrownBy(() -> rows(schema).begin(STANDARD))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aClusterThatEncryptsParquetGetsItEncrypted() throws IOException {
    StructType schema = new StructType().add("code", DataTypes.StringType, true);
    WrittenRows rows = rows(schema);
    rows.encrypt();
    rows.write(TINY, IntStream.range(0, 500).mapToObj(i -> row(text("secret " + i % 99))).toList());
    assertThat(Files.readString(folder.resolve("rows.parquet"), StandardCharsets.ISO_8859_1))
        .startsWith("PARE")
        .doesNotContain("secret");
    assertThat(rows.decrypted())
        .isEqualTo(IntStream.range(0, 500).mapToObj(i -> "code: secret " + i % 99).toList());
  }

  private void writes(StructType schema, Limits limits, List<Object[]> rows) throws IOException {
    rows(schema).write(limits, rows);
    rows(schema).assertHolds(rows);
  }

  private WrittenRows rows(StructType schema) throws IOException {
    return new WrittenRows(folder, schema);
  }

  private WrittenRows rows(StructType schema, String name) throws IOException {
    return new WrittenRows(folder.resolve(name), schema);
  }

  private Set<Encoding> encodings(StructType schema) throws IOException {
    return encodings(rows(schema));
  }

  private static Set<Encoding> encodings(WrittenRows rows) throws IOException {
    return rows.footer().getBlocks().get(0).getColumns().get(0).getEncodings();
  }

  private static List<Object[]> texts(IntFunction<String> of) {
    return IntStream.range(0, 5000).mapToObj(i -> row(text(of.apply(i)))).toList();
  }
}
