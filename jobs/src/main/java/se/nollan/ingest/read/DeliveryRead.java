package se.nollan.ingest.read;

import java.io.Serializable;
import java.util.List;
import java.util.function.Consumer;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.util.CollectionAccumulator;
import org.apache.spark.util.SerializableConfiguration;
import org.apache.spark.util.TaskCompletionListener;

/**
 * Files of one source as rows of text, and what became of each file.
 *
 * <p>Columns: {@code _region}, {@code _source}, {@code _period}, {@code _file} (path), {@code _row}
 * (1 is the first row of its file), {@code _extra} (what a row holds beyond its header; null if
 * nothing), then the source's columns, all text, trimmed, null where empty. The rows of a region
 * and month are in one partition, behind each other.
 */
public final class DeliveryRead {
  public static final String REGION = "_region";
  public static final String SOURCE = "_source";
  public static final String PERIOD = "_period";
  public static final String FILE = "_file";
  public static final String ROW = "_row";
  public static final String EXTRA = "_extra";

  /** Columns that every row of a delivery begins with. */
  public static final List<String> META = List.of(REGION, SOURCE, PERIOD, FILE, ROW, EXTRA);

  private final List<LandingFile> files;
  private final ReadOptions options;
  private final CollectionAccumulator<FileReport> reports;

  private DeliveryRead(
      List<LandingFile> files, ReadOptions options, CollectionAccumulator<FileReport> reports) {
    this.files = List.copyOf(files);
    this.options = options;
    this.reports = reports;
  }

  /** A read of these files, all of one source. */
  public static DeliveryRead of(SparkSession spark, List<LandingFile> files, ReadOptions options) {
    return new DeliveryRead(files, options, spark.sparkContext().collectionAccumulator("files"));
  }

  /** The files' rows; one is overwritten by the next. */
  public JavaRDD<InternalRow> rows(SparkSession spark) {
    ReadOptions how = options;
    // Whatever Spark does with them, their memory stays theirs.
    return deliveries(spark, Deliveries::close)
        .mapPartitions(task -> new DeliveryReader(task, how));
  }

  /**
   * The same by delivery, each to be done with before the next one is asked for, and the last one
   * when its task ends.
   */
  public JavaRDD<DeliveredRows> deliveries(SparkSession spark) {
    return deliveries(spark, Deliveries::end);
  }

  /** What becomes of a task's deliveries when it ends. */
  private interface End extends Consumer<Deliveries>, Serializable {}

  private JavaRDD<DeliveredRows> deliveries(SparkSession spark, End end) {
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    List<DeliveryTask> tasks = DeliveryTask.of(files, context.defaultParallelism());
    // Once to each process: they are a thousand settings, and each task would read all of them
    // again.
    Broadcast<SerializableConfiguration> hadoop =
        context.broadcast(
            new SerializableConfiguration(spark.sparkContext().hadoopConfiguration()));
    ReadOptions how = options;
    CollectionAccumulator<FileReport> sink = reports;
    return context
        .parallelize(tasks, tasks.size())
        .mapPartitions(
            task -> {
              Configuration settings = hadoop.value().value();
              return opened(task.next(), new FileDelivery.Setting(how, settings, sink::add), end);
            });
  }

  private static Deliveries opened(DeliveryTask task, FileDelivery.Setting setting, End end) {
    Deliveries deliveries = new Deliveries(task, setting);
    TaskContext.get()
        .addTaskCompletionListener((TaskCompletionListener) ended -> end.accept(deliveries));
    return deliveries;
  }

  /**
   * What became of each file, once a job over {@link #rows} has ended. A file that was read more
   * than once is reported more than once.
   */
  public List<FileReport> reports() {
    return List.copyOf(reports.value());
  }

  /** The type of a column that every row of a delivery begins with. */
  public static DataType type(String meta) {
    return meta.equals(ROW) ? DataTypes.LongType : DataTypes.StringType;
  }

  /** The columns of rows that are read so. */
  public static StructType schema(ReadOptions options) {
    StructType schema = new StructType();
    for (String meta : META) {
      schema = schema.add(meta, type(meta), meta.equals(EXTRA));
    }
    for (String column : options.columns()) {
      schema = schema.add(column, DataTypes.StringType, true);
    }
    return schema;
  }
}
