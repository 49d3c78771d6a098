package se.nollan.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import se.nollan.lake.CatalogueViews;
import se.nollan.lake.Lake;

/** Shows a lake's tables by name. */
@Command(
    name = "register",
    mixinStandardHelpOptions = true,
    description =
        "Show the lake's tables, as of its last run, as views in a database of Spark's catalogue.")
final class RegisterCommand implements Callable<Integer> {
  @Mixin private LakeOption lakeOption;

  @Option(
      names = "--database",
      required = true,
      paramLabel = "NAME",
      description = "The database; it is made if it is not there.")
  private String database;

  @Override
  public Integer call() {
    RegisterOption.check(database);
    return WithSpark.run(this::register);
  }

  private int register(SparkSession spark, TerminalProgress progress) {
    CatalogueViews views = RegisterOption.views(spark, lakeOption.uri(), database);
    Lake lake = lakeOption.open(spark);
    progress.stage("registering the tables");
    List<String> tables = views.show(lake.snapshot());
    progress.end();
    System.out.printf(
        "%d tables as of run %d in database %s%n", tables.size(), lake.snapshot().run(), database);
    return ExitCode.DONE;
  }
}
