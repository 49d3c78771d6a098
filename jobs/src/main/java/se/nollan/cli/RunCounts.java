package se.nollan.cli;

import static org.apache.spark.sql.functions.lit;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import se.nollan.booking.BookingCounts;
import se.nollan.contact.ContactOutcomes;
import se.nollan.contact.ContactRegisters;
import se.nollan.contact.ContactSources;
import se.nollan.contact.Definition;
import se.nollan.contact.Question;
import se.nollan.coverage.EventCounts;
import se.nollan.ingest.EventWork;
import se.nollan.lake.LakeRun;
import se.nollan.lake.LakeTable;
import se.nollan.lake.TableWriting;
import se.nollan.model.CanonicalDataset;
import se.nollan.model.RegionMonth;
import se.nollan.pass.Grouping;
import se.nollan.pass.Grouping.Counted;
import se.nollan.pass.Passes;
import se.nollan.pass.RowWork;
import se.nollan.register.Registers;
import se.nollan.statistics.Basis;
import se.nollan.statistics.UnitMonth;
import se.nollan.statistics.UnitMonths;
import se.nollan.statistics.UnitShares;

/**
 * What a run counts and decides of events as they pass: most of them while they are read from
 * deliveries, the others from the lake.
 */
final class RunCounts {
  private static final UnitMonths CONTACTS = UnitMonths.over(Basis.CONTACTS);
  private static final Counted OF_OUTCOMES = CONTACTS.counted(lit(true));

  private final SparkSession spark;
  private final LakeRun run;
  private final ContactOutcomes deciding;
  private final TableWriting outcomes;
  private final Grouping contacts;
  private final Map<CanonicalDataset, Grouping> groupings = new EnumMap<>(CanonicalDataset.class);
  private final Set<RegionMonth> counted = new HashSet<>();
  private final Set<RegionMonth> decided = new HashSet<>();
  private Optional<EventWork.ReadRegisters> read = Optional.empty();

  RunCounts(SparkSession spark, LakeRun run, Definition definition) {
    this.spark = spark;
    this.run = run;
    this.deciding = new ContactOutcomes(definition);
    this.outcomes = run.writing(LakeTable.CONTACT_OUTCOME);
    this.contacts = Grouping.of(spark, LakeTable.CONTACT_OUTCOME.schema(), List.of(OF_OUTCOMES));
    Stream.of(CanonicalDataset.values())
        .filter(dataset -> !dataset.register())
        .forEach(dataset -> groupings.put(dataset, grouping(dataset)));
  }

  private Grouping grouping(CanonicalDataset dataset) {
    List<Counted> counted = new ArrayList<>(BookingCounts.of(dataset));
    counted.addAll(EventCounts.of(dataset));
    return Grouping.of(spark, LakeTable.of(dataset).schema(), counted);
  }

  /** What is to be done with the events of deliveries, as far as it can be planned before them. */
  EventWork.Planned passing(Set<RegionMonth> touched) {
    Map<CanonicalDataset, Question> questions = new EnumMap<>(CanonicalDataset.class);
    if (!touched.isEmpty()) {
      deciding.datasets().forEach(d -> questions.put(d, deciding.question(spark, d, touched)));
    }
    return (registers, scattered) -> {
      Registers here = Registers.of(registers.units(), registers.lines());
      counted.addAll(touched);
      decided.addAll(touched);
      deciding.datasets().forEach(dataset -> decided.removeAll(scattered.of(dataset)));
      read = Optional.of(registers);
      ContactRegisters known =
          new ContactRegisters(here.lines(), here.units(), Set.copyOf(decided));
      return dataset -> {
        List<RowWork> works = new ArrayList<>();
        works.add(groupings.get(dataset));
        Optional.ofNullable(questions.get(dataset))
            .map(asked -> deciding.deciding(spark, asked, known, List.of(outcomes, contacts)))
            .ifPresent(works::add);
        return works;
      };
    };
  }

  /** The registers of the region-months that have passed, if any have. */
  Optional<EventWork.ReadRegisters> registers() {
    return read;
  }

  /** The region-months whose events have been counted. */
  Set<RegionMonth> counted() {
    return Set.copyOf(counted);
  }

  /**
   * Counts and decides what has not passed.
   *
   * @param months to be decided
   * @param summed to be counted, those among them
   */
  void rest(Set<RegionMonth> months, Set<RegionMonth> summed, Registers registers) {
    Set<RegionMonth> uncounted = without(summed, counted);
    if (!uncounted.isEmpty()) {
      groupings.forEach(
          (dataset, grouping) ->
              Passes.over(in(LakeTable.of(dataset), uncounted), List.of(grouping)));
    }
    Set<RegionMonth> undecided = without(months, decided);
    if (!undecided.isEmpty()) {
      deciding.over(
          new ContactSources(
              in(LakeTable.PHONE_CONTACT, undecided),
              in(LakeTable.CHAT_CASE, undecided),
              registers.lines(),
              registers.units(),
              undecided),
          List.of(outcomes, contacts));
    }
    Set<RegionMonth> decidedBefore = without(summed, months);
    if (!decidedBefore.isEmpty()) {
      Passes.over(in(LakeTable.CONTACT_OUTCOME, decidedBefore), List.of(contacts));
    }
    run.replace(LakeTable.CONTACT_OUTCOME, outcomes, months);
    if (counted.containsAll(months)) {
      mustHaveOneOutcomeEach();
    }
  }

  /** Every accepted contact has one outcome: of months that have passed, both were counted. */
  private void mustHaveOneOutcomeEach() {
    long accepted = deciding.datasets().stream().mapToLong(d -> run.written(LakeTable.of(d))).sum();
    long decided = run.written(LakeTable.CONTACT_OUTCOME);
    if (accepted != decided) {
      throw new IllegalStateException(
          "%d contacts were accepted, and %d decided; run again, and report it"
              .formatted(accepted, decided));
    }
  }

  private static Set<RegionMonth> without(Set<RegionMonth> months, Set<RegionMonth> others) {
    Set<RegionMonth> rest = new HashSet<>(months);
    rest.removeAll(others);
    return rest;
  }

  private Dataset<Row> in(LakeTable table, Set<RegionMonth> months) {
    return run.table(table).where(LakeRun.in(months));
  }

  /** What measures count of contacts, of some periods. */
  UnitShares contacts(Set<String> periods, Function<Row, Optional<UnitMonth>> countsAt) {
    return CONTACTS.read(contacts.rows(OF_OUTCOMES, periods), countsAt);
  }

  BookingCounts bookings() {
    return new BookingCounts(groupings);
  }

  EventCounts events() {
    return new EventCounts(groupings);
  }
}
