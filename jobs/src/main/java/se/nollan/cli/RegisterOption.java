package se.nollan.cli;

import java.util.Optional;
import org.apache.spark.sql.SparkSession;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Option;
import se.nollan.lake.CatalogueViews;
import se.nollan.lake.Lake;

/** The database of the catalogue that a lake's tables are shown in, if any. */
final class RegisterOption {
  @Option(
      names = "--register",
      paramLabel = "DATABASE",
      description =
          "Show the lake's tables, as of this run, as views in this database of Spark's catalogue.")
  private Optional<String> database = Optional.empty();

  /** Before Spark starts. */
  void check() {
    database.ifPresent(RegisterOption::check);
  }

  /** Before anything is done. */
  void check(SparkSession spark, String lake) {
    database.ifPresent(name -> views(spark, lake, name));
  }

  /** Once the run is done. */
  void register(SparkSession spark, TerminalProgress progress, String lake) {
    if (database.isEmpty()) {
      return;
    }
    progress.stage("registering the tables");
    try {
      Lake made = Lake.open(spark, lake).orElseThrow();
      new CatalogueViews(spark, lake, database.get()).show(made.snapshot());
    } catch (Exception e) {
      // Of any kind: Spark throws checked ones that nobody declares.
      LoggerFactory.getLogger(Nollan.class).error("The tables could not be registered", e);
      throw new StoppedException(
          "the run is done and the lake holds it, but its tables could not be shown in database "
              + database.get()
              + "; the log says more. Try again with: nollan register");
    }
    progress.end();
  }

  static void check(String database) {
    if (!database.matches("[A-Za-z_][A-Za-z0-9_]*")) {
      throw new UsageException(
          "'" + database + "' is no name of a database: letters, digits and _ only");
    }
  }

  /** The views to be made; what speaks against it is told. */
  static CatalogueViews views(SparkSession spark, String lake, String database) {
    if (!CatalogueViews.kept(spark)) {
      throw new UsageException(
          "there is no catalogue that outlives this session; set"
              + " spark.sql.catalogImplementation=hive, with Hive's jars on the class path"
              + " (NOLLAN_CLASSPATH) or on a cluster that has them");
    }
    CatalogueViews views = new CatalogueViews(spark, lake, database);
    views.mustBeFree();
    return views;
  }
}
