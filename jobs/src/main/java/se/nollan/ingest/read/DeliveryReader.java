package se.nollan.ingest.read;

import java.io.Closeable;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.unsafe.types.UTF8String;

/** Reads the files of one task in turn; a broken one is reported and passed over. */
final class DeliveryReader implements Closeable {
  private final Iterator<LandingFile> files;
  private final ReadOptions options;
  private final Configuration hadoop;
  private final Consumer<FileReport> reports;
  private final Object[] cells;
  private final InternalRow row;

  private LandingFile file;
  private FileReading reading;
  private Rows rows;
  private long count;

  DeliveryReader(
      DeliveryTask task, ReadOptions options, Configuration hadoop, Consumer<FileReport> reports) {
    this.files = task.files().iterator();
    this.options = options;
    this.hadoop = hadoop;
    this.reports = reports;
    this.cells = new Object[DeliveryRead.META.size() + options.columns().size()];
    this.row = new GenericInternalRow(cells);
  }

  /** Moves to the next row; false if there is none. */
  boolean next() throws IOException {
    while (rows != null || files.hasNext()) {
      if (rows == null) {
        open(files.next());
      } else if (advance()) {
        return true;
      } else {
        end();
      }
    }
    return false;
  }

  private void open(LandingFile next) throws IOException {
    file = next;
    count = 0;
    Optional<FileFormat> format = FileFormat.ofName(file.name());
    if (format.isEmpty() || options.format().filter(f -> f != format.get()).isPresent()) {
      throw new IllegalStateException("not a file of this source: " + file.path());
    }
    reading = new FileReading(file.location(), format.get(), options, hadoop);
    try {
      reading.verify();
      rows = reading.rows();
    } catch (BrokenFileException e) {
      reports.accept(new FileReport(file.path(), reading.checksum(), 0, e.getMessage()));
      return;
    }
    cells[0] = UTF8String.fromString(file.region());
    cells[1] = UTF8String.fromString(file.source());
    cells[2] = UTF8String.fromString(file.period());
    cells[3] = UTF8String.fromString(file.path());
  }

  private boolean advance() throws IOException {
    try {
      if (!rows.next()) {
        return false;
      }
    } catch (BrokenFileException e) {
      throw new IOException(file.path() + " changed while it was read: " + e.getMessage(), e);
    }
    count++;
    cells[4] = count;
    cells[5] = rows.extra();
    System.arraycopy(rows.values(), 0, cells, DeliveryRead.META.size(), options.columns().size());
    return true;
  }

  private void end() throws IOException {
    rows.close();
    rows = null;
    reports.accept(new FileReport(file.path(), reading.checksum(), count, ""));
  }

  /** The row, as {@link DeliveryRead} has it; overwritten by the next. */
  InternalRow get() {
    return row;
  }

  @Override
  public void close() throws IOException {
    if (rows != null) {
      rows.close();
    }
  }
}
