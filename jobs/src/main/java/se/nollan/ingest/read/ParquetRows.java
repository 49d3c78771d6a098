package se.nollan.ingest.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.crypto.ParquetCryptoRuntimeException;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.convert.GroupRecordConverter;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.metadata.ColumnChunkMetaData;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.MessageColumnIO;
import org.apache.parquet.io.RecordReader;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;

/** The rows of a Parquet file, its values as the text that a CSV file would hold. */
final class ParquetRows extends NamedValues {
  private final ParquetReadOptions unpacking;
  private final ParquetFileReader reader;
  private final MessageType schema;
  private final MessageColumnIO columns;
  private final int[] targets;
  private RecordReader<Group> records;
  private long left;

  ParquetRows(InputFile file, ReadOptions options) throws IOException, BrokenFileException {
    super(options);
    // A page's checksum is all that tells a damaged value from a delivered one.
    this.unpacking = ParquetReadOptions.builder().usePageChecksumVerification(true).build();
    this.reader = open(file, unpacking);
    this.schema = used(options);
    reader.setRequestedSchema(schema);
    this.columns = new ColumnIOFactory().getColumnIO(schema);
    this.targets =
        schema.getFields().stream()
            .mapToInt(field -> options.columns().indexOf(field.getName()))
            .toArray();
  }

  /** The columns of the file that the source uses; what else it holds is not read. */
  private MessageType used(ReadOptions options) throws IOException, BrokenFileException {
    MessageType whole = reader.getFooter().getFileMetaData().getSchema();
    List<String> names = whole.getFields().stream().map(Type::getName).toList();
    try {
      mustHaveColumns(names, options);
      Header.of(names, options);
      mustBeUnpackable(options);
    } catch (BrokenFileException e) {
      reader.close();
      throw e;
    } catch (ParquetCryptoRuntimeException e) {
      reader.close(); // Of a file whose footer is open to all, columns may be encrypted.
      throw encrypted();
    }
    return new MessageType(
        whole.getName(),
        whole.getFields().stream()
            .filter(field -> options.columns().contains(field.getName()))
            .toList());
  }

  private static void mustHaveColumns(List<String> names, ReadOptions options)
      throws BrokenFileException {
    NamesFound found = new NamesFound(options);
    for (String name : names) {
      int column = options.columns().indexOf(name);
      if (column >= 0) {
        found.found(column);
      } else {
        found.other(name);
      }
    }
    found.mustBeAll("the file lacks");
  }

  /** A file may be good, and packed in a way for which there is no library here. */
  private void mustBeUnpackable(ReadOptions options) throws BrokenFileException {
    Set<CompressionCodecName> codecs = EnumSet.noneOf(CompressionCodecName.class);
    for (BlockMetaData block : reader.getFooter().getBlocks()) {
      for (ColumnChunkMetaData chunk : block.getColumns()) {
        if (options.columns().contains(chunk.getPath().toArray()[0])) {
          codecs.add(chunk.getCodec());
        }
      }
    }
    for (CompressionCodecName codec : codecs) {
      try {
        unpacking.getCodecFactory().getDecompressor(codec);
      } catch (RuntimeException | LinkageError e) {
        throw new BrokenFileException(
            "compressed with %s, which is not read here; write it with zstd, snappy or gzip"
                .formatted(codec.name().toLowerCase(Locale.ROOT)));
      }
    }
  }

  private static ParquetFileReader open(InputFile file, ParquetReadOptions unpacking)
      throws BrokenFileException {
    try {
      return ParquetFileReader.open(new StoredParquet(file), unpacking);
    } catch (UncheckedIOException e) {
      throw e; // The store failed; the file may be good.
    } catch (ParquetCryptoRuntimeException e) {
      throw encrypted();
    } catch (IOException | RuntimeException e) {
      throw new BrokenFileException("not Parquet");
    }
  }

  private static BrokenFileException encrypted() {
    return new BrokenFileException("encrypted Parquet; deliver it without encryption");
  }

  @Override
  public boolean next() throws BrokenFileException {
    try {
      while (left == 0) {
        PageReadStore group = reader.readNextRowGroup();
        if (group == null) {
          return false;
        }
        left = group.getRowCount();
        records = columns.getRecordReader(group, new GroupRecordConverter(schema));
      }
      left--;
      take(records.read());
      return true;
    } catch (UncheckedIOException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      throw new BrokenFileException("Parquet that cannot be read to its end");
    }
  }

  private void take(Group row) throws BrokenFileException {
    clear();
    for (int i = 0; i < targets.length; i++) {
      if (targets[i] >= 0 && row.getFieldRepetitionCount(i) > 0) {
        String text =
            ParquetJson.nested(schema.getType(i))
                ? ParquetJson.of(row, i)
                : ParquetText.of(row, i, 0);
        take(targets[i], wanted(text));
      }
    }
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
