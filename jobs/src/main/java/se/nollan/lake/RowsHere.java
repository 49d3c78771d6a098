package se.nollan.lake;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.CatalystTypeConverters;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.apache.spark.sql.delta.actions.AddFile;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.types.UTF8String;
import scala.Function1;

/**
 * Rows of one version of a table, read in this process from its files: for what the driver needs of
 * small tables. A query of Spark's would be planned and run for longer than that takes. Immutable.
 */
public final class RowsHere {
  private final SparkSession spark;
  private final Path folder;
  private final LakeTable table;
  private final List<AddFile> files;
  private final Map<String, UTF8String> values;

  /** All rows of these files. */
  RowsHere(SparkSession spark, Path folder, LakeTable table, List<AddFile> files) {
    this(spark, folder, table, files, Map.of());
  }

  private RowsHere(
      SparkSession spark,
      Path folder,
      LakeTable table,
      List<AddFile> files,
      Map<String, UTF8String> values) {
    this.spark = spark;
    this.folder = folder;
    this.table = table;
    this.files = files;
    this.values = values;
  }

  /** Those of some periods only, of a table that is divided by period: other files stay shut. */
  public RowsHere in(Predicate<String> periods) {
    List<AddFile> those = DataFiles.in(partition -> periods.test(partition.get("period")), files);
    return new RowsHere(spark, folder, table, those, values);
  }

  /** Those only that have this text in a column; one that names no folder. */
  public RowsHere where(String column, String value) {
    Map<String, UTF8String> wanted = new TreeMap<>(values);
    wanted.put(column, UTF8String.fromString(value));
    return new RowsHere(spark, folder, table, files, wanted);
  }

  /** The periods that there are files of, in order. */
  public TreeSet<String> periods() {
    return files.stream()
        .map(file -> file.partitionValues().apply("period"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The rows, with all columns as the table has them today; several files at the same time. */
  public List<Row> rows() {
    List<String> columns = List.of(table.schema().fieldNames());
    return AtTheSameTime.of(
            files,
            file -> {
              List<Row> rows = new ArrayList<>();
              new RowsHere(spark, folder, table, List.of(file), values).each(columns, rows::add);
              return rows;
            })
        .values()
        .stream()
        .flatMap(List::stream)
        .toList();
  }

  /** Gives the rows with these columns one after the other: they may be many. */
  public void each(List<String> columns, Consumer<Row> rows) {
    if (files.isEmpty()) {
      return;
    }
    Set<String> inFiles = new TreeSet<>(values.keySet());
    inFiles.addAll(columns);
    table.partitions().forEach(inFiles::remove);
    StructType read = of(inFiles);
    ParquetRows parquet = new ParquetRows(spark, read);
    Wanted wanted = new Wanted(of(columns), read, values);
    for (AddFile file : files) {
      Map<String, Object> folders =
          table.partitions().stream()
              .collect(Collectors.toMap(name -> name, name -> file.partitionValues().apply(name)));
      parquet.each(
          new Path(folder, new Path(URI.create(file.path()))),
          file.size(),
          file.modificationTime(),
          row -> {
            if (wanted.is(row)) {
              rows.accept(wanted.row(row, folders));
            }
          });
    }
  }

  private StructType of(Iterable<String> columns) {
    StructType schema = new StructType();
    for (String column : columns) {
      StructField field = table.schema().apply(column);
      schema = schema.add(field.name(), field.dataType(), true);
    }
    return schema;
  }

  /** Makes rows of those that files hold, and passes others over. */
  private static final class Wanted {
    private final StructType schema;
    private final StructType read;
    private final Map<String, UTF8String> values;
    private final Function1<Object, Object>[] external;

    @SuppressWarnings("unchecked")
    Wanted(StructType schema, StructType read, Map<String, UTF8String> values) {
      this.schema = schema;
      this.read = read;
      this.values = values;
      this.external =
          Arrays.stream(read.fields())
              .map(field -> CatalystTypeConverters.createToScalaConverter(field.dataType()))
              .toArray(Function1[]::new);
    }

    boolean is(InternalRow row) {
      return values.entrySet().stream()
          .allMatch(
              wanted -> {
                int column = read.fieldIndex(wanted.getKey());
                return !row.isNullAt(column) && row.getUTF8String(column).equals(wanted.getValue());
              });
    }

    Row row(InternalRow row, Map<String, Object> folders) {
      StructField[] fields = schema.fields();
      Object[] made = new Object[fields.length];
      for (int i = 0; i < fields.length; i++) {
        String name = fields[i].name();
        made[i] = folders.containsKey(name) ? folders.get(name) : value(row, read.fieldIndex(name));
      }
      return new GenericRowWithSchema(made, schema);
    }

    private Object value(InternalRow row, int column) {
      // Rows of a batch say 0 where a number is null, unless they are asked first.
      return row.isNullAt(column)
          ? null
          : external[column].apply(row.get(column, read.fields()[column].dataType()));
    }
  }
}
