package se.nollan.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import se.nollan.explain.Found;
import se.nollan.explain.RowSearch;
import se.nollan.explain.SetAside;
import se.nollan.ingest.Ledger;
import se.nollan.lake.Lake;
import se.nollan.lake.Tuning;
import se.nollan.model.CanonicalDataset;
import se.nollan.model.Region;

/** Answers "why?" for one row. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    description = {
      "Say what was decided of one row that a region delivered, and why.",
      "It shows the rules that were tried, the text they stand in, the person's other rows of that"
          + " day, and what other definitions say. Of a row in quarantine: what would mend it."
    })
final class ExplainCommand implements Callable<Integer> {
  private static final int MOST_MASKED = 10;

  @Parameters(
      paramLabel = "ID",
      description =
          "The row's contact_id, case_id, booking_id or such; several key columns as a|b|c.")
  private String id;

  @Mixin private LakeOption lakeOption;

  @Option(
      names = "--region",
      required = true,
      paramLabel = "CODE",
      description = "The county code of the region that delivered it, such as 12.")
  private String region;

  @Option(
      names = "--dataset",
      paramLabel = "NAME",
      description =
          "The dataset: phone_contact, chat_case, booking or such; needed if several have that id.")
  private Optional<String> dataset = Optional.empty();

  @Option(
      names = "--period",
      paramLabel = "MONTH",
      description = "The month that it was delivered for, such as 2026-05.")
  private Optional<String> period = Optional.empty();

  @Option(names = "--source", paramLabel = "NAME", description = "The source that delivered it.")
  private Optional<String> source = Optional.empty();

  @Override
  public Integer call() {
    RowSearch search = new RowSearch(region(), datasets(), period, source);
    return WithSpark.run((spark, progress) -> explain(spark, progress, search));
  }

  private int explain(SparkSession spark, TerminalProgress progress, RowSearch search) {
    Lake lake = lakeOption.open(spark);
    Tuning.fit(
        spark,
        Ledger.of(lake)
            .bytes(
                month ->
                    month.region().equals(region)
                        && period.filter(p -> !p.equals(month.period())).isEmpty()));
    progress.stage("looking for the row");
    List<Found> found = search.of(lake, id);
    if (found.isEmpty()) {
      return mayBe(lake, search, progress).orElseThrow(() -> new UsageException(nowhere(lake)));
    }
    if (found.size() > 1) {
      throw new UsageException(several(found));
    }
    progress.stage("asking why");
    String text = new Explanation(spark, lake).of(found.get(0));
    progress.end();
    System.out.print(text);
    return ExitCode.DONE;
  }

  /** What may be the row, where ids in quarantine are masked; empty if nothing may. */
  private Optional<Integer> mayBe(Lake lake, RowSearch search, TerminalProgress progress) {
    List<Found> masked = search.maskedOf(lake, id);
    List<SetAside> rows = masked.stream().flatMap(each -> each.setAside().stream()).toList();
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    progress.end();
    System.out.printf(
        "No row is kept as '%s'. In quarantine an id that looks like somebody's number, or like"
            + " words of a chat case, is masked, and this may be one of %d such rows:%n",
        id, rows.size());
    for (Found place : masked) {
      for (SetAside row : place.setAside()) {
        if (rows.indexOf(row) < MOST_MASKED) {
          System.out.printf(
              "  %s, row %d: %s%s%n    %s%n",
              row.file(),
              row.row(),
              row.reason(),
              row.column().map(" "::concat).orElse(""),
              row.record());
        }
      }
    }
    if (rows.size() > MOST_MASKED) {
      System.out.println("  … and more: give --dataset, --period and --source");
    }
    return Optional.of(ExitCode.DONE);
  }

  private String region() {
    return Region.of(region)
        .map(Region::code)
        .orElseThrow(
            () ->
                new UsageException(
                    "there is no region '%s'; the county codes are %s"
                        .formatted(region, String.join(" ", Region.codes()))));
  }

  private List<CanonicalDataset> datasets() {
    return dataset
        .map(
            name ->
                List.of(
                    CanonicalDataset.of(name)
                        .orElseThrow(
                            () ->
                                new UsageException(
                                    "there is no dataset '%s'; there are %s"
                                        .formatted(
                                            name,
                                            String.join(
                                                ", ",
                                                List.of(CanonicalDataset.values()).stream()
                                                    .map(CanonicalDataset::id)
                                                    .toList()))))))
        .orElse(List.of(CanonicalDataset.values()));
  }

  private String several(List<Found> found) {
    StringBuilder text =
        new StringBuilder("'%s' names %d rows; choose one with:%n".formatted(id, found.size()));
    found.forEach(each -> text.append("  ").append(each.place().options()).append('\n'));
    return text.toString().stripTrailing();
  }

  private String nowhere(Lake lake) {
    long rejected =
        Ledger.of(lake).entries().stream()
            .filter(entry -> entry.file().region().equals(region))
            .filter(entry -> period.isEmpty() || entry.file().period().equals(period.get()))
            .filter(entry -> entry.rejection().isPresent())
            .count();
    String text =
        "region %s delivered no row '%s'%s%s%s that the lake holds, used or in quarantine."
                .formatted(
                    region,
                    id,
                    dataset.map(name -> " of " + name).orElse(""),
                    period.map(month -> " in " + month).orElse(""),
                    source.map(name -> " from " + name).orElse(""))
            + Erased.rowsOf(lake, region, period);
    return rejected == 0
        ? text + " A row that its source filters out is not kept."
        : text
            + " %d of the region's files are rejected, and none of their rows is kept: %s"
                .formatted(rejected, Summary.rejectedHint(lake));
  }
}
