package se.nollan.columns;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.compression.CompressionCodecFactory.BytesInputCompressor;
import org.apache.parquet.hadoop.ColumnChunkPageWriteStore;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.spark.sql.catalyst.InternalRow;

/**
 * A Parquet file of flat rows, or of rows with lists of such rows: texts, whole numbers of 32 and
 * 64 bits, numbers of 64 bits with a point, days, instants (microseconds), yes and no. It says the
 * same of itself as one that Spark's own writer makes, and any reader of Parquet reads it.
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
    this.places = places;
    this.file = settings.create(path);
    this.compressor = settings.compressor();
    this.group = nextGroup();
  }

  private RowGroup nextGroup() {
    ColumnChunkPageWriteStore pages = settings.pages(compressor, file, groups++);
    List<Column> columns = new ArrayList<>();
    List<ListColumn> lists = new ArrayList<>();
    for (int i = 0; i < places.length; i++) {
      List<ColumnDescriptor> parts = settings.columns(i);
      if (ListColumn.isMember(parts.get(0))) {
        List<Column> members = new ArrayList<>();
        parts.forEach(part -> members.add(column(part, members.size(), pages)));
        lists.add(new ListColumn(settings.schema(), places[i], members));
        columns.addAll(members);
      } else {
        columns.add(column(parts.get(0), places[i], pages));
      }
    }
    return new RowGroup(columns, lists, pages);
  }

  private Column column(ColumnDescriptor column, int place, ColumnChunkPageWriteStore pages) {
    return Column.of(
        new Column.Target(
            column,
            place,
            settings.dictionary(column),
            settings.limits(),
            pages.getPageWriter(column)));
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
