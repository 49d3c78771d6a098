package se.nollan.lake;

import java.io.Closeable;
import java.io.IOException;
import java.util.function.Consumer;
import org.apache.hadoop.fs.Path;
import org.apache.spark.paths.SparkPath;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.execution.datasources.FileFormat;
import org.apache.spark.sql.execution.datasources.PartitionedFile;
import org.apache.spark.sql.execution.datasources.parquet.ParquetFileFormat;
import org.apache.spark.sql.types.StructType;
import scala.Function1;
import scala.collection.Iterator;
import scala.jdk.javaapi.CollectionConverters;
import se.nollan.store.StoreException;

/**
 * Reads Parquet files in this process, by the reader that Spark gives its tasks: without a query to
 * be planned, and without a job.
 */
final class ParquetRows {
  private static final String[] NOWHERE = {};

  private final Function1<PartitionedFile, Iterator<InternalRow>> reader;

  /**
   * Of these columns, in this order; one that a file lacks is null.
   *
   * @param columns of the files themselves, not of the folders that they lie in
   */
  ParquetRows(SparkSession spark, StructType columns) {
    var options =
        scala.collection.immutable.Map$.MODULE$
            .<String, String>empty()
            .updated(FileFormat.OPTION_RETURNING_BATCH(), "false");
    this.reader =
        new ParquetFileFormat()
            .buildReaderWithPartitionValues(
                spark,
                columns,
                new StructType(),
                columns,
                CollectionConverters.asScala(
                        java.util.List.<org.apache.spark.sql.sources.Filter>of())
                    .toSeq(),
                options,
                ((org.apache.spark.sql.classic.SparkSession) spark).sessionState().newHadoopConf());
  }

  /** Gives the rows one after the other; each holds good until the next. */
  void each(Path file, long size, long modified, Consumer<InternalRow> rows) {
    PartitionedFile whole =
        new PartitionedFile(
            InternalRow.empty(),
            SparkPath.fromPath(file),
            0,
            size,
            NOWHERE,
            modified,
            size,
            scala.collection.immutable.Map$.MODULE$.<String, Object>empty());
    Iterator<InternalRow> read = opened(file, whole);
    try (Closeable open = read instanceof Closeable closeable ? closeable : () -> {}) {
      while (read.hasNext()) {
        rows.accept(read.next());
      }
    } catch (IOException e) {
      throw StoreException.of(file.toString(), e);
    }
  }

  /** Parquet says what is wrong with a file, but not always which file that is. */
  private Iterator<InternalRow> opened(Path file, PartitionedFile whole) {
    try {
      return reader.apply(whole);
    } catch (StoreException e) {
      throw e;
    } catch (RuntimeException e) {
      throw new IllegalStateException(
          file + " of the lake cannot be read; put it back as it was", e);
    }
  }
}
