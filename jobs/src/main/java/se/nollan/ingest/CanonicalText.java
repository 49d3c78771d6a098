package se.nollan.ingest;

import static org.apache.spark.sql.functions.btrim;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.date_format;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.nullif;

import java.io.File;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.SparkEnv;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.util.TaskCompletionListener;
import se.nollan.ingest.check.MappedDeliveries;
import se.nollan.ingest.read.DeliveredRows;
import se.nollan.ingest.read.DeliveryRead;
import se.nollan.ingest.read.LandingFile;
import se.nollan.model.CanonicalColumn;
import se.nollan.model.RegionMonth;
import se.nollan.pass.Frames;

/**
 * A source's files as canonical columns, still text: {@link DeliveryRead#META} and then the
 * dataset's columns, in its order, null where empty.
 */
final class CanonicalText {
  private static final String WHITE_SPACE = " \t\n\u000B\f\r\u0085\u00A0\u2007\u202F";

  private static final Object VIEW = new Object();

  private final SparkSession spark;
  private final SourceDefinition source;
  private final List<DeliveryRead> reads = new ArrayList<>();

  CanonicalText(SparkSession spark, SourceDefinition source) {
    this.spark = spark;
    this.source = source;
  }

  /** The deliveries of these files, all of this source; each is whole. */
  JavaRDD<DeliveredRows> of(List<LandingFile> files) {
    Mapping mapping = source.mapping();
    if (mapping instanceof Mapping.Canonical) {
      return read(files).deliveries(spark);
    }
    Dataset<Row> rows =
        mapping instanceof Mapping.Expressions map
            ? mapped(frame(files), map)
            : queried(files, ((Mapping.Query) mapping).sql());
    int columns = source.dataset().columns().size();
    return Frames.rows(rows).mapPartitions(part -> gathered(part, columns));
  }

  private static Iterator<DeliveredRows> gathered(Iterator<InternalRow> texts, int columns) {
    MappedDeliveries deliveries = new MappedDeliveries(texts, columns, CanonicalText::disk);
    TaskContext.get()
        .addTaskCompletionListener((TaskCompletionListener) task -> deliveries.close());
    return deliveries;
  }

  /** Where Spark itself puts what it cannot keep in memory. */
  private static File disk() {
    return SparkEnv.get().blockManager().diskBlockManager().createTempLocalBlock()._2();
  }

  /** The reads that the rows come from, which tell what became of each file. */
  List<DeliveryRead> reads() {
    return reads;
  }

  private DeliveryRead read(List<LandingFile> files) {
    DeliveryRead read = DeliveryRead.of(spark, files, source.read());
    reads.add(read);
    return read;
  }

  private Dataset<Row> frame(List<LandingFile> files) {
    DeliveryRead read = read(files);
    return Frames.of(spark, read.rows(spark), read.schema());
  }

  private Dataset<Row> mapped(Dataset<Row> raw, Mapping.Expressions map) {
    Dataset<Row> used = map.filter().map(raw::where).orElse(raw);
    List<Column> columns = new ArrayList<>(DeliveryRead.META.stream().map(c -> col(c)).toList());
    for (CanonicalColumn column : source.dataset().columns()) {
      String sql = map.expressions().get(column.name());
      columns.add(sql == null ? absent(column.name()) : expr("(" + sql + ")").as(column.name()));
    }
    return asText(used.select(columns.toArray(Column[]::new)));
  }

  /** Each delivery by itself, so that the query never mixes regions or months. */
  private Dataset<Row> queried(List<LandingFile> files, String sql) {
    Map<RegionMonth, List<LandingFile>> deliveries = new TreeMap<>();
    files.forEach(
        file -> deliveries.computeIfAbsent(file.regionMonth(), m -> new ArrayList<>()).add(file));
    Dataset<Row> all = null;
    for (Map.Entry<RegionMonth, List<LandingFile>> delivery : deliveries.entrySet()) {
      // What the query may have spread.
      Dataset<Row> rows =
          placed(queried(frame(delivery.getValue()), sql), delivery.getKey()).coalesce(1);
      all = all == null ? rows : all.unionByName(rows);
    }
    return asText(all);
  }

  /** The session has one view of a name, and other datasets are read at the same time. */
  private static Dataset<Row> queried(Dataset<Row> raw, String sql) {
    synchronized (VIEW) {
      raw.createOrReplaceTempView("raw");
      try {
        return raw.sparkSession().sql(sql);
      } finally {
        raw.sparkSession().catalog().dropTempView("raw");
      }
    }
  }

  private Dataset<Row> placed(Dataset<Row> rows, RegionMonth delivery) {
    List<String> given = Arrays.asList(rows.columns());
    List<Column> columns = new ArrayList<>();
    columns.add(lit(delivery.region()).as(DeliveryRead.REGION));
    columns.add(lit(source.id()).as(DeliveryRead.SOURCE));
    columns.add(lit(delivery.period()).as(DeliveryRead.PERIOD));
    columns.add(col(DeliveryRead.FILE));
    columns.add(col(DeliveryRead.ROW));
    columns.add(
        given.contains(DeliveryRead.EXTRA) ? col(DeliveryRead.EXTRA) : absent(DeliveryRead.EXTRA));
    for (CanonicalColumn column : source.dataset().columns()) {
      columns.add(given.contains(column.name()) ? col(column.name()) : absent(column.name()));
    }
    return rows.select(columns.toArray(Column[]::new));
  }

  private static Column absent(String name) {
    return lit(null).cast(DataTypes.StringType).as(name);
  }

  /** What an expression gave, as a delivery would have written it. */
  private Dataset<Row> asText(Dataset<Row> rows) {
    List<Column> columns = new ArrayList<>(DeliveryRead.META.stream().map(c -> col(c)).toList());
    for (CanonicalColumn column : source.dataset().columns()) {
      DataType type = rows.schema().apply(column.name()).dataType();
      columns.add(text(col(column.name()), type).as(column.name()));
    }
    return rows.select(columns.toArray(Column[]::new));
  }

  private static Column text(Column value, DataType type) {
    Column text = value.cast(DataTypes.StringType);
    if (type.equals(DataTypes.TimestampType)) {
      text = date_format(value, "yyyy-MM-dd'T'HH:mm:ssXXX");
    } else if (type.equals(DataTypes.TimestampNTZType)) {
      text = date_format(value, "yyyy-MM-dd'T'HH:mm:ss");
    }
    return nullif(btrim(text, lit(WHITE_SPACE)), lit(""));
  }
}
