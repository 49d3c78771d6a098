package se.nollan.lake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.catalog.ExternalCatalogUtils;
import se.nollan.columns.RowFile;

/** A file that rows of one partition are being written to. */
final class OpenFile {
  /**
   * Where it lies.
   *
   * @param table the table's folder
   * @param names the columns that the table is divided by
   * @param values the file's, in the same order
   */
  record Place(String table, List<String> names, List<String> values) {
    Map<String, String> partition() {
      Map<String, String> partition = new LinkedHashMap<>();
      for (int i = 0; i < names.size(); i++) {
        partition.put(names.get(i), values.get(i));
      }
      return partition;
    }

    /** A folder that a file was delivered in may name a month that is none, in any letters. */
    String folders() {
      return partition().entrySet().stream()
          .map(
              each ->
                  each.getKey() + "=" + ExternalCatalogUtils.escapePathName(each.getValue()) + "/")
          .collect(Collectors.joining());
    }
  }

  private final Place place;
  private final Configuration hadoop;
  private final String path;
  private final RowFile file;
  private long rows;

  OpenFile(Place place, Configuration hadoop, Function<String, RowFile> files, String extension) {
    this.place = place;
    this.hadoop = hadoop;
    this.path = place.folders() + "part-" + UUID.randomUUID() + extension;
    this.file = files.apply(whole());
  }

  private String whole() {
    return place.table() + "/" + path;
  }

  void write(InternalRow row) {
    file.write(row);
    rows++;
  }

  WrittenFile finish() {
    file.finish();
    try {
      Path whole = new Path(whole());
      FileStatus status = whole.getFileSystem(hadoop).getFileStatus(whole);
      return new WrittenFile(
          path, place.partition(), status.getLen(), status.getModificationTime(), rows);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Leaves it unfinished: nobody will refer to it. */
  void abandon() {
    file.abandon();
  }
}
