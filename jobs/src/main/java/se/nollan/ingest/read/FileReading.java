package se.nollan.ingest.read;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.security.AccessControlException;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.apache.commons.io.IOUtils;
import org.apache.commons.io.input.CloseShieldInputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.hadoop.util.HadoopInputFile;

/**
 * One file, read whole before a row of it is used: a file that turns out to be cut at its end must
 * not have left rows behind. Text stays in memory between the check and the reading, if it is not
 * too much; a larger file is read again each time.
 */
final class FileReading {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final Stored stored;
  private final FileFormat format;
  private final ReadOptions options;
  private final Configuration hadoop;
  private final KeptText kept;
  private final Optional<ZipReading> members;
  private boolean plain;
  private boolean quoted;
  private String checksum = "";
  private Optional<String> directory = Optional.empty();
  private Optional<Fingerprinted> again = Optional.empty();

  /**
   * A file.
   *
   * @param kept nobody else's, and empty
   */
  FileReading(LandingFile file, FileFormat format, FileDelivery.Setting setting, KeptText kept) {
    this(
        new StoredFile(new Path(file.location()), file.size(), setting.hadoop()),
        format,
        setting,
        kept);
  }

  /** The same for a file of any kind, also for one within a file. */
  FileReading(Stored stored, FileFormat format, FileDelivery.Setting setting, KeptText kept) {
    this.stored = stored;
    this.members =
        ZipReading.named(stored.name())
            ? Optional.of(new ZipReading(stored.path(), format, setting))
            : Optional.empty();
    this.format = format;
    this.options = setting.options();
    this.hadoop = setting.hadoop();
    this.kept = kept;
  }

  /** SHA-256 of the file's bytes; known once {@link #verify()} has ended, in either way. */
  String checksum() {
    return checksum;
  }

  /** Reads the file to its end; throws if it cannot be used. */
  void verify() throws IOException, BrokenFileException {
    try (Fingerprinted bytes = new Fingerprinted(stored.open())) {
      try {
        verify(bytes);
      } catch (DamagedMemberException e) {
        throw new BrokenFileException(e.getMessage());
      } finally {
        checksum = bytes.checksumOfAll();
      }
    } catch (AccessControlException | org.apache.hadoop.security.AccessControlException e) {
      throw new BrokenFileException("no permission to read it");
    } catch (FileNotFoundException e) {
      if (stored.path().getFileSystem(hadoop).exists(stored.path())) {
        throw new BrokenFileException("no permission to read it");
      }
      throw e;
    }
  }

  private void verify(Fingerprinted bytes) throws IOException, BrokenFileException {
    if (members.isPresent()) {
      members.get().verify();
    } else if (format.isText()) {
      verifyText(bytes);
    } else {
      drainRows();
    }
  }

  private void verifyText(Fingerprinted bytes) throws IOException, BrokenFileException {
    TextCheck check = new TextCheck(options.text().charset());
    try (InputStream text = Compression.open(stored.name(), CloseShieldInputStream.wrap(bytes))) {
      byte[] chunk = new byte[1 << 16];
      for (int n = Compression.read(text, chunk); n >= 0; n = Compression.read(text, chunk)) {
        if (format != FileFormat.XML) {
          check.accept(chunk, n); // XML says itself what its encoding is.
        }
        kept.accept(chunk, n, bytes.shareOf(stored.size()));
      }
    }
    if (bytes.empty()) {
      throw new BrokenFileException("no bytes at all");
    }
    check.finish();
    if (format == FileFormat.CSV) {
      quoted = check.quoted() && options.text().quotes();
      plain = check.plain() && simple();
    }
    if (plain || (format == FileFormat.CSV && certain(check))) {
      rows().close();
    } else {
      drainRows();
    }
  }

  /** Whether plain text can be taken from the bytes that are kept of it. */
  private boolean simple() {
    TextForm form = options.text();
    return kept.complete()
        && form.simple()
        && (!quoted || SimpleQuotes.alone(kept, form.delimiter().charAt(0)));
  }

  /** Whether nothing of the text can be bad but its header. */
  private boolean certain(TextCheck check) {
    return options.text().simple() && !quoted && !check.needsParsing();
  }

  private void drainRows() throws IOException, BrokenFileException {
    try (Rows rows = rows()) {
      while (rows.next()) {
        // Only whether the end is reached is of interest.
      }
    }
  }

  /** The file's rows, from the first on. */
  Rows rows() throws IOException, BrokenFileException {
    return rows(column -> true);
  }

  /**
   * The same.
   *
   * @param wanted of the columns asked for, those whose values are needed; others may be left out
   */
  Rows rows(IntPredicate wanted) throws IOException, BrokenFileException {
    if (members.isPresent()) {
      return members.get().rows(wanted);
    }
    return switch (format) {
      case PARQUET -> new ParquetRows(HadoopInputFile.fromPath(stored.path(), hadoop), options);
      case XLSX -> sheetRows();
      case XML -> new XmlRows(bytes(), options);
      case CSV -> csvRows(wanted);
      case JSONL -> new JsonRows(text(), options);
    };
  }

  private Rows sheetRows() throws IOException, BrokenFileException {
    Workbook workbook = Workbook.open(stored.path(), hadoop);
    String now = workbook.directory();
    if (!now.equals(directory.orElse(now))) {
      workbook.close();
      throw new BrokenFileException("it changed");
    }
    directory = Optional.of(now);
    return new SheetRows(workbook, options);
  }

  private Rows csvRows(IntPredicate wanted) throws IOException, BrokenFileException {
    try {
      return plain ? new PlainRows(kept, quoted, options, wanted) : new CsvRows(text(), options);
    } catch (LackingColumnsException e) {
      try (Reader text = text()) {
        char[] beginning = new char[HeaderHint.LONGEST];
        int length = IOUtils.read(text, beginning);
        String hint = HeaderHint.of(new String(beginning, 0, length), options);
        throw new BrokenFileException(e.getMessage() + hint);
      }
    }
  }

  private Reader text() throws IOException, BrokenFileException {
    Reader decoded = new InputStreamReader(bytes(), options.text().charset());
    PushbackReader text = new PushbackReader(decoded, 1);
    int first = text.read();
    if (first >= 0 && first != BYTE_ORDER_MARK) {
      text.unread(first);
    }
    return text;
  }

  private InputStream bytes() throws IOException, BrokenFileException {
    if (kept.complete()) {
      return kept.open();
    }
    Fingerprinted bytes = new Fingerprinted(stored.open());
    again = Optional.of(bytes);
    return Compression.open(stored.name(), bytes);
  }

  /** Whether text that has been read again, to its end, is what it was when it was checked. */
  boolean unchanged() {
    return again.isEmpty() || again.get().checksumOfAll().equals(checksum);
  }
}
