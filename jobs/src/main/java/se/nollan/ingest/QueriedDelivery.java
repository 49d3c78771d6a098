package se.nollan.ingest;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.storage.StorageLevel;
import se.nollan.ingest.read.DeliveryRead;
import se.nollan.ingest.read.FileReport;
import se.nollan.ingest.read.RowTexts;
import se.nollan.ingest.sql.QueryFailure;
import se.nollan.ingest.sql.SourceSql;
import se.nollan.model.CanonicalColumn;
import se.nollan.model.RegionMonth;

/**
 * A query over what a source delivered of one region and month, run by itself: where it fails, this
 * delivery is rejected, and no other.
 */
final class QueriedDelivery {
  private static final int META = DeliveryRead.META.size();
  private static final int FILE = DeliveryRead.META.indexOf(DeliveryRead.FILE);
  private static final int ROW = DeliveryRead.META.indexOf(DeliveryRead.ROW);

  private final SourceDefinition source;
  private final RegionMonth month;
  private final DeliveryRead read;

  QueriedDelivery(SourceDefinition source, RegionMonth month, DeliveryRead read) {
    this.source = source;
    this.month = month;
    this.read = read;
  }

  /**
   * What came of it.
   *
   * @param rows as {@link se.nollan.ingest.sql.MappedRows} has them, kept until they are released
   * @param rejection why the delivery cannot be used; empty if it can
   * @param conversions by column
   */
  record Answer(
      Optional<JavaRDD<InternalRow>> rows,
      Optional<String> rejection,
      Map<ConvertedColumn, Conversion> conversions) {
    static Answer rejected(String why) {
      return new Answer(Optional.empty(), Optional.of(why), Map.of());
    }
  }

  /** Runs the query; an error of the store's is nobody's fault here, and ends the run. */
  Answer run(SourceSql sql, String query) {
    JavaRDD<InternalRow> kept = null;
    try {
      Dataset<Row> given = placed(sql.query(query, sql.frame(read.rows(sql.session()))));
      int columns = source.dataset().columns().size();
      kept =
          sql.rows(given)
              .mapPartitions(rows -> texts(rows, columns))
              .coalesce(1)
              .persist(StorageLevel.MEMORY_AND_DISK_SER());
      Tally tally = tally(sql, kept, columns);
      Optional<String> misplaced = misplaced(tally);
      if (misplaced.isEmpty()) {
        return new Answer(Optional.of(kept), Optional.empty(), conversions(tally));
      }
      kept.unpersist();
      return Answer.rejected(misplaced.get());
    } catch (RuntimeException e) {
      if (kept != null) {
        kept.unpersist();
      }
      return Answer.rejected(
          "the source's query fails on its rows ("
              + QueryFailure.errorClass(e).orElseThrow(() -> e)
              + "); try_cast, try_to_timestamp and their like give null where a value does not fit");
    }
  }

  private Dataset<Row> placed(Dataset<Row> rows) {
    Set<String> given = new HashSet<>(Arrays.asList(rows.columns()));
    List<Column> columns = new ArrayList<>();
    columns.add(lit(month.region()).as(DeliveryRead.REGION));
    columns.add(lit(source.id()).as(DeliveryRead.SOURCE));
    columns.add(lit(month.period()).as(DeliveryRead.PERIOD));
    columns.add(col(DeliveryRead.FILE).cast(DataTypes.StringType));
    columns.add(col(DeliveryRead.ROW).cast(DataTypes.LongType));
    columns.add(text(rows, given, DeliveryRead.EXTRA));
    for (CanonicalColumn column : source.dataset().columns()) {
      columns.add(text(rows, given, column.name()));
    }
    return rows.select(columns.toArray(Column[]::new));
  }

  private static Column text(Dataset<Row> rows, Set<String> given, String name) {
    return given.contains(name)
        ? SourceSql.text(rows.schema().apply(name))
        : lit(null).cast(DataTypes.StringType).as(name);
  }

  /** The rows, trimmed and with a place for faults, which queries have none of. */
  private static Iterator<InternalRow> texts(Iterator<InternalRow> rows, int columns) {
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return rows.hasNext();
      }

      @Override
      public InternalRow next() {
        InternalRow row = rows.next().copy();
        Object[] cells = new Object[META + columns + 1];
        for (int i = 0; i < META + columns; i++) {
          cells[i] =
              row.isNullAt(i)
                  ? null
                  : i == ROW ? (Object) row.getLong(i) : RowTexts.trimmed(row.getUTF8String(i));
        }
        return new GenericInternalRow(cells);
      }
    };
  }

  /**
   * What a query gave.
   *
   * @param unplaced rows that name no file or no row
   * @param empty by column, rows without a value
   */
  private record Tally(long rows, long unplaced, Map<String, Long> byFile, long[] empty)
      implements Serializable {}

  private static Tally tally(SourceSql sql, JavaRDD<InternalRow> rows, int columns) {
    List<Tally> all =
        sql.settings(
            () -> rows.mapPartitions(part -> List.of(counted(part, columns)).iterator()).collect());
    return all.get(0);
  }

  private static Tally counted(Iterator<InternalRow> rows, int columns) {
    long count = 0;
    long unplaced = 0;
    Map<String, Long> byFile = new HashMap<>();
    long[] empty = new long[columns];
    while (rows.hasNext()) {
      InternalRow row = rows.next();
      count++;
      if (row.isNullAt(FILE) || row.isNullAt(ROW)) {
        unplaced++;
      } else {
        byFile.merge(row.getUTF8String(FILE).toString(), 1L, Long::sum);
      }
      for (int i = 0; i < columns; i++) {
        empty[i] += row.isNullAt(META + i) ? 1 : 0;
      }
    }
    return new Tally(count, unplaced, byFile, empty);
  }

  /** Each row has to be found again, and none can be of more rows than there are. */
  private Optional<String> misplaced(Tally tally) {
    if (tally.unplaced() > 0) {
      return Optional.of(
          "the source's query gives "
              + tally.unplaced()
              + " rows without _file or _row; take them from a row that is always there, such as"
              + " min(_file) and min(_row)");
    }
    Map<String, Long> rows =
        read.reports().stream()
            .collect(Collectors.toMap(FileReport::path, FileReport::rows, (one, same) -> one));
    for (Map.Entry<String, Long> file : tally.byFile().entrySet()) {
      if (!rows.containsKey(file.getKey())) {
        return Optional.of("the source's query gives a _file that is none of this delivery's");
      }
      if (file.getValue() > rows.get(file.getKey())) {
        return Optional.of("the source's query gives more rows of a file than the file has");
      }
    }
    return Optional.empty();
  }

  private Map<ConvertedColumn, Conversion> conversions(Tally tally) {
    Map<ConvertedColumn, Conversion> conversions = new HashMap<>();
    List<CanonicalColumn> columns = source.dataset().columns();
    for (int i = 0; i < columns.size(); i++) {
      // Of a column that the query does not give at all, nothing is lost.
      if (tally.empty()[i] < tally.rows()) {
        conversions.put(
            new ConvertedColumn(month.region(), source.id(), month.period(), columns.get(i).name()),
            new Conversion(tally.rows(), tally.empty()[i]));
      }
    }
    return conversions;
  }
}
