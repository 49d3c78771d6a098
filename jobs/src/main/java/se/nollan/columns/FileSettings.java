package se.nollan.columns;

import java.io.IOException;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.bytes.HeapByteBufferAllocator;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.ParquetProperties;
import org.apache.parquet.compression.CompressionCodecFactory.BytesInputCompressor;
import org.apache.parquet.hadoop.ColumnChunkPageWriteStore;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.ParquetOutputFormat;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport.WriteContext;
import org.apache.parquet.hadoop.util.HadoopOutputFile;
import org.apache.parquet.schema.MessageType;
import org.apache.spark.sql.execution.datasources.parquet.ParquetWriteSupport;

/**
 * What is said of files elsewhere: by Spark, of the columns that it was told to prepare for, and by
 * the settings that Parquet's own writer goes by (row groups, codec, checksums, encryption, columns
 * without a dictionary).
 */
record FileSettings(Configuration hadoop, WriteContext spark, Limits limits) {
  static FileSettings of(Configuration hadoop, Limits limits) {
    return new FileSettings(hadoop, new ParquetWriteSupport().init(hadoop), limits);
  }

  MessageType schema() {
    return spark.getSchema();
  }

  /** What Parquet has as columns of one of ours: itself, or the members of what its lists hold. */
  List<ColumnDescriptor> columns(int field) {
    String name = schema().getFieldName(field);
    return schema().getColumns().stream().filter(each -> each.getPath()[0].equals(name)).toList();
  }

  ParquetFileWriter create(Path path) throws IOException {
    ParquetFileWriter file =
        new ParquetFileWriter(
            HadoopOutputFile.fromPath(path, hadoop),
            schema(),
            ParquetFileWriter.Mode.CREATE,
            limits.groupBytes(),
            ParquetWriter.MAX_PADDING_SIZE_DEFAULT,
            ParquetOutputFormat.createEncryptionProperties(hadoop, path, spark),
            ParquetProperties.builder().build());
    file.start();
    return file;
  }

  BytesInputCompressor compressor() {
    return PageCompressor.of(ParquetOutputFormat.getCompression(hadoop), hadoop);
  }

  /** Where the pages of a row group wait until all of them are there. */
  ColumnChunkPageWriteStore pages(
      BytesInputCompressor compressor, ParquetFileWriter file, int group) {
    return new ColumnChunkPageWriteStore(
        compressor,
        schema(),
        HeapByteBufferAllocator.getInstance(),
        ParquetProperties.DEFAULT_COLUMN_INDEX_TRUNCATE_LENGTH,
        ParquetOutputFormat.getPageWriteChecksumEnabled(hadoop),
        file.getEncryptor(),
        group);
  }

  /** Whether a column's values may repeat, for all that is said of it. */
  boolean dictionary(ColumnDescriptor column) {
    return hadoop.getBoolean(
        ParquetOutputFormat.ENABLE_DICTIONARY + "#" + String.join(".", column.getPath()),
        ParquetOutputFormat.getEnableDictionary(hadoop));
  }
}
