package se.nollan.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.example.GroupReadSupport;

/** What is really in the files of a folder, whether or not a table still refers to them. */
public final class StoredRows {
  private StoredRows() {}

  /** Every file as text, by its path: Parquet files unpacked, row by row. */
  public static Map<Path, String> in(Path folder) throws IOException {
    Map<Path, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        texts.put(
            file,
            file.toString().endsWith(".parquet")
                ? unpacked(file)
                : Files.readString(file, StandardCharsets.ISO_8859_1));
      }
    }
    return texts;
  }

  private static String unpacked(Path file) {
    StringBuilder text = new StringBuilder();
    try (ParquetReader<Group> rows =
        ParquetReader.builder(new GroupReadSupport(), new org.apache.hadoop.fs.Path(file.toUri()))
            .withConf(new Configuration())
            .build()) {
      for (Group row = rows.read(); row != null; row = rows.read()) {
        text.append(row).append('\n');
      }
      return text.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(file.toString(), e);
    }
  }
}
