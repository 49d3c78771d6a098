package se.nollan.lake;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.delta.actions.AddFile;
import se.nollan.model.RegionMonth;
import se.nollan.pass.Passes;

/**
 * A run's writing: tables in any order or at the same time, each as seldom as can be, and the
 * snapshot last. A run that never commits leaves the lake as it was; the next one first takes back
 * what it wrote.
 *
 * <p>Two runs at once do not mix: a table version belongs to a run only if it follows right upon
 * the version that the run began from, and of two runs that began from one snapshot only one
 * finishes.
 */
public final class LakeRun {
  private final SparkSession spark;
  private final Lake lake;
  private final Map<LakeTable, Long> versions;
  private final Map<LakeTable, Long> written = new ConcurrentHashMap<>();
  private final String id = UUID.randomUUID().toString();
  private List<String> figures;

  LakeRun(SparkSession spark, Lake lake) {
    this.spark = spark;
    this.lake = lake;
    this.versions = new ConcurrentHashMap<>(lake.snapshot().versions());
    this.figures = lake.snapshot().figures();
  }

  /** The number that this run will have once it is committed. */
  public long number() {
    return lake.snapshot().run() + 1;
  }

  /**
   * Makes a table hold these rows for the region-months, and what it held for all others. A table
   * that is divided by region and period.
   */
  public void replace(LakeTable table, Dataset<Row> rows, Set<RegionMonth> where) {
    Column[] columns =
        Arrays.stream(table.schema().fields())
            .map(field -> col(field.name()).cast(field.dataType()))
            .toArray(Column[]::new);
    TableWriting writing = writingAny(table);
    Passes.over(rows.select(columns).sortWithinPartitions("period", "region"), List.of(writing));
    replace(table, writing, where);
  }

  /**
   * Makes a table hold these rows, which are here and not in Spark, for the periods that they are
   * by, and what it held for all others. A table that is divided by period: a file for each.
   */
  public void replacePeriods(LakeTable table, Map<String, List<Row>> rowsOf) {
    TableWriting writing = writingAny(table);
    List<WrittenFile> files =
        AtTheSameTime.of(List.copyOf(rowsOf.keySet()), period -> writing.here(rowsOf.get(period)))
            .values()
            .stream()
            .flatMap(List::stream)
            .toList();
    replace(
        table,
        files,
        "period IN (" + quoted(rowsOf.keySet()) + ")",
        partition -> rowsOf.containsKey(partition.get("period")));
  }

  /** Makes a table hold these rows of the publication of that number, and all others as before. */
  public void replacePublication(LakeTable table, List<Row> rows, int number) {
    replace(
        table,
        writingAny(table).here(rows),
        "number = " + number,
        partition -> String.valueOf(number).equals(partition.get("number")));
  }

  /** Makes a table hold these rows and no others. */
  public void replaceAll(LakeTable table, List<Row> rows) {
    replace(table, writingAny(table).here(rows), "true", partition -> true);
  }

  /** Takes these region-months out of a table. */
  public void remove(LakeTable table, Set<RegionMonth> where) {
    if (versions.containsKey(table)) {
      replace(table, writingAny(table), where);
    }
  }

  /**
   * How tasks write a table's files from rows that have been checked; {@link #replace(LakeTable,
   * TableWriting, Set)} takes them.
   */
  public TableWriting writing(LakeTable table) {
    return TableWriting.ofChecked(spark, lake.folder(table), table);
  }

  private TableWriting writingAny(LakeTable table) {
    return TableWriting.of(spark, lake.folder(table), table);
  }

  /**
   * Makes a table hold the rows that tasks have written for the region-months, and what it held for
   * all others. A table that is divided by region and period.
   */
  public void replace(LakeTable table, TableWriting rows, Set<RegionMonth> where) {
    if (!table.partitions().containsAll(List.of("region", "period"))) {
      throw new IllegalArgumentException(table.id() + " is not divided by region and period");
    }
    replace(
        table,
        rows.files(),
        predicate(where),
        partition ->
            where.contains(new RegionMonth(partition.get("region"), partition.get("period"))));
  }

  /**
   * Takes files in, in place of others: those of some partitions, or all if no finished run has
   * written the table, whatever a dead one left there.
   *
   * @param predicate the same partitions, as the table's history is to say
   */
  private void replace(
      LakeTable table,
      List<WrittenFile> files,
      String predicate,
      Predicate<Map<String, String>> where) {
    DeltaFolder folder = new DeltaFolder(spark, lake.folder(table));
    Optional<Long> committed = Optional.ofNullable(versions.get(table));
    long base = committed.map(folder::backTo).orElseGet(folder::latest);
    List<AddFile> held = base == DeltaFolder.NONE ? List.of() : folder.files(base);
    List<AddFile> gone = committed.isPresent() ? DataFiles.in(where, held) : held;
    DeltaFolder.Written made =
        folder.commit(table, files, gone, new DeltaFolder.Replacement(predicate, base, id));
    versions.put(table, made.version());
    written.merge(table, made.rows(), Long::sum);
  }

  /** How many rows this run has written to a table, as those who wrote its files counted them. */
  public long written(LakeTable table) {
    return written.getOrDefault(table, 0L);
  }

  /** The same of all tables that it has written. */
  public Map<LakeTable, Long> written() {
    return Map.copyOf(written);
  }

  /** A table's rows as this run has left them so far. */
  public Dataset<Row> table(LakeTable table) {
    Long version = versions.get(table);
    return version == null
        ? lake.table(table)
        : CurrentColumns.of(table, new DeltaFolder(spark, lake.folder(table)).read(version));
  }

  /** The same, read here and not by tasks: of small tables, or of some periods of others. */
  public RowsHere here(LakeTable table) {
    Long version = versions.get(table);
    return version == null
        ? lake.here(table)
        : new DeltaFolder(spark, lake.folder(table)).here(table, version);
  }

  /**
   * Makes a table's latest version the one that belongs to the lake, and its small files fewer.
   * What it holds stays the same.
   */
  public void compact(LakeTable table) {
    Optional.ofNullable(versions.get(table))
        .ifPresent(
            version -> {
              DeltaFolder folder = new DeltaFolder(spark, lake.folder(table));
              versions.put(table, folder.compact(folder.backTo(version), id));
            });
  }

  /** Whether any table has another version now than when the run began. */
  public boolean changed() {
    return !versions.equals(lake.snapshot().versions());
  }

  /**
   * Says that every measured month of the lake has all these figures now; without this, what is
   * known of that stays as it was.
   */
  public void countedAll(List<String> names) {
    figures = List.copyOf(names);
  }

  /**
   * Makes what this run wrote the lake's newest snapshot.
   *
   * @throws AnotherRunException if another run that began from the same snapshot has finished
   */
  public Snapshot commit(String definition, String keyFingerprint, Set<RegionMonth> unmeasured) {
    Snapshot next =
        new Snapshot(number(), definition, keyFingerprint, unmeasured, figures, versions);
    new Snapshots(spark, lake.folder(LakeTable.SNAPSHOT)).append(next, id);
    lake.moveTo(next);
    return next;
  }

  /** The same, of a run that brought no deliveries and measured nothing. */
  public Snapshot commit() {
    Snapshot before = lake.snapshot();
    return commit(before.definition(), before.keyFingerprint(), before.unmeasured());
  }

  /** True of the rows of these region-months, and of no others. */
  public static Column in(Set<RegionMonth> where) {
    return where.isEmpty() ? lit(false) : expr(predicate(where));
  }

  /** The region-months as a condition, regions with the same months together. */
  private static String predicate(Set<RegionMonth> where) {
    Map<String, TreeSet<String>> monthsOf = new TreeMap<>();
    where.forEach(
        month ->
            monthsOf.computeIfAbsent(month.region(), r -> new TreeSet<>()).add(month.period()));
    Map<TreeSet<String>, TreeSet<String>> regionsWith =
        new TreeMap<>(Comparator.comparing(Object::toString));
    monthsOf.forEach(
        (region, months) -> regionsWith.computeIfAbsent(months, m -> new TreeSet<>()).add(region));
    return regionsWith.entrySet().stream()
        .map(
            entry ->
                "(region IN (%s) AND period IN (%s))"
                    .formatted(quoted(entry.getValue()), quoted(entry.getKey())))
        .collect(Collectors.joining(" OR "));
  }

  private static String quoted(Collection<String> values) {
    return values.stream()
        .map(value -> "'" + value.replace("'", "''") + "'")
        .collect(Collectors.joining(", "));
  }
}
