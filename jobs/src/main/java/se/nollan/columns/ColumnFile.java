package se.nollan.columns;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.compression.CompressionCodecFactory.BytesInputCompressor;
import org.apache.parquet.hadoop.ColumnChunkPageWriteStore;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.ParquetOutputFormat;
import org.apache.spark.sql.catalyst.InternalRow;

/**
 * A Parquet file of flat rows: texts, whole numbers of 32 and 64 bits, numbers of 64 bits with a
 * point, days, instants (microseconds), yes and no. It says the same of itself as one that Spark's
 * own writer makes, and any reader of Parquet reads it.
 */
public final class ColumnFile implements RowFile {
  private final FileSettings settings;
  private final int[] places;
  private final ParquetFileWriter file;
  private final BytesInputCompressor compressor;
  private int groups;
  private RowGroup group;
  private boolean ended;

  ColumnFile(Path path, FileSettings settings, int[] places) throws IOException {
    this.settings = settings;
    this.places = places.clone();
    this.file = settings.create(path);
    this.compressor = settings.compressor();
    this.group = nextGroup();
  }

  /**
   * Begins a new file.
   *
   * @param hadoop what Spark's own writer takes for the same file, which names its columns
   * @param places where rows hold the values of the file's columns, in their order
   * @throws IllegalArgumentException if a column is of another type than those
   * @throws UncheckedIOException if it cannot be made, or is there already
   */
  public static ColumnFile create(Path path, Configuration hadoop, int[] places) {
    try {
      Limits limits = Limits.ofGroups(ParquetOutputFormat.getLongBlockSize(hadoop));
      return new ColumnFile(path, FileSettings.of(hadoop, limits), places);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private RowGroup nextGroup() {
    ColumnChunkPageWriteStore pages = settings.pages(compressor, file, groups++);
    List<ColumnDescriptor> columns = settings.schema().getColumns();
    Column[] empty = new Column[places.length];
    for (int i = 0; i < places.length; i++) {
      ColumnDescriptor column = columns.get(i);
      empty[i] =
          Column.of(
              new Column.Target(
                  column,
                  places[i],
                  settings.dictionary(column),
                  settings.limits(),
                  pages.getPageWriter(column)));
    }
    return new RowGroup(empty, pages);
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalStateException if it lacks a value that every row has
   * @throws UncheckedIOException if what came before it cannot be written
   */
  @Override
  public void write(InternalRow row) {
    try {
      group.add(row);
      if (group.bytes() >= settings.limits().groupBytes()) {
        group.writeTo(file);
        group = nextGroup();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void finish() {
    try {
      group.writeTo(file);
      file.end(settings.spark().getExtraMetaData());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      abandon();
    }
  }

  @Override
  public void abandon() {
    if (ended) {
      return;
    }
    ended = true;
    compressor.release();
    try {
      file.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
