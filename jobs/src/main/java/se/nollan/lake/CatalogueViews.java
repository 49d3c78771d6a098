package se.nollan.lake;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructField;

/**
 * A lake's tables by name, in the session's catalogue: a view each, of the versions that the newest
 * snapshot names. A Delta table by name would show what a run has written and not yet finished.
 */
public final class CatalogueViews {
  /** The property of a view that says which lake it shows. */
  private static final String LAKE = "nollan.lake";

  private static final String RUN = "nollan.run";

  private final SparkSession spark;
  private final String database;
  private final LakeFolder lake;
  private final String uri;

  /**
   * Of a lake, in a database of the session's catalogue.
   *
   * @param lake the folder of tables; it need not be there yet
   * @param database letters, digits and {@code _}
   */
  public CatalogueViews(SparkSession spark, String lake, String database) {
    this.spark = spark;
    this.database = database;
    this.lake = new LakeFolder(spark, lake);
    this.uri = qualified(this.lake.root());
  }

  /** Whether the catalogue outlives the session. */
  public static boolean kept(SparkSession spark) {
    return !spark.conf().get("spark.sql.catalogImplementation").equals("in-memory");
  }

  /**
   * Looks whether the names are free, or this lake's.
   *
   * @throws CatalogueTakenException if one is not
   */
  public void mustBeFree() {
    if (!spark.catalog().databaseExists(database)) {
      return;
    }
    for (LakeTable table : LakeTable.values()) {
      if (spark.catalog().tableExists(database, table.id()) && !shows(table).equals(uri)) {
        throw new CatalogueTakenException(database, table.id());
      }
    }
  }

  private String shows(LakeTable table) {
    return spark
        .sql("SHOW TBLPROPERTIES %s ('%s')".formatted(name(table), LAKE))
        .head()
        .getString(1);
  }

  /**
   * Makes the views, and the database if it is not there, or takes them to a snapshot.
   *
   * @return the names of the tables
   */
  public List<String> show(Snapshot snapshot) {
    spark.sql("CREATE DATABASE IF NOT EXISTS " + quoted(database));
    List<LakeTable> tables =
        Arrays.stream(LakeTable.values())
            .filter(t -> t == LakeTable.SNAPSHOT || snapshot.version(t).isPresent())
            .toList();
    tables.forEach(table -> spark.sql(view(table, snapshot)));
    return tables.stream().map(LakeTable::id).toList();
  }

  private String view(LakeTable table, Snapshot snapshot) {
    // The table of snapshots holds finished runs only, whichever version is read.
    String version = snapshot.version(table).map(number -> " VERSION AS OF " + number).orElse("");
    return """
    CREATE OR REPLACE VIEW %s (%s) COMMENT %s TBLPROPERTIES ('%s' = %s, '%s' = '%d')
    AS SELECT %s FROM delta.%s%s\
    """
        .formatted(
            name(table),
            columns(table, field -> quoted(field.name()) + comment(field)),
            literal(table.meaning()),
            LAKE,
            literal(uri),
            RUN,
            snapshot.run(),
            columns(table, field -> quoted(field.name())),
            quoted(qualified(lake.table(table))),
            version);
  }

  private static String columns(LakeTable table, Function<StructField, String> each) {
    return Arrays.stream(table.schema().fields()).map(each).collect(Collectors.joining(", "));
  }

  private static String comment(StructField field) {
    return " COMMENT " + literal(field.getComment().get());
  }

  private String qualified(Path path) {
    return lake.files().makeQualified(path).toString();
  }

  private String name(LakeTable table) {
    return quoted(database) + "." + quoted(table.id());
  }

  private static String quoted(String name) {
    return "`" + name.replace("`", "``") + "`";
  }

  private static String literal(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }
}
