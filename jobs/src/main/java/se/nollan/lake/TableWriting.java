package se.nollan.lake;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.mapreduce.Job;
import org.apache.hadoop.mapreduce.TaskAttemptContext;
import org.apache.hadoop.mapreduce.TaskAttemptID;
import org.apache.hadoop.mapreduce.task.TaskAttemptContextImpl;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.CatalystTypeConverters;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.execution.datasources.OutputWriterFactory;
import org.apache.spark.sql.execution.datasources.parquet.ParquetFileFormat;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.Metadata;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.util.CollectionAccumulator;
import org.apache.spark.util.SerializableConfiguration;
import org.apache.spark.util.TaskCompletionListener;
import scala.Function1;
import se.nollan.columns.ColumnFiles;
import se.nollan.columns.RowFile;
import se.nollan.pass.RowWork;
import se.nollan.store.StoreException;

/**
 * Writes the rows of a table as they pass, to files that no version of the table holds yet, without
 * the query that Spark would plan, compile and copy every row through. Rows have all the table's
 * columns in their order, and those of one region and period come behind each other.
 */
public final class TableWriting implements RowWork {
  private static final long serialVersionUID = 1L;

  private static final Metadata NONE = Metadata.empty();

  /** What {@link ColumnFiles} can write. */
  private static final Set<DataType> FLAT =
      Set.of(
          DataTypes.StringType,
          DataTypes.LongType,
          DataTypes.IntegerType,
          DataTypes.DoubleType,
          DataTypes.BooleanType,
          DataTypes.DateType,
          DataTypes.TimestampType);

  /** Who writes a file: Spark one row after the other, or we column by column. */
  private enum Way {
    ROWS,
    COLUMNS
  }

  /** Hadoop's, and what Spark has set of the files among them. */
  private interface Settings extends Serializable, Supplier<Configuration> {}

  private final Way way;
  private final String folder;
  private final StructType schema;
  private final int[] partitions;
  private final int[] kept;
  private final StructType inFiles;
  private final OutputWriterFactory writers;
  private final Settings hadoop;
  private final CollectionAccumulator<WrittenFile> files;

  private TableWriting(SparkSession spark, Path folder, LakeTable table, boolean checked) {
    Job settings = settings(spark);
    this.way = byColumns(table.schema()) ? Way.COLUMNS : Way.ROWS;
    this.folder = qualified(folder, settings);
    this.schema = table.schema();
    this.partitions = table.partitions().stream().mapToInt(schema::fieldIndex).toArray();
    this.inFiles = inFiles(table, column -> !checked || !table.alwaysGiven(column));
    this.kept = Arrays.stream(inFiles.fieldNames()).mapToInt(schema::fieldIndex).toArray();
    this.writers = writers(spark, settings, inFiles);
    this.hadoop = checked ? sent(spark, settings) : alongWithTasks(settings);
    this.files = spark.sparkContext().collectionAccumulator("files of " + table.id());
  }

  /** Of whatever rows, which are few, or already here. */
  static TableWriting of(SparkSession spark, Path folder, LakeTable table) {
    return new TableWriting(spark, folder, table, false);
  }

  /**
   * Of rows that have been checked, which are many: files need not say of each whether it has what
   * every row has.
   */
  static TableWriting ofChecked(SparkSession spark, Path folder, LakeTable table) {
    return new TableWriting(spark, folder, table, true);
  }

  private static boolean byColumns(StructType schema) {
    return flat(schema, type -> type instanceof ArrayType list && ofFlatRows(list));
  }

  private static boolean ofFlatRows(ArrayType list) {
    return list.elementType() instanceof StructType row && flat(row, type -> false);
  }

  private static boolean flat(StructType schema, Predicate<DataType> except) {
    return Arrays.stream(schema.fields())
        .map(StructField::dataType)
        .allMatch(type -> FLAT.contains(type) || except.test(type));
  }

  /** Sent once to each process: they are a thousand, and each task would read all of them again. */
  private static Settings sent(SparkSession spark, Job settings) {
    var sent =
        JavaSparkContext.fromSparkContext(spark.sparkContext())
            .broadcast(new SerializableConfiguration(settings.getConfiguration()));
    return () -> sent.value().value();
  }

  private static Settings alongWithTasks(Job settings) {
    return new SerializableConfiguration(settings.getConfiguration())::value;
  }

  /** The columns that files hold: those that name a file's folder are not among them. */
  private static StructType inFiles(LakeTable table, Predicate<String> nullable) {
    return new StructType(
        Arrays.stream(table.schema().fields())
            .filter(field -> !table.partitions().contains(field.name()))
            .map(f -> new StructField(f.name(), f.dataType(), nullable.test(f.name()), NONE))
            .toArray(StructField[]::new));
  }

  /** A relative path would be another folder in each process of a cluster. */
  private static String qualified(Path folder, Job settings) {
    try {
      return folder.getFileSystem(settings.getConfiguration()).makeQualified(folder).toString();
    } catch (IOException e) {
      throw StoreException.of(folder.toString(), e);
    }
  }

  private static Job settings(SparkSession spark) {
    try {
      return Job.getInstance(
          ((org.apache.spark.sql.classic.SparkSession) spark).sessionState().newHadoopConf());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static OutputWriterFactory writers(SparkSession spark, Job settings, StructType columns) {
    var options = scala.collection.immutable.Map$.MODULE$.<String, String>empty();
    return new ParquetFileFormat().prepareWrite(spark, settings, options, columns);
  }

  StructType schema() {
    return schema;
  }

  int[] partitions() {
    return partitions;
  }

  /** What tasks have written, once their job has ended. */
  List<WrittenFile> files() {
    return List.copyOf(files.value());
  }

  @Override
  public Task begin() {
    TaskFiles written = new TaskFiles(this);
    TaskContext.get()
        .addTaskCompletionListener((TaskCompletionListener) ended -> written.abandon());
    return new Task() {
      @Override
      public void row(InternalRow row) {
        written.write(row);
      }

      @Override
      public void end() {
        written.finish().forEach(files::add);
      }
    };
  }

  /** Writes rows that are on the driver, there: they have to be few. */
  List<WrittenFile> here(Collection<Row> rows) {
    TaskFiles written = new TaskFiles(this);
    try {
      Function1<Object, Object> internal = CatalystTypeConverters.createToCatalystConverter(schema);
      rows.forEach(row -> written.write((InternalRow) internal.apply(row)));
      return written.finish();
    } finally {
      written.abandon();
    }
  }

  /** New files for the rows of a partition each, for one task. */
  Function<List<String>, OpenFile> newFiles() {
    TaskAttemptContext context = new TaskAttemptContextImpl(hadoop.get(), new TaskAttemptID());
    Configuration settings = context.getConfiguration();
    Function<String, RowFile> files = files(context);
    String extension = writers.getFileExtension(context);
    List<String> names = IntStream.of(partitions).mapToObj(i -> schema.fields()[i].name()).toList();
    return values ->
        new OpenFile(new OpenFile.Place(folder, names, values), settings, files, extension);
  }

  private Function<String, RowFile> files(TaskAttemptContext context) {
    return switch (way) {
      case ROWS ->
          path -> new SparkFile(writers.newInstance(path, inFiles, context), inFiles, kept);
      case COLUMNS -> {
        ColumnFiles columns = ColumnFiles.of(context.getConfiguration(), kept);
        yield path -> columns.create(new Path(path));
      }
    };
  }
}
