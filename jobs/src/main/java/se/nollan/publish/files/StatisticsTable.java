package se.nollan.publish.files;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.nollan.disclosure.StatisticKey.Level;
import se.nollan.publish.Publication;
import se.nollan.publish.PublishedMeasure;

/** One row per figure, shown or not. */
final class StatisticsTable {
  static final String PERIOD = "^[0-9]{4}(-(0[1-9]|1[0-2]))?$";
  private static final String OR_MARK = "; a mark where there is none, see missingValues";

  private StatisticsTable() {}

  static OpenTable<FigureRow> table() {
    return new OpenTable<>(
        "statistics",
        new Wording("Andelar och antal", "Shares and numbers"),
        "One row per figure: a measure, of an area, a group of units, and a month or year. The"
            + " column status says what stands in the figure's place; numbers that are not there"
            + " have a mark: - for a number that does not exist (0 of 0 has no share), x for one"
            + " that is withheld, .. for missing data, . for who does not take part. A year is the"
            + " sum of those of its months that the publication is of.",
        List.of("measure", "level", "area", "unit_group", "period"),
        StatisticsTable::columns,
        StatisticsTable::rows);
  }

  static List<FigureRow> rows(Publication publication) {
    String definition = publication.edition().definition();
    return publication.figures().stream().map(figure -> new FigureRow(figure, definition)).toList();
  }

  static List<Column<FigureRow>> columns(Publication publication) {
    return Stream.concat(
            what(publication.measures().stream().map(PublishedMeasure::id).toList()).stream(),
            numbers().stream())
        .toList();
  }

  private static List<Column<FigureRow>> what(List<String> measures) {
    return List.of(
        Column.text(
            "measure",
            new Column.OneOf(measures),
            new Wording("Mått", "Measure"),
            "What is measured; the measures are listed in the quality declaration.",
            row -> row.key().measure()),
        Column.text(
            "level",
            new Column.OneOf(Arrays.stream(Level.values()).map(StatisticsTable::level).toList()),
            new Wording("Nivå", "Level"),
            "Whether it is of a unit, a region or the nation.",
            row -> level(row.key().level())),
        Column.text(
            "area",
            new Column.TextLike("^(SE|[0-9]{2}|SE[0-9]{10}-[0-9A-Z]{1,18})$"),
            new Wording("Område", "Area"),
            "HSA-id of a unit, county code of a region, SE for the nation.",
            row -> row.key().area()),
        Column.text(
            "area_name",
            new Column.AnyText(),
            new Wording("Namn", "Area's name"),
            "The area's name in Swedish; a unit's latest in the period. If it begins with a"
                + " character that a spreadsheet takes for a formula, an apostrophe stands before"
                + " it.",
            row -> row.figure().areaName()),
        Column.text(
            "region",
            new Column.TextLike("^([0-9]{2})?$"),
            new Wording("Region", "Region"),
            "County code; empty for the nation, which lies in none.",
            row -> row.key().region()),
        Column.text(
            "unit_group",
            new Column.OneOf(List.copyOf(Names.UNIT_GROUPS.keySet())),
            new Wording("Enhetsgrupp", "Group of units"),
            "All units, or those of an operator or of a type: " + told(Names.UNIT_GROUPS) + ".",
            row -> row.key().unitGroup()),
        Column.text(
            "period_kind",
            new Column.OneOf(List.of("month", "year")),
            new Wording("Periodslag", "Kind of period"),
            "Whether the period is a month or a year.",
            row -> row.key().ofYear() ? "year" : "month"),
        Column.text(
            "period",
            new Column.TextLike(PERIOD),
            new Wording("Period", "Period"),
            "Month, as 2026-05, or year, as 2026.",
            row -> row.key().period()));
  }

  private static List<Column<FigureRow>> numbers() {
    return List.of(
        Column.text(
            "status",
            new Column.OneOf(Arrays.stream(Status.values()).map(Status::id).toList()),
            new Wording("Status", "Status"),
            "What stands in the figure's place: "
                + Arrays.stream(Status.values())
                    .map(each -> each.id() + " (" + each.wording().english() + ")")
                    .collect(Collectors.joining(", "))
                + ".",
            row -> row.status().id()),
        number("numerator", "Täljare", "Numerator", "How many are counted", FigureRow::numerator),
        number("denominator", "Nämnare", "Denominator", "Out of how many", FigureRow::denominator),
        share("value", "Andel", "Share", "numerator / denominator", FigureRow::share),
        share(
            "ci_low",
            "Intervall, undre",
            "Interval, lower end",
            "Lower end of the 95 % Wilson interval",
            FigureRow::low),
        share(
            "ci_high",
            "Intervall, övre",
            "Interval, upper end",
            "Upper end of the 95 % Wilson interval",
            FigureRow::high),
        share(
            "mean_of_months",
            "Medel av månader",
            "Mean of months",
            "Of a year: the mean of its months' shares, if at least ten have one",
            FigureRow::mean),
        Column.text(
            "mean_status",
            new Column.OneOf(List.of(Status.SHOWN.id(), Status.SUPPRESSED.id(), "none")),
            new Wording("Medelvärdets status", "Status of the mean"),
            "What stands in the mean's place: shown, suppressed (withheld), none (a month, or a"
                + " year of less than ten months).",
            FigureRow::meanStatus),
        Column.text(
            "definition",
            new Column.AnyText(),
            new Wording("Definition", "Definition"),
            "Under which edition of SKR's instruction contacts were decided, and which variants.",
            FigureRow::definition));
  }

  static String level(Level level) {
    return level.name().toLowerCase(Locale.ROOT);
  }

  private static Column<FigureRow> number(
      String name,
      String swedish,
      String english,
      String description,
      java.util.function.Function<FigureRow, Entry> entry) {
    return new Column<>(
        name,
        new Column.Count(),
        new Wording(swedish, english),
        description + OR_MARK + ".",
        entry);
  }

  private static Column<FigureRow> share(
      String name,
      String swedish,
      String english,
      String description,
      java.util.function.Function<FigureRow, Entry> entry) {
    return new Column<>(
        name,
        new Column.Share(),
        new Wording(swedish, english),
        description + ", from 0 to 1, six decimals" + OR_MARK + ".",
        entry);
  }

  static String told(Map<String, Wording> names) {
    return names.entrySet().stream()
        .map(each -> each.getKey() + " (" + each.getValue().swedish() + ")")
        .collect(Collectors.joining(", "));
  }
}
