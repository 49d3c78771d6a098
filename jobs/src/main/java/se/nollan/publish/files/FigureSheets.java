package se.nollan.publish.files;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import se.nollan.disclosure.StatisticKey.Level;
import se.nollan.publish.Publication;
import se.nollan.publish.PublishedCoverage;
import se.nollan.publish.PublishedCoverage.Units;
import se.nollan.publish.PublishedMeasure;

/**
 * The sheets with figures. A unit's figures among the units of its own operator or type are its
 * whole figures once more: here they are left out, and columns say who runs it and of which type it
 * is. The CSV file has them all.
 */
final class FigureSheets {
  private static final String SAME_DAY = "same_day_";

  private final Publication publication;
  private final int mostRows;
  private final RegionNames regions;
  private final UnitGroups groups;
  private final Map<String, String> measures = new HashMap<>();

  /** Of sheets that take {@code mostRows} rows below their titles. */
  FigureSheets(Publication publication, int mostRows) {
    this.publication = publication;
    this.mostRows = mostRows;
    this.regions = RegionNames.of(publication);
    this.groups = UnitGroups.of(publication);
    for (PublishedMeasure measure : publication.measures()) {
      measures.put(measure.id(), measure.swedish());
    }
  }

  List<TableSheet<?>> all() {
    List<TableSheet<?>> sheets = new ArrayList<>();
    sheets.addAll(
        figures(
            "Riket",
            "Rikets tal, per mått, enhetsgrupp och period",
            columns(group()),
            row -> row.key().level() == Level.NATION));
    sheets.addAll(
        figures(
            "Regioner",
            "Regionernas tal, per mått, enhetsgrupp och period",
            columns(Stream.concat(region().stream(), group().stream()).toList()),
            row -> row.key().level() == Level.REGION));
    List<SheetColumn<FigureRow>> ofUnits =
        columns(Stream.concat(region().stream(), unit().stream()).toList());
    sheets.addAll(
        figures(
            "Enheter, kontakt samma dag",
            "Enheternas tal om kontakt samma dag, per mått och period",
            ofUnits,
            row -> ofWholeUnit(row) && row.key().measure().startsWith(SAME_DAY)));
    sheets.addAll(
        figures(
            "Enheter, webbtidbok",
            "Enheternas tal om bokning och besök, per mått och period",
            ofUnits,
            row -> ofWholeUnit(row) && !row.key().measure().startsWith(SAME_DAY)));
    sheets.addAll(
        parts(
            "Täckning",
            "Vad regionerna har levererat, per månad och datamängd",
            coverage(),
            publication.coverage()));
    return sheets;
  }

  private List<TableSheet<FigureRow>> figures(
      String name,
      String meaning,
      List<SheetColumn<FigureRow>> columns,
      Predicate<FigureRow> which) {
    return parts(
        name, meaning, columns, StatisticsTable.rows(publication).stream().filter(which).toList());
  }

  /** As many sheets as it takes; one, also if there are no rows. */
  private <R> List<TableSheet<R>> parts(
      String name, String meaning, List<SheetColumn<R>> columns, List<R> rows) {
    List<TableSheet<R>> parts = new ArrayList<>();
    for (int from = 0; from == 0 || from < rows.size(); from += mostRows) {
      List<R> part = rows.subList(from, Math.min(rows.size(), from + mostRows));
      String suffix = parts.isEmpty() ? "" : " " + (parts.size() + 1);
      parts.add(
          new TableSheet<>(
              name + suffix,
              parts.isEmpty() ? meaning : meaning + " (fortsättning)",
              columns,
              part));
    }
    return parts;
  }

  private static boolean ofWholeUnit(FigureRow row) {
    return row.key().level() == Level.UNIT && row.key().unitGroup().equals("all");
  }

  private List<SheetColumn<FigureRow>> columns(List<SheetColumn<FigureRow>> where) {
    List<SheetColumn<FigureRow>> columns = new ArrayList<>();
    columns.add(SheetColumn.text("Mått", row -> row.key().measure()));
    columns.add(
        SheetColumn.text(
            "Vad det mäter",
            row -> measures.getOrDefault(row.key().measure(), row.key().measure())));
    columns.addAll(where);
    columns.add(SheetColumn.text("Period", row -> row.key().period()));
    columns.add(SheetColumn.text("Status", row -> row.status().wording().swedish()));
    columns.add(SheetColumn.count("Täljare", FigureRow::numerator));
    columns.add(SheetColumn.count("Nämnare", FigureRow::denominator));
    columns.add(SheetColumn.share("Andel", FigureRow::share));
    columns.add(SheetColumn.share("Undre gräns", FigureRow::low));
    columns.add(SheetColumn.share("Övre gräns", FigureRow::high));
    columns.add(SheetColumn.share("Medel av månader", FigureRow::mean));
    return List.copyOf(columns);
  }

  private static List<SheetColumn<FigureRow>> group() {
    return List.of(
        SheetColumn.text(
            "Enhetsgrupp",
            row -> Names.of(Names.UNIT_GROUPS, row.key().unitGroup(), Language.SWEDISH)));
  }

  private List<SheetColumn<FigureRow>> region() {
    return List.of(
        SheetColumn.text("Länskod", row -> row.key().region()),
        SheetColumn.text("Region", row -> regions.of(row.key().region())));
  }

  private List<SheetColumn<FigureRow>> unit() {
    return List.of(
        SheetColumn.text("HSA-id", row -> row.key().area()),
        SheetColumn.text("Enhet", row -> row.figure().areaName()),
        SheetColumn.text("Drift", row -> UnitGroups.named(groups.operators(row.key()))),
        SheetColumn.text("Enhetstyp", row -> UnitGroups.named(groups.types(row.key()))));
  }

  private static List<SheetColumn<PublishedCoverage>> coverage() {
    return List.of(
        SheetColumn.text("Länskod", PublishedCoverage::region),
        SheetColumn.text("Region", PublishedCoverage::regionName),
        SheetColumn.text("Månad", PublishedCoverage::month),
        SheetColumn.text(
            "Datamängd", row -> Names.of(Names.DATASETS, row.dataset(), Language.SWEDISH)),
        SheetColumn.text("Status", row -> Names.of(Names.COVERAGE, row.status(), Language.SWEDISH)),
        SheetColumn.count("Väntade enheter", row -> CoverageTable.units(row, Units::expected)),
        SheetColumn.count("Med uppgifter", row -> CoverageTable.units(row, Units::told)),
        SheetColumn.count("Saknas", row -> CoverageTable.units(row, Units::missing)),
        SheetColumn.count("Deltar inte", row -> CoverageTable.units(row, Units::notTakingPart)),
        SheetColumn.count("Utan besked", row -> CoverageTable.units(row, Units::notStated)));
  }
}
