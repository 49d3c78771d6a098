package se.nollan.ingest.read;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.parquet.column.ParquetProperties.WriterVersion;
import org.apache.parquet.crypto.ColumnEncryptionProperties;
import org.apache.parquet.crypto.FileEncryptionProperties;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.format.CompressionCodec;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.Util;
import org.apache.parquet.hadoop.metadata.ColumnPath;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Parquet files, packed and encrypted: what can be read, and what is said of the others. */
class ParquetPackingTest {
  private static final ParquetFileOf COLUMNS =
      ParquetFileOf.columns("required binary id; required binary at; required binary other;");
  private static final Consumer<Group> ROW =
      row -> row.append("id", "1").append("at", "8").append("other", "Astrid");
  private static final byte[] KEY = "no one's own key".getBytes(US_ASCII);
  private static final String ENCRYPTED = "encrypted Parquet; deliver it without encryption";

  @TempDir private Path folder;
  private FilesOfASource files;

  @BeforeEach
  void files() {
    files = new FilesOfASource(folder, FilesOfASource.CALLS);
  }

  @ParameterizedTest
  @EnumSource(names = {"UNCOMPRESSED", "SNAPPY", "GZIP", "ZSTD", "LZ4", "LZ4_RAW"})
  void filesPackedInAnyCommonWayAreRead(CompressionCodecName codec) throws Exception {
    for (WriterVersion version : WriterVersion.values()) {
      byte[] file =
          COLUMNS.rows(
              300,
              ROW,
              writer ->
                  writer
                      .withCompressionCodec(codec)
                      .withDictionaryEncoding(true)
                      .withWriterVersion(version));
      assertThat(files.rows("a.parquet", file)).hasSize(300).containsOnly("1|8|_");
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"BROTLI", "LZO"})
  void packingThatIsNotReadIsNamedWithWhatIs(CompressionCodec codec) throws Exception {
    assertThat(files.rejection("a.parquet", saidToBePacked("id", codec)))
        .isEqualTo(
            "compressed with %s, which is not read here; write it with zstd, snappy or gzip"
                .formatted(codec.name().toLowerCase(Locale.ROOT)));
  }

  @Test
  void howAColumnIsPackedThatNobodyUsesIsOfNoInterest() throws Exception {
    assertThat(files.rows("a.parquet", saidToBePacked("other", CompressionCodec.BROTLI)))
        .containsExactly("1|8|_");
  }

  @Test
  void anEncryptedFileSaysSo() {
    assertThat(files.rejection("a.parquet", encrypted(FileEncryptionProperties.builder(KEY))))
        .isEqualTo(ENCRYPTED);
  }

  @Test
  void encryptedColumnsMatterIfTheyAreUsed() throws Exception {
    assertThat(files.rejection("a.parquet", openButFor("id", "other"))).isEqualTo(ENCRYPTED);
    assertThat(files.rows("a.parquet", openButFor("other"))).containsExactly("1|8|_");
  }

  @Test
  void aFileOfWhichNoColumnIsUsedStillHasItsRows() throws Exception {
    FilesOfASource any =
        new FilesOfASource(folder, ReadOptions.canonical(List.of("note"), List.of()));
    assertThat(any.rows("a.parquet", COLUMNS.rows(3, ROW))).containsExactly("_", "_", "_");
  }

  private static byte[] openButFor(String... columns) {
    Map<ColumnPath, ColumnEncryptionProperties> keys =
        Stream.of(columns)
            .map(ColumnPath::get)
            .collect(
                Collectors.toMap(
                    path -> path,
                    path -> ColumnEncryptionProperties.builder(path).withKey(KEY).build()));
    return encrypted(
        FileEncryptionProperties.builder(KEY).withPlaintextFooter().withEncryptedColumns(keys));
  }

  private static byte[] encrypted(FileEncryptionProperties.Builder how) {
    return COLUMNS.rows(1, ROW, writer -> writer.withEncryption(how.build()));
  }

  /** A file of one row whose footer says that a column is packed as there is no library for. */
  private static byte[] saidToBePacked(String column, CompressionCodec codec) throws IOException {
    byte[] file = COLUMNS.rows(1, ROW);
    int end = file.length - 8;
    int begin = end - ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).getInt(end);
    FileMetaData footer = Util.readFileMetaData(new ByteArrayInputStream(file, begin, end - begin));
    footer.getRow_groups().stream()
        .flatMap(group -> group.getColumns().stream())
        .map(chunk -> chunk.getMeta_data())
        .filter(chunk -> chunk.getPath_in_schema().equals(List.of(column)))
        .forEach(chunk -> chunk.setCodec(codec));
    ByteArrayOutputStream changed = new ByteArrayOutputStream();
    changed.write(Arrays.copyOf(file, begin));
    Util.writeFileMetaData(footer, changed);
    int length = changed.size() - begin;
    changed.write(ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(length).array());
    changed.write(file, file.length - 4, 4);
    return changed.toByteArray();
  }
}
