package se.nollan.lake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.unsafe.types.UTF8String;

/**
 * The files that one task writes of a table: one for each partition, if the rows of a partition
 * come behind each other.
 */
public final class TaskFiles {
  private final TableWriting table;
  private final Function<List<String>, OpenFile> newFiles;
  private final DataType[] types;
  private final UTF8String[] partition;
  private final UTF8String[] seen;
  private final List<WrittenFile> written = new ArrayList<>();
  private Optional<OpenFile> open = Optional.empty();

  TaskFiles(TableWriting table) {
    this.table = table;
    this.newFiles = table.newFiles();
    this.types =
        Arrays.stream(table.schema().fields()).map(f -> f.dataType()).toArray(DataType[]::new);
    this.partition = new UTF8String[table.partitions().length];
    this.seen = new UTF8String[partition.length];
  }

  /** Writes a row, of all the table's columns in their order. */
  public void write(InternalRow row) {
    if (open.isEmpty() || elsewhere(row)) {
      close();
      open = Optional.of(newFiles.apply(placed(row)));
    }
    open.get().write(row);
  }

  /** Whether the row is of another partition than the one before. */
  private boolean elsewhere(InternalRow row) {
    int[] columns = table.partitions();
    for (int i = 0; i < columns.length; i++) {
      UTF8String value = text(row, columns[i]);
      // A delivery's rows share their region and period: the very same texts.
      if (value != seen[i] && !value.equals(partition[i])) {
        return true;
      }
      seen[i] = value;
    }
    return false;
  }

  private UTF8String text(InternalRow row, int column) {
    return types[column].equals(DataTypes.StringType)
        ? row.getUTF8String(column)
        : UTF8String.fromString(String.valueOf(row.get(column, types[column])));
  }

  private List<String> placed(InternalRow row) {
    List<String> values = new ArrayList<>();
    Arrays.fill(seen, null);
    for (int i = 0; i < partition.length; i++) {
      partition[i] = text(row, table.partitions()[i]).copy();
      values.add(partition[i].toString());
    }
    return values;
  }

  private void close() {
    open.ifPresent(file -> written.add(file.finish()));
    open = Optional.empty();
  }

  /** No more rows come: what was written. */
  public List<WrittenFile> finish() {
    close();
    return List.copyOf(written);
  }

  /** The task has failed, or has ended: nothing stays open. */
  public void abandon() {
    open.ifPresent(OpenFile::abandon);
    open = Optional.empty();
  }
}
