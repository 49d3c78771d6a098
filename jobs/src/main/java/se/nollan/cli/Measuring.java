package se.nollan.cli;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import se.nollan.booking.SelfBooking;
import se.nollan.contact.Definition;
import se.nollan.coverage.Coverage;
import se.nollan.ingest.Ledger;
import se.nollan.lake.AtTheSameTime;
import se.nollan.lake.ClosedMonths;
import se.nollan.lake.LakeRun;
import se.nollan.lake.LakeTable;
import se.nollan.lake.Tuning;
import se.nollan.model.RegionMonth;
import se.nollan.progress.Progress;
import se.nollan.register.Registers;
import se.nollan.statistics.MeasuredMonths;
import se.nollan.statistics.RegisteredUnits;
import se.nollan.statistics.Statistics;

/** Measures region-months: outcomes, figures, and who delivered. */
final class Measuring {
  /**
   * So many region-months, three months of the country, are summed before what the JVM's second
   * compiler would make of it pays: measured.
   */
  private static final int FEW = 63;

  private final SparkSession spark;
  private final LakeRun run;
  private final Definition definition;
  private final Progress progress;

  Measuring(SparkSession spark, LakeRun run, Definition definition, Progress progress) {
    this.spark = spark;
    this.run = run;
    this.definition = definition;
    this.progress = progress;
  }

  /**
   * Measures.
   *
   * @param months all of existing regions and months
   * @param ledger what the lake knows of all files
   * @param counts what has been counted of them so far
   */
  void measure(Set<RegionMonth> months, Ledger ledger, RunCounts counts) {
    // What a month says of the month before changes with it: the next one is summed again, too.
    Set<RegionMonth> reached = new TreeSet<>(months);
    months.forEach(month -> reached.add(month.next()));
    reached.removeAll(ClosedMonths.of(run).erased());
    Registers registers = registers(months, reached, ledger.regionMonths(), counts);
    Set<RegionMonth> summed = new TreeSet<>(months);
    summed.addAll(registers.regionMonths());
    progress.stage("deciding outcomes");
    counts.rest(months, summed, registers);
    RegisteredUnits units = RegisteredUnits.of(registers.units());
    if (summed.size() <= FEW) {
      SecondCompiler.spare(SecondCompiler.From.SUMMING);
    }
    progress.stage("summing");
    Registers measured = registers.in(months);
    AtTheSameTime.all(
        () -> new MeasuredMonths(summed).byYear().forEach(year -> sum(year, units, counts)),
        () ->
            new Coverage(spark, run, months)
                .replace(measured.units(), measured.lines(), ledger.rows(), counts.events()));
  }

  /** Those that have passed are on the driver; the lake is asked for others that it holds. */
  private Registers registers(
      Set<RegionMonth> months, Set<RegionMonth> reached, Set<RegionMonth> held, RunCounts counts) {
    Set<RegionMonth> others = new HashSet<>(reached);
    others.retainAll(held);
    others.removeAll(counts.counted());
    List<Row> units = new ArrayList<>();
    List<Row> lines = new ArrayList<>();
    if (counts.registers().isPresent()) {
      units.addAll(counts.registers().get().units());
      lines.addAll(counts.registers().get().lines());
    }
    units.addAll(held(LakeTable.UNIT, others));
    others.retainAll(months);
    lines.addAll(held(LakeTable.PHONE_LINE, others));
    return Registers.of(units, lines);
  }

  private List<Row> held(LakeTable register, Set<RegionMonth> months) {
    return months.isEmpty()
        ? List.of()
        : Tuning.small(spark, () -> run.table(register).where(LakeRun.in(months)).collectAsList());
  }

  private void sum(MeasuredMonths year, RegisteredUnits units, RunCounts counts) {
    new SelfBooking(spark, run, year, units)
        .replace(
            counts.bookings(),
            shares -> {
              shares.add(
                  counts.contacts(year.months(), row -> units.named(row).filter(year::include)));
              new Statistics(run, year).replace(shares, definition.toString());
            });
  }
}
