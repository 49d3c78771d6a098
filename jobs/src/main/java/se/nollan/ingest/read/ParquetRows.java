package se.nollan.ingest.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.convert.GroupRecordConverter;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.MessageColumnIO;
import org.apache.parquet.io.RecordReader;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;

/** The rows of a Parquet file, its values as the text that a CSV file would hold. */
final class ParquetRows extends NamedValues {
  private final ParquetFileReader reader;
  private final MessageType schema;
  private final MessageColumnIO columns;
  private final int[] targets;
  private RecordReader<Group> records;
  private long left;

  ParquetRows(InputFile file, ReadOptions options) throws IOException, BrokenFileException {
    super(options);
    this.reader = open(file);
    this.schema = reader.getFooter().getFileMetaData().getSchema();
    List<String> names = schema.getFields().stream().map(Type::getName).toList();
    Header header = header(names, options);
    this.columns = new ColumnIOFactory().getColumnIO(schema);
    this.targets = new int[names.size()];
    for (int i = 0; i < targets.length; i++) {
      targets[i] = header.target(i);
    }
  }

  private Header header(List<String> names, ReadOptions options)
      throws IOException, BrokenFileException {
    try {
      return Header.of(names, options);
    } catch (BrokenFileException e) {
      reader.close();
      throw e;
    }
  }

  private static ParquetFileReader open(InputFile file) throws BrokenFileException {
    try {
      // A page's checksum is all that tells a damaged value from a delivered one.
      return ParquetFileReader.open(
          new StoredParquet(file),
          ParquetReadOptions.builder().usePageChecksumVerification(true).build());
    } catch (UncheckedIOException e) {
      throw e; // The store failed; the file may be good.
    } catch (IOException | RuntimeException e) {
      throw new BrokenFileException("not Parquet");
    }
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

  private void take(Group row) {
    clear();
    for (int i = 0; i < targets.length; i++) {
      if (targets[i] >= 0 && row.getFieldRepetitionCount(i) > 0) {
        take(targets[i], Blank.trimmed(ParquetText.of(row, i)));
      }
    }
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
