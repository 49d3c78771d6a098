package se.nollan.vintages;

import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import se.nollan.disclosure.StatisticKey;
import se.nollan.publish.DeliveredFile;
import se.nollan.publish.Edition;
import se.nollan.publish.FrozenFile;
import se.nollan.publish.KeptFigure;
import se.nollan.publish.RevisionNote;
import se.nollan.publish.Said;
import se.nollan.publish.Stage;
import se.nollan.publish.Vintage;

/** Publications and their figures as rows of the lake's tables, and back. */
final class VintageRows {
  private VintageRows() {}

  static Row row(Vintage vintage) {
    Edition edition = vintage.edition();
    return RowFactory.create(
        edition.number(),
        edition.stage().name(),
        Timestamp.from(edition.made()),
        edition.definition(),
        edition.leastDenominator(),
        edition.program(),
        edition.months().toArray(String[]::new),
        vintage.run(),
        vintage.folder(),
        rows(vintage.files(), file -> RowFactory.create(file.name(), file.size(), file.sha256())),
        vintage.rules().toArray(String[]::new),
        rows(
            vintage.deliveries(),
            file ->
                RowFactory.create(
                    file.region(),
                    file.month(),
                    file.dataset(),
                    file.path(),
                    file.checksum(),
                    file.sourceVersion())),
        rows(
            vintage.revisions(),
            note ->
                RowFactory.create(
                    note.from(),
                    note.to(),
                    note.region(),
                    note.figuresCompared(),
                    note.figuresChanged(),
                    note.largestChange(),
                    note.reasons().toArray(String[]::new))));
  }

  private static <T> Row[] rows(List<T> all, Function<T, Row> row) {
    return all.stream().map(row).toArray(Row[]::new);
  }

  static Vintage vintage(Row row) {
    return new Vintage(
        new Edition(
            row.getAs("number"),
            Stage.valueOf(row.getAs("stage")),
            row.<Timestamp>getAs("made").toInstant(),
            row.getAs("definition"),
            row.getAs("least_denominator"),
            row.getAs("program"),
            row.getList(row.fieldIndex("months"))),
        row.getAs("run"),
        row.getAs("folder"),
        list(row, "files", each -> new FrozenFile(each.getAs(0), each.getAs(1), each.getAs(2))),
        row.getList(row.fieldIndex("rules")),
        list(
            row,
            "deliveries",
            each ->
                new DeliveredFile(
                    each.getAs(0),
                    each.getAs(1),
                    each.getAs(2),
                    each.getAs(3),
                    each.getAs(4),
                    each.getAs(5))),
        list(
            row,
            "revisions",
            each ->
                new RevisionNote(
                    each.getAs(0),
                    each.getAs(1),
                    each.getAs(2),
                    each.getAs(3),
                    each.getAs(4),
                    each.getAs(5),
                    each.getList(6))));
  }

  private static <T> List<T> list(Row row, String column, Function<Row, T> value) {
    return row.<Row>getList(row.fieldIndex(column)).stream().map(value).toList();
  }

  static Row row(int number, KeptFigure figure) {
    StatisticKey key = figure.key();
    return RowFactory.create(
        number,
        key.measure(),
        Levels.name(key.level()),
        key.area(),
        figure.areaName(),
        key.region().isEmpty() ? null : key.region(),
        key.unitGroup(),
        key.ofYear() ? "year" : "month",
        key.period(),
        figure.numerator(),
        figure.denominator(),
        figure.said().name(),
        figure.mean().isPresent() ? figure.mean().getAsDouble() : null,
        figure.meanShown());
  }

  static KeptFigure figure(Row row) {
    Double mean = row.getAs("mean_of_months");
    return new KeptFigure(
        Levels.key(row),
        row.getAs("area_name"),
        row.getAs("numerator"),
        row.getAs("denominator"),
        Said.valueOf(row.getAs("said")),
        Optional.ofNullable(mean).map(OptionalDouble::of).orElseGet(OptionalDouble::empty),
        row.getAs("mean_shown"));
  }
}
