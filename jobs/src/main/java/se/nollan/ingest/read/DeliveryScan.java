package se.nollan.ingest.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
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
import org.apache.spark.util.CollectionAccumulator;
import org.apache.spark.util.SerializableConfiguration;

/**
 * Plans the reading of deliveries: all the files of a region, source and period go to one task, and
 * as many deliveries together as make the task worth its start.
 */
final class DeliveryScan implements Scan, Batch, SupportsReportPartitioning {
  /** Below this a task costs more to start than it does. */
  private static final long SMALL = 2L << 20;

  /** Above this a task would be waited for. Packed bytes, as delivered. */
  private static final long LARGE = 16L << 20;

  private final DeliveryRead read;
  private final List<DeliveryPartition> partitions;

  DeliveryScan(DeliveryRead read) {
    this.read = read;
    Map<String, List<LandingFile>> deliveries = new TreeMap<>();
    for (LandingFile file : read.files()) {
      deliveries
          .computeIfAbsent(file.region() + "/" + file.period(), key -> new ArrayList<>())
          .add(file);
    }
    this.partitions = partitions(new ArrayList<>(deliveries.values()));
  }

  /** Deals the deliveries out, the largest first, each to the task that has least. */
  private static List<DeliveryPartition> partitions(List<List<LandingFile>> deliveries) {
    deliveries.sort(Comparator.comparingLong(DeliveryScan::bytes).reversed());
    int tasks = Math.min(deliveries.size(), tasks(deliveries));
    PriorityQueue<DeliveryPartition> byLoad =
        new PriorityQueue<>(
            Comparator.comparingLong((DeliveryPartition p) -> bytes(p.files()))
                .thenComparingInt(DeliveryPartition::task));
    for (int task = 0; task < tasks; task++) {
      byLoad.add(new DeliveryPartition(task, new ArrayList<>()));
    }
    for (List<LandingFile> delivery : deliveries) {
      DeliveryPartition least = byLoad.remove();
      least.files().addAll(delivery);
      byLoad.add(least);
    }
    return byLoad.stream().sorted(Comparator.comparingInt(DeliveryPartition::task)).toList();
  }

  private static int tasks(List<List<LandingFile>> deliveries) {
    long all = deliveries.stream().mapToLong(DeliveryScan::bytes).sum();
    long cores = SparkSession.active().sparkContext().defaultParallelism();
    long worthwhile = Math.min(cores, all / SMALL + 1);
    return (int) Math.max(worthwhile, all / LARGE + 1);
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
    Expression[] keys = {Expressions.identity(DeliveryRead.TASK)};
    return new KeyGroupedPartitioning(keys, partitions.size());
  }

  @Override
  public PartitionReaderFactory createReaderFactory() {
    return new Factory(
        read.options(),
        new SerializableConfiguration(SparkSession.active().sparkContext().hadoopConfiguration()),
        read.sink());
  }

  /** What one task reads: whole deliveries. */
  record DeliveryPartition(int task, List<LandingFile> files)
      implements InputPartition, HasPartitionKey {
    private static final long serialVersionUID = 1L;

    @Override
    public InternalRow partitionKey() {
      return new GenericInternalRow(new Object[] {task});
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
          (DeliveryPartition) partition, options, hadoop.value(), reports::add);
    }
  }
}
