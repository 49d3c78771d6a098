package se.nollan.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import se.nollan.lake.Lake;
import se.nollan.lake.Tuning;
import se.nollan.publish.Publisher;
import se.nollan.publish.Stage;
import se.nollan.publish.Vintage;

/** Figures that may leave the lake. */
@Command(
    name = "publish",
    mixinStandardHelpOptions = true,
    description = {
      "Publish figures: small ones withheld, and what would give them back.",
      "A publication has a number, and is frozen in the lake with all its files.",
      "With --again, the files of an earlier publication, byte for byte."
    })
final class PublishCommand implements Callable<Integer> {
  @Mixin private LakeOption lakeOption;
  @Mixin private PublishOption publish;
  @Mixin private ConfOption conf;
  @Mixin private WriterOption writer;

  @Option(
      names = "--months",
      paramLabel = "MONTHS",
      converter = Months.Converter.class,
      description =
          "The months to publish: 2026-01..2026-03. Default: all that are measured of the newest"
              + " one's year.")
  private Optional<Months> months = Optional.empty();

  @Option(names = "--final", description = "The figures stand; otherwise they are preliminary.")
  private boolean standing;

  @Option(
      names = "--again",
      paramLabel = "N",
      description = "Write the files of publication N to --out once more, as they were.")
  private Optional<Integer> again = Optional.empty();

  @Override
  public Integer call() {
    publish.check();
    if (again.isPresent() && publish.out().isEmpty()) {
      throw new UsageException("--again wants --out DIR");
    }
    if (again.isPresent() && (months.isPresent() || standing)) {
      throw new UsageException("--again gives what was published; no --months, no --final");
    }
    Publisher publisher = conf.settings().publisher();
    LakeTurn turn = new LakeTurn(lakeOption.uri(), writer.writers());
    return WithSpark.run(
        (spark, progress) -> {
          lakeOption.mustExist(spark);
          return again
              .map(number -> again(spark, progress, number))
              .orElseGet(
                  () -> PublishOption.inTurn(turn, spark, progress, work -> make(work, publisher)));
        });
  }

  private void make(PublicationWork work, Publisher publisher) {
    work.make(
        work.request(
            new PublicationWork.Order(
                months, standing ? Stage.FINAL : Stage.PRELIMINARY, publish.least(), publisher)),
        publish.out());
  }

  private int again(SparkSession spark, TerminalProgress progress, int number) {
    Lake lake = lakeOption.open(spark);
    Tuning.fit(spark, 0);
    Vintage vintage = RevisionsCommand.vintage(lake, number);
    String out = publish.out().orElseThrow();
    PublicationWork.copy(spark, lake, vintage, out);
    progress.end();
    System.out.println(PublicationWork.folder(vintage, out));
    return ExitCode.DONE;
  }
}
