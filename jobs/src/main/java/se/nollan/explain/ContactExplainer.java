package se.nollan.explain;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.date_format;
import static org.apache.spark.sql.functions.lit;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import se.nollan.contact.ContactOutcomes;
import se.nollan.contact.ContactSources;
import se.nollan.contact.Definition;
import se.nollan.contact.Reason;
import se.nollan.contact.Rule;
import se.nollan.contact.Variant;
import se.nollan.contact.Version;
import se.nollan.lake.Lake;

/** Says why a call or chat case has its outcome, by deciding it again from what the lake holds. */
public final class ContactExplainer {
  private final SparkSession spark;
  private final Lake lake;
  private final Definition definition;
  private final List<Definition> others;

  /** Holds a contact against every version too, and against each variant of the lake's own. */
  public ContactExplainer(SparkSession spark, Lake lake) {
    this(spark, lake, others(Definition.of(lake.snapshot().definition())));
  }

  /** Holds a contact against these definitions too. */
  ContactExplainer(SparkSession spark, Lake lake, List<Definition> others) {
    this.spark = spark;
    this.lake = lake;
    this.definition = Definition.of(lake.snapshot().definition());
    this.others = List.copyOf(others);
  }

  /** Every version, and a definition's own with each variant: one step away, so that each tells. */
  private static List<Definition> others(Definition definition) {
    Set<Definition> others = new LinkedHashSet<>();
    for (Version version : Version.values()) {
      others.add(new Definition(version, Set.of()));
    }
    for (Variant variant : Variant.values()) {
      others.add(new Definition(definition.version(), Set.of(variant)));
    }
    others.remove(definition);
    return List.copyOf(others);
  }

  /**
   * The contact of that id, which is in its dataset's table.
   *
   * @param place of a call or chat case
   */
  public ContactExplanation explain(Place place, String id) {
    ContactKind kind = ContactKind.of(place.dataset()).orElseThrow();
    Column self = col("source").equalTo(place.source()).and(col(kind.id()).equalTo(id));
    ContactSources sources = new OnePersonsDay(spark, lake, place).of(kind, self);
    List<Row> rows = rows(place, kind, sources);
    Row itself =
        rows.stream()
            .filter(row -> row.getAs("source").equals(place.source()) && row.getAs("id").equals(id))
            .findFirst()
            .orElseThrow();
    Map<Definition, List<Row>> outcomes = outcomes(kind, sources);
    Verdict verdict = verdict(definition, itself, outcomes);
    return new ContactExplanation(
        RowValues.in(itself),
        itself.<Object>getAs("day").toString(),
        itself.getAs("unit"),
        verdict,
        verdict.reason().map(kind::provision),
        definition.since(kind.since()) ? tried(kind, itself) : List.of(),
        rows.stream()
            .filter(row -> row != itself)
            .map(row -> other(row, itself, verdict(definition, row, outcomes)))
            .toList(),
        others.stream().map(each -> verdict(each, itself, outcomes)).toList());
  }

  /** The contacts in the order in which they came, and for each rule whether they meet it. */
  private List<Row> rows(Place place, ContactKind kind, ContactSources sources) {
    Column[] holds =
        kind.rules().stream()
            .map(rule -> coalesce(rule.condition(), lit(false)))
            .toArray(Column[]::new);
    Dataset<Row> names =
        sources
            .unitFrame()
            .select(
                col("unit_id").as("counted"),
                concat(col("unit_id"), lit(" "), col("unit_name")).as("unit"));
    return kind.rows(sources, definition)
        .join(names, "counted")
        .orderBy(kind.at(), col("source"), col(kind.id()))
        .select(
            col("source"),
            col(kind.id()).as("id"),
            date_format(kind.at(), RowValues.CLOCK).as("at"),
            col("day"),
            col("counted"),
            col("unit"),
            kind.matter().orElse(lit(null)).cast(DataTypes.StringType).as("matter_key"),
            array(holds).as("holds"),
            RowValues.of(place.dataset(), kind.register()))
        .collectAsList();
  }

  private List<Tried> tried(ContactKind kind, Row row) {
    List<Boolean> holds = row.getList(row.fieldIndex("holds"));
    List<Rule> inForce = kind.inForce(definition);
    return IntStream.range(0, holds.size())
        .mapToObj(
            i ->
                new Tried(kind.rules().get(i), inForce.contains(kind.rules().get(i)), holds.get(i)))
        .toList();
  }

  /**
   * What each definition says of each contact. One query for each reading: planning is what they
   * cost, and it grows with the query.
   */
  private Map<Definition, List<Row>> outcomes(ContactKind kind, ContactSources sources) {
    Map<List<Object>, List<Row>> byReading = new HashMap<>();
    Map<Definition, List<Row>> outcomes = new HashMap<>();
    Stream.concat(Stream.of(definition), others.stream())
        .forEach(
            each ->
                outcomes.put(
                    each,
                    byReading.computeIfAbsent(
                        kind.reading(each), reading -> outcomes(each, sources))));
    return outcomes;
  }

  private static List<Row> outcomes(Definition definition, ContactSources sources) {
    return new ContactOutcomes(definition)
        .of(sources)
        .select("source", "contact_id", "reason")
        .collectAsList();
  }

  private static Verdict verdict(
      Definition definition, Row contact, Map<Definition, List<Row>> outcomes) {
    return new Verdict(
        definition,
        outcomes.get(definition).stream()
            .filter(row -> row.getString(0).equals(contact.getAs("source")))
            .filter(row -> row.getString(1).equals(contact.getAs("id")))
            .map(row -> Reason.valueOf(row.getString(2)))
            .findFirst());
  }

  private static OtherRow other(Row row, Row itself, Verdict verdict) {
    boolean together =
        Stream.of("counted", "matter_key")
            .allMatch(key -> Objects.equals(row.getAs(key), itself.getAs(key)));
    return new OtherRow(
        row.getAs("source"),
        row.getAs("id"),
        row.getAs("at"),
        row.getAs("unit"),
        together,
        verdict.reason());
  }
}
