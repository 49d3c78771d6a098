package se.nollan.ingest.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.unsafe.types.UTF8String;

/**
 * The rows of one delivery's files, one file after the other. All files are read to their end
 * before the first row is given; a broken one is reported and left out.
 */
final class FileDelivery implements DeliveredRows {

  /** How a task reads the deliveries of a source. */
  record Setting(ReadOptions options, Configuration hadoop, Consumer<FileReport> reports) {}

  private final LandingFile any;
  private final Setting setting;
  private final List<Good> files = new ArrayList<>();
  private Optional<Pass> pass = Optional.empty();
  private boolean reported;

  /** A file that can be used. */
  private record Good(LandingFile file, UTF8String path, FileReading reading) {}

  /**
   * Opens a delivery.
   *
   * @param kept forgets the delivery before
   */
  FileDelivery(List<LandingFile> files, Setting setting, KeptTexts kept) throws IOException {
    this.any = files.get(0);
    this.setting = setting;
    kept.clear();
    for (LandingFile file : files) {
      FileReading reading = new FileReading(file, format(file), setting, kept.next());
      try {
        reading.verify();
        this.files.add(new Good(file, UTF8String.fromString(file.path()), reading));
      } catch (BrokenFileException e) {
        setting
            .reports()
            .accept(new FileReport(file.path(), reading.checksum(), 0, e.getMessage()));
      }
    }
  }

  private FileFormat format(LandingFile file) {
    return setting
        .options()
        .formatOf(file.name())
        .orElseThrow(() -> new IllegalStateException("not a file of this source: " + file.path()));
  }

  @Override
  public UTF8String region() {
    return UTF8String.fromString(any.region());
  }

  @Override
  public UTF8String source() {
    return UTF8String.fromString(any.source());
  }

  @Override
  public UTF8String period() {
    return UTF8String.fromString(any.period());
  }

  @Override
  public TextRows rows(IntPredicate wanted) {
    close();
    Pass begun = new Pass(wanted, !reported);
    reported = true;
    pass = Optional.of(begun);
    return begun;
  }

  @Override
  public void close() {
    pass.ifPresent(Pass::close);
    pass = Optional.empty();
  }

  /** One time through all files; the first one reports them. */
  private final class Pass implements TextRows {
    private final IntPredicate wanted;
    private final boolean reports;
    private int next;
    private Good file;
    private Rows rows;
    private long row;

    Pass(IntPredicate wanted, boolean reports) {
      this.wanted = wanted;
      this.reports = reports;
    }

    @Override
    public boolean next() {
      try {
        while (rows != null || next < files.size()) {
          if (rows == null) {
            file = files.get(next++);
            rows = file.reading().rows(wanted);
            row = 0;
          }
          if (rows.next()) {
            row++;
            return true;
          }
          end();
        }
        return false;
      } catch (BrokenFileException | DamagedMemberException e) {
        throw changed(e);
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read " + file.file().path(), e);
      }
    }

    private void end() throws IOException {
      if (!file.reading().unchanged()) {
        throw changed(null);
      }
      close();
      if (reports) {
        String checksum = file.reading().checksum();
        setting.reports().accept(new FileReport(file.file().path(), checksum, row, ""));
      }
    }

    private UncheckedIOException changed(Exception cause) {
      String path = file.file().path();
      return new UncheckedIOException(
          new IOException(path + " changed while it was read; run again", cause));
    }

    private void close() {
      if (rows == null) {
        return;
      }
      try {
        rows.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      rows = null;
    }

    @Override
    public UTF8String file() {
      return file.path();
    }

    @Override
    public long row() {
      return row;
    }

    @Override
    public RowTexts texts() {
      return rows.values();
    }

    @Override
    public UTF8String extra() {
      return rows.extra();
    }
  }
}
