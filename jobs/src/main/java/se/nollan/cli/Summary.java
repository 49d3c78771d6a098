package se.nollan.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.Row;
import se.nollan.ingest.Changes;
import se.nollan.ingest.IngestResult;
import se.nollan.ingest.Ledger;
import se.nollan.ingest.LedgerEntry;
import se.nollan.lake.Lake;
import se.nollan.lake.LakeTable;
import se.nollan.lake.RowsHere;
import se.nollan.model.CanonicalDataset;
import se.nollan.model.RegionMonth;
import se.nollan.summary.RunSummary;

/** The last lines of a command: what was read, kept and set aside, and what the figures are. */
final class Summary {
  private static final int MOST_REJECTED = 10;
  private static final int MOST_PERIODS = 6;
  private static final List<String> FIGURE =
      List.of("period", "measure", "numerator", "denominator", "value", "ci_low", "ci_high");

  private final Lake lake;
  private final TerminalProgress progress;
  private final RunAccount account;
  private final PrintStream out = System.out;

  Summary(Lake lake, TerminalProgress progress, RunAccount account) {
    this.lake = lake;
    this.progress = progress;
    this.account = account;
  }

  /** A run or an ingest that read something. */
  int done(IngestResult result, Pipeline.Until until) {
    progress.stage("looking at the result");
    List<LedgerEntry> rejected = rejected(result.ledger());
    account.holds(result.ledger());
    List<Row> figures = until == Pipeline.Until.MEASURED ? figures() : List.of();
    Optional<Lacking> lacking = lacking(figures);
    progress.end();
    rows(result);
    rejectedFiles(rejected);
    List<LedgerEntry> emptied = MappingNotices.emptied(result.ledger());
    out.print(MappingNotices.emptied(emptied));
    List<Unusable> unusable = Unusable.in(result.ledger().entries());
    out.print(Unusable.text(unusable, lake.uri()));
    out.print(MappingNotices.losses(result.losses()));
    nation(figures);
    out.print(lacking.map(Lacking::text).orElse(""));
    return ended(RunSummary.Status.DONE, exitCode(rejected, emptied, unusable));
  }

  /** A run that found nothing to do. */
  int nothingNew(Ledger ledger) {
    account.holds(ledger);
    if (account.wanted() && lake.snapshot().version(LakeTable.STATISTIC).isPresent()) {
      progress.stage("looking at the figures");
      lacking(figures());
    }
    progress.end();
    out.println("Nothing is new: the lake holds what the landing holds. No table was changed.");
    List<LedgerEntry> rejected = rejected(ledger);
    rejectedFiles(rejected);
    List<LedgerEntry> emptied = MappingNotices.emptied(ledger);
    out.print(MappingNotices.emptied(emptied));
    List<Unusable> unusable = Unusable.in(ledger.entries());
    out.print(Unusable.text(unusable, lake.uri()));
    return ended(RunSummary.Status.NOTHING_NEW, exitCode(rejected, emptied, unusable));
  }

  /** A measure. */
  int measured(Set<RegionMonth> months) {
    progress.stage("looking at the result");
    account.measured(months);
    if (account.wanted()) {
      account.holds(Ledger.of(lake));
    }
    List<Row> figures = figures();
    Optional<Lacking> lacking = lacking(figures);
    progress.end();
    out.println(
        months.isEmpty()
            ? "Nothing is new: all that was read is measured. No table was changed."
            : months.size() + " region-months measured.");
    nation(figures);
    out.print(lacking.map(Lacking::text).orElse(""));
    return ended(
        months.isEmpty() ? RunSummary.Status.NOTHING_NEW : RunSummary.Status.DONE, ExitCode.DONE);
  }

  /** A run that was only to be planned. */
  int planned(Changes changes) {
    account.planned(changes);
    progress.end();
    Set<RegionMonth> replaced = new TreeSet<>(changes.touched());
    replaced.removeAll(changes.withdrawn());
    out.printf(
        "Would read %d files and replace %d region-months; would take back %d.%n",
        changes.files().size(), replaced.size(), changes.withdrawn().size());
    replaced.forEach(month -> out.println("  replace    " + month));
    changes.withdrawn().forEach(month -> out.println("  take back  " + month));
    return ended(RunSummary.Status.PLANNED, ExitCode.DONE);
  }

  private int ended(RunSummary.Status status, int exitCode) {
    account.ended(status, exitCode);
    return exitCode;
  }

  private void rows(IngestResult result) {
    if (result.nothingNew()) {
      return;
    }
    out.printf("%d region-months read.%n%n", result.touched().size());
    out.printf(
        "%-14s %7s %9s %11s %11s %11s %11s%n",
        "dataset", "files", "rejected", "rows read", "filtered", "accepted", "quarantined");
    for (CanonicalDataset dataset : CanonicalDataset.values()) {
      List<LedgerEntry> files =
          result.files().stream()
              .filter(entry -> entry.dataset().filter(dataset::equals).isPresent())
              .toList();
      var rows = result.rows().getOrDefault(dataset, se.nollan.ingest.RowCounts.NONE);
      out.printf(
          "%-14s %7d %9d %11d %11d %11d %11d%n",
          dataset.id(),
          files.size(),
          files.stream().filter(entry -> entry.rejection().isPresent()).count(),
          rows.read(),
          rows.filtered(),
          rows.accepted(),
          rows.quarantined());
    }
    out.println();
  }

  private static List<LedgerEntry> rejected(Ledger ledger) {
    return ledger.entries().stream().filter(entry -> entry.rejection().isPresent()).toList();
  }

  private void rejectedFiles(List<LedgerEntry> rejected) {
    if (rejected.isEmpty()) {
      return;
    }
    out.println(rejected.size() + " rejected files, none of whose rows is used:");
    rejected.stream()
        .limit(MOST_REJECTED)
        .forEach(
            entry ->
                out.println("  " + entry.file().shown() + ": " + entry.rejection().orElse("")));
    if (rejected.size() > MOST_REJECTED) {
      out.println("  … and more: " + rejectedHint(lake));
    }
    out.println();
  }

  /** The command that gives all of them. */
  static String rejectedHint(Lake lake) {
    return CommandHint.of(
        "export", "ledger", "--lake", lake.uri(), "--to", ".", "--where", "status = 'REJECTED'");
  }

  /** The nation's of the newest months, or of all if a program wants to know, in order. */
  private List<Row> figures() {
    RowsHere statistic = lake.here(LakeTable.STATISTIC);
    TreeSet<String> months = statistic.periods();
    months.removeIf(Summary::year);
    while (!account.wanted() && months.size() > MOST_PERIODS) {
      months.pollFirst();
    }
    List<Row> figures = new ArrayList<>();
    statistic
        .in(months::contains)
        .where("level", "nation")
        .where("unit_group", "all")
        .each(FIGURE, figures::add);
    figures.removeIf(row -> !told(row.getAs("measure")));
    figures.sort(
        Comparator.comparing((Row row) -> row.<String>getAs("period"))
            .thenComparing(row -> row.<String>getAs("measure")));
    return figures;
  }

  private static boolean year(String period) {
    return period.length() == 4;
  }

  private static boolean told(String measure) {
    return measure.startsWith("same_day") || measure.equals("self_booked");
  }

  private void nation(List<Row> figures) {
    if (figures.isEmpty()) {
      return;
    }
    TreeSet<String> periods = new TreeSet<>();
    figures.forEach(row -> periods.add(row.getString(0)));
    while (periods.size() > MOST_PERIODS) {
      periods.pollFirst();
    }
    out.println(
        "Same-day contact under "
            + lake.snapshot().definition()
            + ", and self-booking, the nation");
    for (Row row : figures) {
      if (periods.contains(row.getString(0))) {
        out.printf(
            Locale.ROOT,
            "  %s  %-15s %5.1f %%  (%4.1f–%4.1f)  %,12d of %,d%n",
            row.getString(0),
            row.getString(1),
            100 * row.getDouble(4),
            100 * row.getDouble(5),
            100 * row.getDouble(6),
            row.getLong(2),
            row.getLong(3));
      }
    }
  }

  /** What the newest of the figures lack; empty where there are none. */
  private Optional<Lacking> lacking(List<Row> figures) {
    Optional<Lacking> lacking =
        figures.isEmpty()
            ? Optional.empty()
            : Optional.of(Lacking.of(lake, figures.get(figures.size() - 1).getString(0)));
    account.figures(figures, lacking);
    return lacking;
  }

  private static int exitCode(
      List<LedgerEntry> rejected, List<LedgerEntry> emptied, List<Unusable> unusable) {
    return rejected.isEmpty() && emptied.isEmpty() && unusable.isEmpty()
        ? ExitCode.DONE
        : ExitCode.REJECTED_FILES;
  }
}
