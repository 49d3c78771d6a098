package se.nollan.ingest.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroupFactory;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;

/** Writes Parquet files as another system would: any columns, any types. */
final class ParquetFileOf {
  private final MessageType schema;

  private ParquetFileOf(MessageType schema) {
    this.schema = schema;
  }

  /** Columns as Parquet writes them down: {@code required binary id (STRING);}. */
  static ParquetFileOf columns(String columns) {
    return new ParquetFileOf(MessageTypeParser.parseMessageType("message m {" + columns + "}"));
  }

  /** The bytes of a file with so many rows, each filled in anew, in groups of about 1 kB. */
  byte[] rows(int count, Consumer<Group> fill) {
    return rows(count, fill, writer -> writer);
  }

  /** The same, written with other settings. */
  byte[] rows(
      int count, Consumer<Group> fill, UnaryOperator<ExampleParquetWriter.Builder> settings) {
    Path file = null;
    try {
      file = Files.createTempDirectory("parquet").resolve("a.parquet");
      try (ParquetWriter<Group> writer =
          settings
              .apply(
                  ExampleParquetWriter.builder(new LocalOutputFile(file))
                      .withConf(new PlainParquetConfiguration())
                      .withType(schema)
                      .withCompressionCodec(CompressionCodecName.UNCOMPRESSED)
                      .withDictionaryEncoding(false)
                      .withRowGroupSize(1024L))
              .build()) {
        SimpleGroupFactory groups = new SimpleGroupFactory(schema);
        for (int i = 0; i < count; i++) {
          Group row = groups.newGroup();
          fill.accept(row);
          writer.write(row);
        }
      }
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      delete(file);
    }
  }

  private static void delete(Path file) {
    try {
      if (file != null) {
        Files.deleteIfExists(file);
        Files.deleteIfExists(file.getParent());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
