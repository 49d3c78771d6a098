package se.nollan.cli;

import java.util.Optional;
import java.util.function.Consumer;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Option;
import se.nollan.disclosure.Threshold;
import se.nollan.lake.Lake;
import se.nollan.publish.Publisher;
import se.nollan.publish.Stage;
import se.nollan.store.StoreUri;

/** Where a publication goes, and how small the figures are that it withholds. */
final class PublishOption {
  @Option(
      names = "--out",
      paramLabel = "DIR",
      description =
          "The folder that publications go to, each in a folder of its own: local, or any that"
              + " Hadoop knows.")
  private Optional<String> out = Optional.empty();

  @Option(
      names = "--suppress-below",
      paramLabel = "N",
      description = "Withhold figures with a smaller denominator; default 20.")
  private int least = (int) Threshold.DEFAULT.least();

  /** Before Spark starts. */
  void check() {
    if (least < 1) {
      throw new UsageException("--suppress-below: " + least + " is no threshold; 1 withholds none");
    }
    out.ifPresent(StoreUri::of);
  }

  Optional<String> out() {
    return out.map(StoreUri::of);
  }

  int least() {
    return least;
  }

  /** Before Spark starts; what is configured, too, if there is anything to publish. */
  void check(ConfOption conf) {
    check();
    out.ifPresent(folder -> conf.settings());
  }

  /** Publishes after a run, if asked to, and if there is anything new to tell. */
  void afterRun(SparkSession spark, TerminalProgress progress, LakeTurn turn, ConfOption conf) {
    if (out.isPresent()) {
      Publisher publisher = conf.settings().publisher();
      inTurn(
          turn,
          spark,
          progress,
          work ->
              work.makeIfNew(
                  work.request(
                      new PublicationWork.Order(
                          Optional.empty(), Stage.PRELIMINARY, least, publisher)),
                  out()));
    }
  }

  /** Publishes in the lake's turn. */
  static int inTurn(
      LakeTurn turn,
      SparkSession spark,
      TerminalProgress progress,
      Consumer<PublicationWork> work) {
    return RunLineage.asConfigured()
        .of(
            "publish",
            turn.lake(),
            account ->
                turn.take(
                    spark,
                    progress,
                    () -> {
                      Lake lake = Lake.open(spark, turn.lake()).orElseThrow();
                      account.opened(lake);
                      account.reading(RunTrace.PUBLISHED);
                      work.accept(new PublicationWork(spark, lake, progress));
                      return ExitCode.DONE;
                    }));
  }
}
