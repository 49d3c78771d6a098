package se.nollan.cli;

import static org.apache.spark.sql.functions.lit;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import se.nollan.pass.Passes;
import se.nollan.pass.RowWork;
import se.nollan.register.Registers;
import se.nollan.statistics.Basis;
import se.nollan.statistics.UnitMonths;

/**
 * What a run counts and decides of events as they pass: most of them while they are read from
 * deliveries, the others from the lake.
 */
final class RunCounts {
  private final SparkSession spark;
  private final LakeRun run;
  private final ContactOutcomes deciding;
  private final TableWriting outcomes;
  private final Grouping contacts;
  private final BookingCounts bookings;
  private final EventCounts events;
  private final Set<RegionMonth> counted = new HashSet<>();
  private final Set<RegionMonth> decided = new HashSet<>();
  private Optional<EventWork.ReadRegisters> read = Optional.empty();

  RunCounts(SparkSession spark, LakeRun run, Definition definition) {
    this.spark = spark;
    this.run = run;
    this.deciding = new ContactOutcomes(definition);
    this.outcomes = run.writing(LakeTable.CONTACT_OUTCOME);
    this.contacts =
        UnitMonths.over(Basis.CONTACTS)
            .counting(spark, LakeTable.CONTACT_OUTCOME.schema(), lit(true));
    this.bookings = new BookingCounts(spark);
    this.events = new EventCounts(spark);
  }

  /** What is to be done with the events of deliveries, as far as it can be planned before them. */
  EventWork.Planned passing(Set<RegionMonth> touched) {
    Map<CanonicalDataset, Question> questions = new EnumMap<>(CanonicalDataset.class);
    deciding.datasets().forEach(d -> questions.put(d, deciding.question(spark, d, touched)));
    return (registers, scattered) -> {
      Registers here = Registers.of(registers.units(), registers.lines());
      counted.addAll(touched);
      decided.addAll(touched);
      deciding.datasets().forEach(dataset -> decided.removeAll(scattered.of(dataset)));
      read = Optional.of(registers);
      ContactRegisters known =
          new ContactRegisters(here.lines(), here.units(), Set.copyOf(decided));
      return dataset -> {
        List<RowWork> works = new ArrayList<>(counting(dataset));
        Optional.ofNullable(questions.get(dataset))
            .map(asked -> deciding.deciding(spark, asked, known, List.of(outcomes, contacts)))
            .ifPresent(works::add);
        return works;
      };
    };
  }

  private List<RowWork> counting(CanonicalDataset dataset) {
    List<RowWork> works = new ArrayList<>(bookings.of(dataset));
    works.addAll(events.of(dataset));
    return works;
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
      for (CanonicalDataset dataset : CanonicalDataset.values()) {
        if (!dataset.register()) {
          Passes.over(in(LakeTable.of(dataset), uncounted), counting(dataset));
        }
      }
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
  List<Row> contacts(Set<String> periods) {
    return contacts.rows(periods);
  }

  BookingCounts bookings() {
    return bookings;
  }

  EventCounts events() {
    return events;
  }
}
