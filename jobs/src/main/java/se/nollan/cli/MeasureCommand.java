package se.nollan.cli;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import se.nollan.contact.Definition;
import se.nollan.ingest.Ledger;
import se.nollan.lake.Lake;
import se.nollan.model.RegionMonth;

/** The second stage of a run by itself. */
@Command(
    name = "measure",
    mixinStandardHelpOptions = true,
    description = "Decide outcomes and sum statistics of what was read and not yet measured.")
final class MeasureCommand implements Callable<Integer> {
  @Mixin private LakeOption lakeOption;
  @Mixin private DefinitionOption definitionOption;
  @Mixin private WriterOption writer;
  @Mixin private SummaryOption summary;

  @Option(
      names = "--all",
      description = "Measure everything again, as after a new version of Nollan.")
  private boolean all;

  @Override
  public Integer call() {
    RunAccount account = summary.account("measure", lakeOption.uri(), Optional.empty());
    return summary.of(account, () -> RunLineage.asConfigured().of(account, () -> measure(account)));
  }

  private int measure(RunAccount account) {
    Optional<Definition> given = definitionOption.given();
    LakeTurn turn = new LakeTurn(lakeOption.uri(), writer.writers());
    return WithSpark.run(
        account.stages(),
        (spark, progress) -> {
          lakeOption.mustExist(spark);
          return turn.take(spark, progress, () -> measure(spark, progress, given, account));
        });
  }

  private int measure(
      SparkSession spark,
      TerminalProgress progress,
      Optional<Definition> given,
      RunAccount account) {
    Lake lake = lakeOption.open(spark);
    Definition definition = DefinitionOption.of(lake, given);
    account.opened(lake, definition);
    Optional<Set<RegionMonth>> again =
        all ? Optional.of(Ledger.of(lake).regionMonths()) : Optional.empty();
    Pipeline pipeline = new Pipeline(spark, lake, definition, progress);
    Set<RegionMonth> done = pipeline.measure(again);
    if (!done.isEmpty()) {
      account.reading(RunTrace.MEASURED);
    }
    account.wrote(pipeline.rowsWritten());
    int code = new Summary(lake, progress, account).measured(done);
    if (all) {
      System.out.print(Erased.keptAsTheyAre(lake));
    }
    return new Notices(lake, List.of(), Optional.empty()).tell(code);
  }
}
