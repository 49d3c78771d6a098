package se.nollan.cli;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import se.nollan.lake.Lake;
import se.nollan.lake.Tuning;
import se.nollan.model.Region;
import se.nollan.publish.Revision;
import se.nollan.publish.RevisionText;
import se.nollan.publish.Vintage;
import se.nollan.vintages.Vintages;

/** What one publication changed of another, and why. */
@Command(
    name = "revisions",
    mixinStandardHelpOptions = true,
    description = {
      "Tell what changed between two publications, by region, and why.",
      "It names the deliveries and the rules that did it. Of figures it tells only what both show."
    })
final class RevisionsCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "A", description = "Number of a publication.")
  private int from;

  @Parameters(index = "1", paramLabel = "B", description = "Number of a later one.")
  private int to;

  @Mixin private LakeOption lakeOption;

  @Override
  public Integer call() {
    return WithSpark.run(this::tell);
  }

  private int tell(SparkSession spark, TerminalProgress progress) {
    Lake lake = lakeOption.open(spark);
    Tuning.fit(spark, 0);
    progress.stage("comparing publications");
    Vintage before = vintage(lake, from);
    Vintage after = vintage(lake, to);
    Vintages vintages = Vintages.of(lake);
    Revision revision =
        Revision.between(before, vintages.figures(before), after, vintages.figures(after));
    progress.end();
    System.out.print(
        RevisionText.of(revision, code -> Region.of(code).map(Region::title).orElse("")));
    return ExitCode.DONE;
  }

  /** A publication by its number. */
  static Vintage vintage(Lake lake, int number) {
    Vintages vintages = Vintages.of(lake);
    return vintages
        .of(number)
        .orElseThrow(
            () ->
                new UsageException(
                    "there is no publication %d in this lake; %s"
                        .formatted(number, there(vintages.all()))));
  }

  private static String there(List<Vintage> all) {
    return all.isEmpty()
        ? "it has none yet: nollan publish makes one"
        : "it has "
            + all.stream()
                .map(vintage -> String.valueOf(vintage.number()))
                .collect(Collectors.joining(", "));
  }
}
