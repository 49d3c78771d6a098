package se.nollan.ingest.read;

import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.connector.catalog.SupportsRead;
import org.apache.spark.sql.connector.catalog.Table;
import org.apache.spark.sql.connector.catalog.TableCapability;
import org.apache.spark.sql.connector.catalog.TableProvider;
import org.apache.spark.sql.connector.expressions.Transform;
import org.apache.spark.sql.connector.read.ScanBuilder;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.util.CaseInsensitiveStringMap;

/** The Spark data source behind {@link DeliveryRead}. */
public final class DeliveryFormat implements TableProvider {

  @Override
  public StructType inferSchema(CaseInsensitiveStringMap options) {
    return DeliveryRead.opened(options.get("read")).schema();
  }

  @Override
  public Table getTable(
      StructType schema, Transform[] partitioning, Map<String, String> properties) {
    return new Deliveries(DeliveryRead.opened(properties.get("read")));
  }

  private record Deliveries(DeliveryRead read) implements Table, SupportsRead {
    @Override
    public String name() {
      return "deliveries";
    }

    @SuppressWarnings("deprecation") // Table still asks for it.
    @Override
    public StructType schema() {
      return read.schema();
    }

    @Override
    public Set<TableCapability> capabilities() {
      return Set.of(TableCapability.BATCH_READ);
    }

    @Override
    public ScanBuilder newScanBuilder(CaseInsensitiveStringMap options) {
      return () -> new DeliveryScan(read);
    }
  }
}
