package se.nollan.contact;

import static org.apache.spark.sql.functions.col;

import java.util.List;
import java.util.Set;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import se.nollan.lake.LakeTable;
import se.nollan.model.CanonicalDataset;
import se.nollan.model.RegionMonth;
import se.nollan.pass.Frames;
import se.nollan.pass.Passes;
import se.nollan.pass.RowProgram;
import se.nollan.pass.RowWork;

/**
 * The outcome and reason of every accepted contact: columns {@code dataset}, {@code region}, {@code
 * source}, {@code period}, {@code contact_id}, {@code outcome}, {@code reason}, {@code unit_id}
 * (the counted unit), {@code day} and {@code definition}.
 */
public final class ContactOutcomes {
  private final Definition definition;

  public ContactOutcomes(Definition definition) {
    this.definition = definition;
  }

  /** The datasets whose rows have outcomes: phone contacts, and from 1.8 chat cases too. */
  public List<CanonicalDataset> datasets() {
    return definition.since(Version.V1_8)
        ? List.of(CanonicalDataset.PHONE_CONTACT, CanonicalDataset.CHAT_CASE)
        : List.of(CanonicalDataset.PHONE_CONTACT);
  }

  /**
   * What is asked of a dataset's contacts: planned, and compiled, before there are any.
   *
   * @param months all that they may be of
   */
  public Question question(SparkSession spark, CanonicalDataset dataset, Set<RegionMonth> months) {
    StructType given = LakeTable.of(dataset).schema();
    for (StructField field : Places.schema(dataset).fields()) {
      given = given.add(field);
    }
    return new Question(
        dataset,
        definition.toString(),
        RowProgram.of(spark, given, rows -> asked(dataset, rows, months)).compiled(),
        rulings(dataset));
  }

  /**
   * Decides contacts as they pass: rows of the canonical table of the question's dataset, all of a
   * region-month behind each other in one task. Those of region-months that the registers do not
   * name are passed over.
   *
   * @param next what is to be done with their outcomes
   */
  public RowWork deciding(
      SparkSession spark, Question question, ContactRegisters registers, List<RowWork> next) {
    return decision(spark, question, registers, next);
  }

  private Deciding decision(
      SparkSession spark, Question question, ContactRegisters registers, List<RowWork> next) {
    Broadcast<Places> places =
        JavaSparkContext.fromSparkContext(spark.sparkContext())
            .broadcast(places(question.dataset(), registers));
    return new Deciding(question, places, registers.regionMonths(), next);
  }

  private Deciding decision(
      SparkSession spark, CanonicalDataset dataset, ContactSources sources, List<RowWork> next) {
    ContactRegisters registers = sources.registers();
    Question question = question(spark, dataset, registers.regionMonths());
    return decision(spark, question, registers, next);
  }

  private Places places(CanonicalDataset dataset, ContactRegisters registers) {
    return dataset == CanonicalDataset.PHONE_CONTACT
        ? Places.ofCalls(registers, definition)
        : Places.ofCases(registers);
  }

  private Rulings rulings(CanonicalDataset dataset) {
    return dataset == CanonicalDataset.PHONE_CONTACT
        ? Rulings.ofCalls(definition)
        : Rulings.ofCases();
  }

  private Dataset<Row> asked(CanonicalDataset dataset, Dataset<Row> rows, Set<RegionMonth> months) {
    return dataset == CanonicalDataset.PHONE_CONTACT
        ? PhoneRows.dated(rows, months, definition).select(new PhoneOutcomes(definition).columns())
        : ChatRows.dated(rows).select(new ChatOutcomes(definition).columns());
  }

  /**
   * Decides contacts that a lake holds: for this their region-months are put together.
   *
   * @param next what is to be done with their outcomes
   */
  public void over(ContactSources sources, List<RowWork> next) {
    for (CanonicalDataset dataset : datasets()) {
      Dataset<Row> rows = sources.of(dataset);
      Passes.over(together(rows), List.of(decision(rows.sparkSession(), dataset, sources, next)));
    }
  }

  /** The outcomes of contacts that a lake holds. */
  public Dataset<Row> of(ContactSources sources) {
    SparkSession spark = sources.phoneContacts().sparkSession();
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    List<JavaRDD<InternalRow>> outcomes =
        datasets().stream()
            .map(
                dataset -> {
                  Deciding deciding = decision(spark, dataset, sources, List.of());
                  return Frames.rows(together(sources.of(dataset))).mapPartitions(deciding::of);
                })
            .toList();
    return Frames.of(
        spark, context.union(outcomes.toArray(JavaRDD[]::new)), LakeTable.CONTACT_OUTCOME.schema());
  }

  private static Dataset<Row> together(Dataset<Row> rows) {
    return rows.repartition(col("region"), col("period")).sortWithinPartitions("region", "period");
  }
}
