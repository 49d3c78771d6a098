package se.nollan.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.UUID;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.StreamCapabilities;
import org.apache.hadoop.io.IOUtils;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.DataFrameWriter;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.StructField;
import se.nollan.store.StoreException;
import se.nollan.store.StoreProblem;

/** Writes a frame as one file, sorted by its columns, with nothing beside it. */
final class TableFile {
  private final Configuration hadoop;
  private final Path folder;

  TableFile(SparkSession spark, String folder) {
    this.hadoop = spark.sessionState().newHadoopConf();
    this.folder = new Path(folder);
  }

  /** What a table can be written as. */
  enum Format {
    csv("csv", ".csv"),
    json("json", ".jsonl"),
    parquet("parquet", ".parquet");

    private final String spark;
    private final String suffix;

    Format(String spark, String suffix) {
      this.spark = spark;
      this.suffix = suffix;
    }
  }

  /** Writes the file, in place of one of the same name, and gives its path. */
  String write(String name, Dataset<Row> rows, Format format) {
    Path parts = new Path(folder, "_" + name + "-" + UUID.randomUUID());
    Path file = new Path(folder, name + format.suffix);
    try {
      FileSystem files = files();
      try {
        writer(format, rows).save(parts.toString());
        copy(files, onlyPart(files, parts), file);
      } finally {
        files.delete(parts, true);
      }
      return file.toString();
    } catch (IOException | RuntimeException e) {
      if (StoreProblem.in(e).isPresent()) {
        throw StoreException.of(folder.toString(), e);
      }
      throw e instanceof IOException io
          ? new UncheckedIOException("cannot write " + file, io)
          : (RuntimeException) e;
    }
  }

  private static DataFrameWriter<Row> writer(Format format, Dataset<Row> rows) {
    Dataset<Row> plain = format == Format.csv ? flat(rows) : rows;
    return sorted(plain)
        .coalesce(1)
        .write()
        .format(format.spark)
        .option("header", "true")
        .option("escape", "\"")
        .option("emptyValue", "")
        .option("timestampFormat", "yyyy-MM-dd'T'HH:mm:ssXXX");
  }

  /** A CSV file has no lists and maps: they become JSON. */
  private static Dataset<Row> flat(Dataset<Row> rows) {
    Dataset<Row> plain = rows;
    for (StructField field : rows.schema().fields()) {
      if (!simple(field)) {
        plain = plain.withColumn(field.name(), functions.to_json(functions.col(field.name())));
      }
    }
    return plain;
  }

  private static boolean simple(StructField field) {
    return field.dataType().defaultSize() > 0
        && !(field.dataType() instanceof MapType)
        && !field.dataType().typeName().startsWith("array")
        && !field.dataType().equals(DataTypes.NullType);
  }

  private static Dataset<Row> sorted(Dataset<Row> rows) {
    Column[] order =
        Arrays.stream(rows.schema().fields())
            .filter(field -> !(field.dataType() instanceof MapType))
            .map(field -> functions.col(field.name()))
            .toArray(Column[]::new);
    return rows.coalesce(1).sortWithinPartitions(order);
  }

  private FileSystem files() throws IOException {
    FileSystem files = folder.getFileSystem(hadoop);
    // Hadoop would lay a checksum file beside every file of a local folder.
    return files instanceof LocalFileSystem local ? local.getRawFileSystem() : files;
  }

  private static Path onlyPart(FileSystem files, Path parts) throws IOException {
    for (FileStatus entry : files.listStatus(parts)) {
      if (entry.getPath().getName().startsWith("part-")) {
        return entry.getPath();
      }
    }
    throw new IOException(
        "Spark wrote nothing to "
            + parts
            + "; on a cluster this has to be a folder that all its machines share");
  }

  private static void copy(FileSystem files, Path from, Path to) throws IOException {
    try (InputStream in = files.open(from);
        FSDataOutputStream out = files.create(to, true)) {
      try {
        IOUtils.copyBytes(in, out, 1 << 16);
      } catch (IOException e) {
        if (out.hasCapability(StreamCapabilities.ABORTABLE_STREAM)) {
          // Else an object store would take closing for the end of the file.
          out.abort();
        }
        throw e;
      }
    }
  }
}
