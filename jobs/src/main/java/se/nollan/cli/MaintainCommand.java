package se.nollan.cli;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import se.nollan.ingest.Ledger;
import se.nollan.lake.ClosedMonths;
import se.nollan.lake.Lake;
import se.nollan.lake.Tuning;
import se.nollan.upkeep.Maintenance;
import se.nollan.upkeep.Retention;

/** Keeps a lake in order. */
@Command(
    name = "maintain",
    mixinStandardHelpOptions = true,
    description = {
      "Erase old rows of persons, and remove files that no longer serve.",
      "Rows are erased that are older than conf/nollan.conf allows, and their figures stay; without"
          + " configuration nothing is erased. Small files are made fewer."
    })
final class MaintainCommand implements Callable<Integer> {
  private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

  /** As many, and more than half of the lake: that may be a slip of the configuration. */
  private static final int MANY = 10;

  @Mixin private LakeOption lakeOption;
  @Mixin private ConfOption conf;
  @Mixin private WriterOption writer;

  @Option(names = "--dry-run", description = "Only tell what would go.")
  private boolean dryRun;

  @Option(
      names = "--accept-erasure",
      description =
          "Erase even if that is more than half of the region-months that the lake has rows of.")
  private boolean acceptErasure;

  @Override
  public Integer call() {
    Retention retention = conf.settings().retention();
    LakeTurn turn = new LakeTurn(lakeOption.uri(), writer.writers());
    return WithSpark.run(
        (spark, progress) -> {
          lakeOption.mustExist(spark);
          return dryRun
              ? new Order(spark, progress, retention).tell()
              : RunLineage.asConfigured()
                  .of(
                      "maintain",
                      turn.lake(),
                      account ->
                          turn.take(
                              spark,
                              progress,
                              () -> new Order(spark, progress, retention).make(account)));
        });
  }

  /** One lake's order, once the session is there. */
  private final class Order {
    private final TerminalProgress progress;
    private final Lake lake;
    private final Maintenance maintenance;
    private final MaintainText text;
    private final Maintenance.Plan plan;

    Order(SparkSession spark, TerminalProgress progress, Retention retention) {
      this.progress = progress;
      this.lake = lakeOption.open(spark);
      Tuning.fit(spark, Ledger.of(lake).bytes(month -> true));
      this.maintenance = new Maintenance(spark, lake, retention, progress);
      LocalDate today = LocalDate.now(SWEDEN);
      this.text = new MaintainText(lake, retention, today);
      this.plan = maintenance.plan(today);
    }

    int tell() {
      progress.end();
      System.out.print(text.wouldBe(plan));
      return ExitCode.DONE;
    }

    int make(RunAccount account) {
      account.opened(lake);
      guard();
      String done = text.done(plan, maintenance.carryOut(plan));
      progress.end();
      System.out.print(done);
      return ExitCode.DONE;
    }

    private void guard() {
      var held = Ledger.of(lake).regionMonths();
      held.removeAll(ClosedMonths.of(lake).erased());
      int going = plan.erase().size();
      if (!acceptErasure && going >= MANY && going * 2 > held.size()) {
        throw new StoppedException(
            """
            retention.row-data would erase the rows of %d of %d region-months, for good. If that is \
            meant, run again with --accept-erasure. Nothing was changed.\
            """
                .formatted(going, held.size()));
      }
    }
  }
}
