package se.nollan.columns;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.mapreduce.Job;
import org.apache.hadoop.mapreduce.TaskAttemptID;
import org.apache.hadoop.mapreduce.task.TaskAttemptContextImpl;
import org.apache.parquet.crypto.EncryptionPropertiesFactory;
import org.apache.parquet.crypto.FileDecryptionProperties;
import org.apache.parquet.crypto.FileEncryptionProperties;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.api.WriteSupport.WriteContext;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.apache.parquet.hadoop.metadata.ParquetMetadata;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.catalyst.util.ArrayData;
import org.apache.spark.sql.execution.datasources.OutputWriter;
import org.apache.spark.sql.execution.datasources.OutputWriterFactory;
import org.apache.spark.sql.execution.datasources.parquet.ParquetFileFormat;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructType;
import se.nollan.testing.TestSpark;

/** Rows written to a file, by columns or by Spark, and read back by Spark. */
final class WrittenRows {
  private final Path path;
  private final StructType schema;
  private final Job job;
  private final OutputWriterFactory spark;

  WrittenRows(java.nio.file.Path folder, StructType schema) throws IOException {
    this.path = new Path(folder.resolve("rows.parquet").toUri());
    this.schema = schema;
    this.job = Job.getInstance(TestSpark.session().sessionState().newHadoopConf());
    this.spark =
        new ParquetFileFormat()
            .prepareWrite(
                TestSpark.session(),
                job,
                scala.collection.immutable.Map$.MODULE$.<String, String>empty(),
                schema);
  }

  /** As a cluster may be told to, for all Parquet files. */
  void encrypt() {
    job.getConfiguration().set("parquet.crypto.factory.class", Encrypting.class.getName());
  }

  /** Encrypts everything by one key. */
  public static final class Encrypting implements EncryptionPropertiesFactory {
    private static final byte[] KEY = "a key of sixteen".getBytes(StandardCharsets.US_ASCII);

    @Override
    public FileEncryptionProperties getFileEncryptionProperties(
        Configuration hadoop, Path file, WriteContext context) {
      return FileEncryptionProperties.builder(KEY).build();
    }
  }

  /** The rows of a file that {@link Encrypting} made, in words. */
  List<String> decrypted() throws IOException {
    List<String> rows = new ArrayList<>();
    try (ParquetReader<Group> reader =
        ParquetReader.builder(new GroupReadSupport(), path)
            .withDecryption(
                FileDecryptionProperties.builder().withFooterKey(Encrypting.KEY).build())
            .build()) {
      for (Group row = reader.read(); row != null; row = reader.read()) {
        rows.add(row.toString().strip());
      }
    }
    return rows;
  }

  /** A new file, whose rows have its columns and no others. */
  ColumnFile begin(Limits limits) throws IOException {
    return new ColumnFile(
        path,
        FileSettings.of(job.getConfiguration(), limits),
        IntStream.range(0, schema.size()).toArray());
  }

  void write(Limits limits, List<Object[]> rows) throws IOException {
    ColumnFile file = begin(limits);
    rows.forEach(row -> file.write(new GenericInternalRow(row)));
    file.finish();
  }

  void writeBySpark(List<Object[]> rows) {
    OutputWriter writer =
        spark.newInstance(
            path.toString(),
            schema,
            new TaskAttemptContextImpl(job.getConfiguration(), new TaskAttemptID()));
    rows.forEach(row -> writer.write(new GenericInternalRow(row)));
    writer.close();
  }

  /** What the file says of itself. */
  ParquetMetadata footer() throws IOException {
    try (ParquetFileReader reader =
        ParquetFileReader.open(HadoopInputFile.fromPath(path, job.getConfiguration()))) {
      return reader.getFooter();
    }
  }

  /** Reads the file by both of Spark's readers. */
  void assertHolds(List<Object[]> rows) {
    for (String byColumns : List.of("true", "false")) {
      TestSpark.session().conf().set("spark.sql.parquet.enableVectorizedReader", byColumns);
      try {
        assertThat(read())
            .isEqualTo(rows.stream().map(row -> plain(new GenericInternalRow(row))).toList());
      } finally {
        TestSpark.session().conf().unset("spark.sql.parquet.enableVectorizedReader");
      }
    }
  }

  private List<List<Object>> read() {
    Dataset<Row> rows = TestSpark.session().read().schema(schema).parquet(path.toString());
    InternalRow[] read =
        ((org.apache.spark.sql.classic.Dataset<Row>) rows)
            .queryExecution()
            .executedPlan()
            .executeCollect();
    return Arrays.stream(read).map(this::plain).toList();
  }

  private List<Object> plain(InternalRow row) {
    return plain(row, schema);
  }

  /** A row's values, and its lists of rows, as lists that tell whether they hold the same. */
  private static List<Object> plain(InternalRow row, StructType schema) {
    return IntStream.range(0, schema.size())
        .mapToObj(i -> row.isNullAt(i) ? null : plain(row, i, schema.fields()[i].dataType()))
        .collect(Collectors.toList());
  }

  private static Object plain(InternalRow row, int place, DataType type) {
    if (!(type instanceof ArrayType list && list.elementType() instanceof StructType of)) {
      return row.get(place, type);
    }
    ArrayData elements = row.getArray(place);
    return IntStream.range(0, elements.numElements())
        .mapToObj(i -> elements.isNullAt(i) ? null : plain(elements.getStruct(i, of.size()), of))
        .collect(Collectors.toList());
  }
}
