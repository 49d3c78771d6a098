package se.nollan.vintages;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import scala.collection.Seq;
import scala.jdk.javaapi.CollectionConverters;
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
        lists(
            vintage.files(),
            file -> List.of(file.name(), String.valueOf(file.size()), file.sha256())),
        vintage.rules().toArray(String[]::new),
        lists(
            vintage.deliveries(),
            file ->
                List.of(
                    file.region(),
                    file.month(),
                    file.dataset(),
                    file.path(),
                    file.checksum(),
                    file.sourceVersion())),
        lists(vintage.revisions(), VintageRows::facts));
  }

  private static List<String> facts(RevisionNote note) {
    List<String> facts =
        new ArrayList<>(
            List.of(
                String.valueOf(note.from()),
                String.valueOf(note.to()),
                note.region(),
                String.valueOf(note.figuresCompared()),
                String.valueOf(note.figuresChanged()),
                String.valueOf(note.largestChange())));
    facts.addAll(note.reasons());
    return facts;
  }

  private static RevisionNote note(List<String> facts) {
    return new RevisionNote(
        Integer.parseInt(facts.get(0)),
        Integer.parseInt(facts.get(1)),
        facts.get(2),
        Long.parseLong(facts.get(3)),
        Long.parseLong(facts.get(4)),
        Double.parseDouble(facts.get(5)),
        facts.subList(6, facts.size()));
  }

  private static <T> String[][] lists(List<T> all, Function<T, List<String>> facts) {
    return all.stream()
        .map(each -> facts.apply(each).toArray(String[]::new))
        .toArray(String[][]::new);
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
        list(
            row,
            "files",
            facts -> new FrozenFile(facts.get(0), Long.parseLong(facts.get(1)), facts.get(2))),
        row.getList(row.fieldIndex("rules")),
        list(
            row,
            "deliveries",
            facts ->
                new DeliveredFile(
                    facts.get(0),
                    facts.get(1),
                    facts.get(2),
                    facts.get(3),
                    facts.get(4),
                    facts.get(5))),
        list(row, "revisions", VintageRows::note));
  }

  private static <T> List<T> list(Row row, String column, Function<List<String>, T> value) {
    return row.<Seq<String>>getList(row.fieldIndex(column)).stream()
        .map(facts -> List.copyOf(CollectionConverters.asJava(facts)))
        .map(value)
        .toList();
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
