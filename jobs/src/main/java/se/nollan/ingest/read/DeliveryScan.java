package se.nollan.ingest.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.connector.expressions.Expression;
import org.apache.spark.sql.connector.expressions.Expressions;
import org.apache.spark.sql.connector.read.Batch;
import org.apache.spark.sql.connector.read.HasPartitionKey;
import org.apache.spark.sql.connector.read.InputPartition;
import org.apache.spark.sql.connector.read.PartitionReader;
import org.apache.spark.sql.connector.read.PartitionReaderFactory;
import org.apache.spark.sql.connector.read.Scan;
import org.apache.spark.sql.connector.read.SupportsReportPartitioning;
import org.apache.spark.sql.connector.read.partitioning.KeyGroupedPartitioning;
import org.apache.spark.sql.connector.read.partitioning.Partitioning;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.types.UTF8String;
import org.apache.spark.util.CollectionAccumulator;
import org.apache.spark.util.SerializableConfiguration;
import se.nollan.ingest.LandingFile;

/**
 * Plans the reading of deliveries: one task for all the files of a region, source and period. Spark
 * is told so, and then finds a delivery's duplicates without moving a row.
 */
final class DeliveryScan implements Scan, Batch, SupportsReportPartitioning {
  private final DeliveryRead read;
  private final List<DeliveryPartition> partitions;

  DeliveryScan(DeliveryRead read) {
    this.read = read;
    Map<List<String>, List<LandingFile>> deliveries = new TreeMap<>(DeliveryScan::compare);
    for (LandingFile file : read.files()) {
      deliveries
          .computeIfAbsent(
              List.of(file.region(), file.source(), file.period()), key -> new ArrayList<>())
          .add(file);
    }
    this.partitions =
        deliveries.values().stream()
            .sorted((a, b) -> Long.compare(bytes(b), bytes(a))) // the longest task first
            .map(DeliveryPartition::new)
            .toList();
  }

  private static int compare(List<String> one, List<String> other) {
    return String.join("/", one).compareTo(String.join("/", other));
  }

  private static long bytes(List<LandingFile> files) {
    return files.stream().mapToLong(LandingFile::size).sum();
  }

  @Override
  public StructType readSchema() {
    return read.schema();
  }

  @Override
  public String description() {
    return "deliveries of " + read.files().size() + " files";
  }

  @Override
  public Batch toBatch() {
    return this;
  }

  @Override
  public InputPartition[] planInputPartitions() {
    return partitions.toArray(InputPartition[]::new);
  }

  @Override
  public Partitioning outputPartitioning() {
    Expression[] keys = {
      Expressions.identity(DeliveryRead.REGION),
      Expressions.identity(DeliveryRead.SOURCE),
      Expressions.identity(DeliveryRead.PERIOD)
    };
    return new KeyGroupedPartitioning(keys, partitions.size());
  }

  @Override
  public PartitionReaderFactory createReaderFactory() {
    return new Factory(
        read.options(),
        new SerializableConfiguration(SparkSession.active().sparkContext().hadoopConfiguration()),
        read.sink());
  }

  /** The files of one delivery. */
  record DeliveryPartition(List<LandingFile> files) implements InputPartition, HasPartitionKey {
    private static final long serialVersionUID = 1L;

    @Override
    public InternalRow partitionKey() {
      LandingFile any = files.get(0);
      return new GenericInternalRow(
          new Object[] {
            UTF8String.fromString(any.region()),
            UTF8String.fromString(any.source()),
            UTF8String.fromString(any.period())
          });
    }
  }

  private record Factory(
      ReadOptions options,
      SerializableConfiguration hadoop,
      CollectionAccumulator<FileReport> reports)
      implements PartitionReaderFactory {
    private static final long serialVersionUID = 1L;

    @Override
    public PartitionReader<InternalRow> createReader(InputPartition partition) {
      return new DeliveryReader(
          ((DeliveryPartition) partition).files(), options, hadoop.value(), reports::add);
    }
  }
}
