package se.nollan.columns;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.hadoop.ParquetOutputFormat;

/** Begins files of the same columns: what is said of all of them is looked up once. */
public final class ColumnFiles {
  private final FileSettings settings;
  private final int[] places;

  private ColumnFiles(FileSettings settings, int[] places) {
    this.settings = settings;
    this.places = places;
  }

  /**
   * Files of these columns.
   *
   * @param hadoop what Spark's own writer takes for the same files, which names their columns
   * @param places where rows hold the values of the files' columns, in their order
   */
  public static ColumnFiles of(Configuration hadoop, int[] places) {
    Limits limits = Limits.ofGroups(ParquetOutputFormat.getLongBlockSize(hadoop));
    return new ColumnFiles(FileSettings.of(hadoop, limits), places.clone());
  }

  /**
   * Begins a new file.
   *
   * @throws IllegalArgumentException if a column is of a type that {@link ColumnFile} does not know
   * @throws UncheckedIOException if it cannot be made, or is there already
   */
  public ColumnFile create(Path path) {
    try {
      return new ColumnFile(path, settings, places);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
