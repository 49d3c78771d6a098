package se.nollan.cli;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import se.nollan.lake.Lake;
import se.nollan.lake.LakeTable;
import se.nollan.lake.Tuning;
import se.nollan.store.StoreUri;

/** Takes one table out of the lake, as one file. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = "Write a table of the lake, as of its last run, to one sorted file.")
final class ExportCommand implements Callable<Integer> {
  /** Tables of figures, whatever they are counted from. */
  private static final Set<LakeTable> UNSUPPRESSED =
      EnumSet.of(
          LakeTable.STATISTIC,
          LakeTable.BOOKING_MIX,
          LakeTable.LEAD_TIME,
          LakeTable.GOAL_CARD,
          LakeTable.PUBLISHED_FIGURE);

  @Parameters(
      paramLabel = "TABLE",
      description =
          "The table: ledger, quarantine, contact_outcome, statistic, coverage, or a dataset such as"
              + " unit. nollan tables lists them all.")
  private String table;

  @Mixin private LakeOption lakeOption;

  @Option(
      names = "--to",
      required = true,
      paramLabel = "DIR",
      description = "The folder to write TABLE.csv (or .jsonl, .parquet) to.")
  private String to;

  @Option(
      names = "--where",
      paramLabel = "SQL",
      description = "Only rows of which this is true: \"level = 'region' AND period = '2026'\".")
  private String where = "true";

  @Option(
      names = "--format",
      defaultValue = "csv",
      description = "The form of the file: ${COMPLETION-CANDIDATES}; default ${DEFAULT-VALUE}.")
  private TableFile.Format format;

  @Override
  public Integer call() {
    LakeTable wanted = wanted();
    return WithSpark.run((spark, progress) -> export(spark, progress, wanted));
  }

  private int export(SparkSession spark, TerminalProgress progress, LakeTable wanted) {
    Lake lake = lakeOption.open(spark);
    Tuning.fit(spark, Long.MAX_VALUE);
    progress.stage("exporting " + wanted.id());
    String file =
        new TableFile(spark, StoreUri.of(to)).write(wanted.id(), rows(lake.table(wanted)), format);
    progress.end();
    System.out.println(file);
    System.err.print(unsuppressed(wanted));
    System.err.print(Figures.lacking(lake));
    return ExitCode.DONE;
  }

  private static String unsuppressed(LakeTable table) {
    return UNSUPPRESSED.contains(table)
        ? "nollan: %s is not suppressed: small numbers are in it, which can tell of single persons. To pass figures on: nollan publish%n"
            .formatted(table.id())
        : "";
  }

  private LakeTable wanted() {
    return LakeTable.of(table.toLowerCase(Locale.ROOT))
        .orElseThrow(
            () ->
                new UsageException(
                    "there is no table '%s'; a lake has %s"
                        .formatted(
                            table,
                            Arrays.stream(LakeTable.values())
                                .map(LakeTable::id)
                                .collect(Collectors.joining(", ")))));
  }

  private Dataset<Row> rows(Dataset<Row> all) {
    try {
      return all.where(where);
    } catch (Exception e) {
      if (e instanceof AnalysisException) {
        throw new UsageException(
            "--where: " + e.getMessage().lines().findFirst().orElse("not SQL"));
      }
      throw e;
    }
  }
}
