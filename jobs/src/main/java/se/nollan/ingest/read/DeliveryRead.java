package se.nollan.ingest.read;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.util.CollectionAccumulator;

/**
 * Files of one source as a frame of text, and what became of each of them.
 *
 * <p>Columns: {@code _task} (which task reads the row), {@code _region}, {@code _source}, {@code
 * _period}, {@code _file} (path), {@code _row} (1 is the first row of its file), {@code _extra}
 * (what a row holds beyond its header; null if nothing), then the source's columns, all text,
 * trimmed, null where empty. The frame is partitioned by region, source and period, so that the
 * work of one delivery stays together.
 */
public final class DeliveryRead {
  public static final String TASK = "_task";
  public static final String REGION = "_region";
  public static final String SOURCE = "_source";
  public static final String PERIOD = "_period";
  public static final String FILE = "_file";
  public static final String ROW = "_row";
  public static final String EXTRA = "_extra";

  /** Columns that every frame of a delivery begins with. */
  public static final List<String> META = List.of(TASK, REGION, SOURCE, PERIOD, FILE, ROW, EXTRA);

  /** A data source takes its options as text; this finds the read that is meant. */
  private static final Map<String, DeliveryRead> OPEN = new ConcurrentHashMap<>();

  private final String id = UUID.randomUUID().toString();
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

  /** The files' rows. */
  public Dataset<Row> rows(SparkSession spark) {
    OPEN.put(id, this);
    return spark.read().format(DeliveryFormat.class.getName()).option("read", id).load();
  }

  /**
   * What became of each file, once a job over {@link #rows} has ended. A file that was read more
   * than once is reported more than once.
   */
  public List<FileReport> reports() {
    return List.copyOf(reports.value());
  }

  static DeliveryRead opened(String id) {
    return OPEN.get(id);
  }

  List<LandingFile> files() {
    return files;
  }

  ReadOptions options() {
    return options;
  }

  CollectionAccumulator<FileReport> sink() {
    return reports;
  }

  /** The type of a column that every frame of a delivery begins with. */
  public static DataType type(String meta) {
    return switch (meta) {
      case TASK -> DataTypes.IntegerType;
      case ROW -> DataTypes.LongType;
      default -> DataTypes.StringType;
    };
  }

  StructType schema() {
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
