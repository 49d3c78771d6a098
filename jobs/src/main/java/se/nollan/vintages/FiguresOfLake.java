package se.nollan.vintages;

import static org.apache.spark.sql.functions.col;

import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import se.nollan.ingest.Ledger;
import se.nollan.lake.Lake;
import se.nollan.lake.LakeTable;
import se.nollan.model.CanonicalDataset;
import se.nollan.model.Region;
import se.nollan.publish.DeliveredFile;
import se.nollan.publish.LakeFigures;
import se.nollan.publish.MonthFigure;
import se.nollan.publish.PublishedCoverage;
import se.nollan.publish.UnitStatus;

/** What a lake holds for a publication, as of its newest snapshot. */
final class FiguresOfLake {
  private static final List<CanonicalDataset> EVENTS =
      List.of(
          CanonicalDataset.PHONE_CONTACT,
          CanonicalDataset.CHAT_CASE,
          CanonicalDataset.BOOKING,
          CanonicalDataset.APPOINTMENT,
          CanonicalDataset.BOOKABLE_SLOT);

  private final Lake lake;

  FiguresOfLake(Lake lake) {
    this.lake = lake;
  }

  /** The months that any region has delivered a file of, and that are measured, ascending. */
  TreeSet<String> months() {
    TreeSet<String> months = new TreeSet<>();
    lake.table(LakeTable.COVERAGE)
        .select("period")
        .distinct()
        .collectAsList()
        .forEach(row -> months.add(row.getString(0)));
    return months;
  }

  LakeFigures of(Collection<String> months) {
    return new LakeFigures(figures(months), coverage(months), units(months));
  }

  private List<MonthFigure> figures(Collection<String> months) {
    return table(LakeTable.STATISTIC, months)
        .select(
            "measure",
            "level",
            "area",
            "area_name",
            "region",
            "unit_group",
            "period",
            "numerator",
            "denominator")
        .collectAsList()
        .stream()
        .map(
            row ->
                new MonthFigure(
                    Levels.key(row),
                    Levels.text(row, "area_name"),
                    row.getAs("numerator"),
                    row.getAs("denominator")))
        .toList();
  }

  private List<PublishedCoverage> coverage(Collection<String> months) {
    return events(LakeTable.COVERAGE, months).collectAsList().stream()
        .map(
            row -> {
              String region = row.getAs("region");
              return new PublishedCoverage(
                  region,
                  Region.of(region).map(Region::title).orElse(region),
                  row.getAs("period"),
                  row.getAs("dataset"),
                  row.getAs("status"),
                  unitsOf(row));
            })
        .toList();
  }

  private static Optional<PublishedCoverage.Units> unitsOf(Row row) {
    return row.getAs("units_expected") == null
        ? Optional.empty()
        : Optional.of(
            new PublishedCoverage.Units(
                row.<Long>getAs("units_expected"),
                row.<Long>getAs("units_reporting") + row.<Long>getAs("units_zero"),
                row.<Long>getAs("units_missing"),
                row.<Long>getAs("units_not_taking_part"),
                row.<Long>getAs("units_not_stated")));
  }

  private List<UnitStatus> units(Collection<String> months) {
    return events(LakeTable.COVERAGE_UNIT, months).collectAsList().stream()
        .map(
            row ->
                new UnitStatus(
                    row.getAs("region"),
                    row.getAs("unit_id"),
                    Levels.text(row, "unit_name"),
                    row.getAs("period"),
                    row.getAs("dataset"),
                    row.getAs("status")))
        .toList();
  }

  private Dataset<Row> events(LakeTable table, Collection<String> months) {
    return table(table, months)
        .where(col("dataset").isin(EVENTS.stream().map(CanonicalDataset::id).toArray()));
  }

  private Dataset<Row> table(LakeTable table, Collection<String> months) {
    return lake.table(table).where(col("period").isin(months.toArray()));
  }

  /** The accepted files of these months, and of the month before each. */
  List<DeliveredFile> deliveries(Collection<String> months) {
    Set<String> all = new TreeSet<>(months);
    months.forEach(month -> all.add(YearMonth.parse(month).minusMonths(1).toString()));
    return Ledger.of(lake).entries().stream()
        .filter(entry -> entry.rejection().isEmpty() && all.contains(entry.file().period()))
        .map(
            entry ->
                new DeliveredFile(
                    entry.file().region(),
                    entry.file().period(),
                    entry.dataset().map(CanonicalDataset::id).orElse(""),
                    entry.file().path(),
                    entry.checksum(),
                    Optional.ofNullable(entry.sourceVersion()).orElse("")))
        .sorted(Comparator.comparing(DeliveredFile::path))
        .toList();
  }
}
