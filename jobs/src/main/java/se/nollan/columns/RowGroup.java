package se.nollan.columns;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.parquet.hadoop.ColumnChunkPageWriteStore;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.spark.sql.catalyst.InternalRow;

/** Rows that are to stand in a file together, column by column. */
final class RowGroup {
  private final Column[] flat;
  private final ListColumn[] lists;
  private final Column[] columns;
  private final ColumnChunkPageWriteStore pages;
  private long rows;
  private long bytes;

  /**
   * An empty one.
   *
   * @param columns all of them, as the file's schema has them: also what lists are made of
   */
  RowGroup(List<Column> columns, List<ListColumn> lists, ColumnChunkPageWriteStore pages) {
    this.columns = columns.toArray(Column[]::new);
    this.flat = columns.stream().filter(each -> !each.ofElements()).toArray(Column[]::new);
    this.lists = lists.toArray(ListColumn[]::new);
    this.pages = pages;
  }

  /** How large it was when a page last ended. */
  long bytes() {
    return bytes;
  }

  void add(InternalRow row) throws IOException {
    boolean pageEnded = false;
    for (Column column : flat) {
      pageEnded |= column.add(row);
    }
    for (ListColumn list : lists) {
      pageEnded |= list.add(row);
    }
    rows++;
    if (pageEnded) {
      bytes = Arrays.stream(columns).mapToLong(Column::bytes).sum();
    }
  }

  /** Ends it. One without rows is none. */
  void writeTo(ParquetFileWriter file) throws IOException {
    if (rows > 0) {
      for (Column column : columns) {
        column.end();
      }
      file.startBlock(rows);
      pages.flushToFileWriter(file);
      file.endBlock();
    }
    pages.close();
  }
}
