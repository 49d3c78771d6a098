package se.nollan.ingest.read;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.unsafe.types.UTF8String;
import se.nollan.store.PlainLocalFileSystem;

/** Delivered files of a source, read as ingest reads them: checked whole, then row by row. */
record FilesOfASource(Path folder, ReadOptions options) {
  private static final Configuration HADOOP = PlainLocalFileSystem.configuration();

  /** Of the files here: {@code id} and {@code at} are required, {@code note} may be given. */
  static final ReadOptions CALLS =
      ReadOptions.canonical(List.of("id", "at", "note"), List.of("id", "at"));

  /** The same files, if they do not have to be in UTF-8 with commas and a header. */
  static ReadOptions calls(char delimiter, String encoding, boolean header) {
    return CALLS.withText(
        TextForm.CANONICAL
            .withDelimiter(String.valueOf(delimiter))
            .withEncoding(encoding)
            .withHeader(header));
  }

  /**
   * The file's rows, their values in the order of the source's columns joined by {@code |}, an
   * empty one as {@code _}; what a row has beyond its header stands after {@code " + "}.
   */
  List<String> rows(String name, byte[] bytes) throws BrokenFileException {
    FileReading reading = reading(name, bytes, 1 << 20);
    return rows(reading);
  }

  List<String> rows(String name, String text) throws BrokenFileException {
    return rows(name, utf8(text));
  }

  /** The rows of a file of which no more than so many bytes are kept between check and reading. */
  List<String> rowsKeeping(int bytesKept, String name, byte[] bytes) throws BrokenFileException {
    return rows(reading(name, bytes, bytesKept));
  }

  /** A file of which no more than so many bytes are kept, not yet looked at. */
  FileReading keeping(int bytesKept, String name, byte[] bytes) {
    return reading(name, bytes, bytesKept);
  }

  /** Why the file is rejected; {@code "accepted"} if it is not. */
  String rejection(String name, byte[] bytes) {
    try {
      rows(name, bytes);
      return "accepted";
    } catch (BrokenFileException e) {
      return e.getMessage();
    }
  }

  String rejection(String name, String text) {
    return rejection(name, utf8(text));
  }

  /** The checksum that the ledger would keep, whether the file is accepted or not. */
  String checksum(String name, byte[] bytes) throws IOException {
    FileReading reading = reading(name, bytes, 1 << 20);
    try {
      reading.verify();
    } catch (BrokenFileException e) {
      // A rejected file has a checksum too.
    }
    return reading.checksum();
  }

  private static List<String> rows(FileReading reading) throws BrokenFileException {
    List<String> rows = new ArrayList<>();
    try {
      reading.verify();
      try (Rows found = reading.rows()) {
        while (found.next()) {
          rows.add(text(found));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return rows;
  }

  /** The file, not yet looked at. */
  FileReading written(String name, byte[] bytes) {
    return reading(name, bytes, 1 << 20);
  }

  private FileReading reading(String name, byte[] bytes, int bytesKept) {
    Path file = folder.resolve(name);
    try {
      Files.write(file, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new FileReading(
        new LandingFile(folder.toUri().toString(), name, "01", "s", "2026-03", bytes.length, 0, ""),
        options.formatOf(name).orElseThrow(),
        new FileDelivery.Setting(options, HADOOP, report -> {}),
        new KeptText().begin(bytesKept));
  }

  private static String text(Rows row) {
    String values =
        IntStream.range(0, row.values().columns())
            .mapToObj(row.values()::text)
            .map(value -> value == null ? "_" : value.toString())
            .collect(Collectors.joining("|"));
    UTF8String extra = row.extra();
    return extra == null ? values : values + " + " + extra;
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** One gzip member for each text, one behind the other. */
  static byte[] gzip(String... texts) {
    byte[] all = new byte[0];
    for (String text : texts) {
      ByteArrayOutputStream packed = new ByteArrayOutputStream();
      try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
        out.write(utf8(text));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      all = joined(all, packed.toByteArray());
    }
    return all;
  }

  static byte[] joined(byte[] first, byte[] then) {
    byte[] both = Arrays.copyOf(first, first.length + then.length);
    System.arraycopy(then, 0, both, first.length, then.length);
    return both;
  }

  /** The same bytes with one of them turned round. */
  static byte[] flipped(byte[] bytes, int at) {
    byte[] copy = bytes.clone();
    copy[at] ^= (byte) 0xFF;
    return copy;
  }
}
