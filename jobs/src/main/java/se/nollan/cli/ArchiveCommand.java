package se.nollan.cli;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import se.nollan.lake.ClosedMonth;
import se.nollan.lake.ClosedMonths;
import se.nollan.lake.Lake;
import se.nollan.model.Region;
import se.nollan.model.RegionMonth;
import se.nollan.upkeep.Archive;

/** Closes months for deliveries. */
@Command(
    name = "archive",
    mixinStandardHelpOptions = true,
    description = {
      "Close months, open them again, or list what is closed.",
      "A closed month stays when its files go, and no delivery changes it."
    })
final class ArchiveCommand implements Callable<Integer> {
  /** What is to become of months: one or the other. */
  static final class What {
    @Option(
        names = "--before",
        required = true,
        paramLabel = "MONTH",
        description = "Close all months that the lake holds before this one, such as 2025-01.")
    private YearMonth before;

    @Option(
        names = "--reopen",
        required = true,
        paramLabel = "MONTHS",
        converter = Months.Converter.class,
        description =
            "Open these closed months again: 2024-11 or 2024-01..2024-12. The next run reads them"
                + " from the landing.")
    private Months reopen;
  }

  /** Set by picocli, if either is given. */
  @ArgGroup(exclusive = true, multiplicity = "0..1")
  private What given;

  @Option(
      names = "--region",
      paramLabel = "CODE",
      split = ",",
      description = "Only of these regions, by county code: 01,12. Default: all.")
  private List<String> regions = List.of();

  @Mixin private LakeOption lakeOption;
  @Mixin private WriterOption writer;

  @Override
  public Integer call() {
    regions.forEach(ArchiveCommand::mustExist);
    LakeTurn turn = new LakeTurn(lakeOption.uri(), writer.writers());
    return WithSpark.run(
        (spark, progress) -> {
          lakeOption.mustExist(spark);
          return Optional.ofNullable(given)
              .map(what -> change(spark, progress, turn, what))
              .orElseGet(() -> list(lakeOption.open(spark), progress));
        });
  }

  private static void mustExist(String code) {
    if (Region.of(code).isEmpty()) {
      throw new UsageException(
          "there is no region '%s'; the county codes are %s"
              .formatted(code, String.join(" ", Region.codes())));
    }
  }

  private int change(SparkSession spark, TerminalProgress progress, LakeTurn turn, What asked) {
    return RunLineage.asConfigured()
        .of(
            "archive",
            turn.lake(),
            account ->
                turn.take(
                    spark,
                    progress,
                    () -> {
                      Lake lake = lakeOption.open(spark);
                      account.opened(lake);
                      return change(spark, progress, lake, asked);
                    }));
  }

  private int change(SparkSession spark, TerminalProgress progress, Lake lake, What asked) {
    Archive archive = new Archive(spark, lake);
    progress.stage("closing and opening months");
    if (asked.before != null) {
      Set<RegionMonth> closed = archive.close(asked.before.toString(), this::isMeant);
      progress.end();
      System.out.println(
          closed.isEmpty()
              ? "Nothing to close: the lake holds no open months before " + asked.before + "."
              : "Closed %d region-months, %s. They stay when their files go, and no delivery changes them."
                  .formatted(closed.size(), Erased.span(closed)));
    } else {
      Set<RegionMonth> opened =
          archive.reopen(
              month ->
                  isMeant(month.region())
                      && asked.reopen.contains(YearMonth.parse(month.period())));
      progress.end();
      System.out.println(
          opened.isEmpty()
              ? "Nothing to open: none of these months is closed."
              : "Opened %d region-months, %s. The next run reads them again from the landing."
                  .formatted(opened.size(), Erased.span(opened)));
    }
    return ExitCode.DONE;
  }

  private boolean isMeant(String region) {
    return regions.isEmpty() || regions.contains(region);
  }

  private static int list(Lake lake, TerminalProgress progress) {
    ClosedMonths closed = ClosedMonths.of(lake);
    String key = lake.snapshot().keyFingerprint();
    TreeMap<String, TreeSet<String>> regionsOf = new TreeMap<>();
    for (ClosedMonth each : closed.all()) {
      String state =
          each.month().period()
              + "  "
              + each.state()
              + (each.reopened() ? ", reopened: the next run reads it again" : "")
              + (each.keyFingerprint().isEmpty() || each.keyFingerprint().equals(key)
                  ? ""
                  : ", pseudonyms of the key " + each.keyFingerprint());
      regionsOf.computeIfAbsent(state, none -> new TreeSet<>()).add(each.month().region());
    }
    progress.end();
    if (regionsOf.isEmpty()) {
      System.out.println("Nothing is closed.");
    }
    regionsOf.forEach(
        (state, codes) ->
            System.out.println(
                state
                    + "  "
                    + (codes.containsAll(Region.codes())
                        ? "all regions"
                        : String.join(" ", codes))));
    return ExitCode.DONE;
  }
}
