package se.nollan.contact;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.catalyst.expressions.JoinedRow;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.types.UTF8String;
import se.nollan.lake.LakeTable;
import se.nollan.model.RegionMonth;

/** The outcomes of one task's contacts, region-month by region-month. */
final class Decided {
  /** The same places in calls and in chat cases. */
  private static final StructType CONTACT = LakeTable.PHONE_CONTACT.schema();

  private static final int REGION = CONTACT.fieldIndex("region");
  private static final int SOURCE = CONTACT.fieldIndex("source");
  private static final int PERIOD = CONTACT.fieldIndex("period");

  private static final StructType OUTCOME = LakeTable.CONTACT_OUTCOME.schema();
  private static final int OF_REGION = OUTCOME.fieldIndex("region");
  private static final int OF_SOURCE = OUTCOME.fieldIndex("source");
  private static final int OF_PERIOD = OUTCOME.fieldIndex("period");
  private static final int OF_CONTACT = OUTCOME.fieldIndex("contact_id");
  private static final int OF_OUTCOME = OUTCOME.fieldIndex("outcome");
  private static final int OF_REASON = OUTCOME.fieldIndex("reason");
  private static final int OF_UNIT = OUTCOME.fieldIndex("unit_id");
  private static final int OF_DAY = OUTCOME.fieldIndex("day");

  private static final UTF8String[] OUTCOMES = new UTF8String[Reason.values().length];
  private static final UTF8String[] REASONS = new UTF8String[Reason.values().length];

  static {
    Map<Outcome, UTF8String> outcomes = new EnumMap<>(Outcome.class);
    for (Outcome outcome : Outcome.values()) {
      outcomes.put(outcome, text(outcome.name()));
    }
    for (Reason reason : Reason.values()) {
      OUTCOMES[reason.ordinal()] = outcomes.get(reason.outcome());
      REASONS[reason.ordinal()] = text(reason.name());
    }
  }

  private final Places places;
  private final Set<RegionMonth> months;
  private final Consumer<InternalRow> to;
  private final UnaryOperator<InternalRow> program;
  private final JoinedRow joined = new JoinedRow();
  private final Waiting waiting;
  private final Map<UTF8String, UTF8String> sources = new HashMap<>();
  private final Object[] cells = new Object[OUTCOME.size()];
  private final InternalRow outcome = new GenericInternalRow(cells);
  private UTF8String region = UTF8String.EMPTY_UTF8;
  private UTF8String period = UTF8String.EMPTY_UTF8;
  private UTF8String source = UTF8String.EMPTY_UTF8;
  private UTF8String givenRegion = UTF8String.EMPTY_UTF8;
  private UTF8String givenPeriod = UTF8String.EMPTY_UTF8;
  private UTF8String givenSource = UTF8String.EMPTY_UTF8;
  private boolean wanted;
  private Map<UTF8String, InternalRow> register = Map.of();
  private UTF8String lastNamed = UTF8String.EMPTY_UTF8;
  private InternalRow lastPlace = new GenericInternalRow(0);

  /**
   * None yet.
   *
   * @param months the contacts of others are passed over
   * @param to takes the outcomes; one is overwritten by the next
   */
  Decided(Question question, Places places, Set<RegionMonth> months, Consumer<InternalRow> to) {
    this.places = places;
    this.months = months;
    this.to = to;
    this.program = question.program().begin();
    this.waiting = new Waiting(question.rulings());
    cells[OUTCOME.fieldIndex("dataset")] = text(question.dataset().id());
    cells[OUTCOME.fieldIndex("definition")] = text(question.definition());
  }

  private static UTF8String text(String text) {
    return UTF8String.fromString(text);
  }

  /** The next contact, of the canonical table. */
  void contact(InternalRow row) {
    moveTo(row.getUTF8String(REGION), row.getUTF8String(PERIOD));
    if (!wanted) {
      return;
    }
    InternalRow place = named(row);
    Asked asked = new Asked(program.apply(joined.apply(row, place)));
    Contact contact = new Contact(source(row), asked.contact(), asked.day(), places.counted(place));
    Optional<Reason> settled = asked.settled();
    if (settled.isPresent()) {
      decided(contact, settled.get());
    } else if (asked.personKnown()) {
      waiting.add(contact.kept(), asked);
    } else {
      // Nobody else's contacts matter to one of nobody knows whom.
      decided(contact, asked.alone());
    }
  }

  private void moveTo(UTF8String nextRegion, UTF8String nextPeriod) {
    if (nextRegion == givenRegion && nextPeriod == givenPeriod) {
      return;
    }
    givenRegion = nextRegion;
    givenPeriod = nextPeriod;
    if (!nextRegion.equals(region) || !nextPeriod.equals(period)) {
      end();
      begin(nextRegion, nextPeriod);
    }
  }

  private void begin(UTF8String nextRegion, UTF8String nextPeriod) {
    region = nextRegion.copy();
    period = nextPeriod.copy();
    RegionMonth month = new RegionMonth(region.toString(), period.toString());
    wanted = months.contains(month);
    register = places.in(month);
    lastNamed = UTF8String.EMPTY_UTF8;
    cells[OF_REGION] = region;
    cells[OF_PERIOD] = period;
  }

  /** The contact's source, as a text that is not overwritten. */
  private UTF8String source(InternalRow contact) {
    UTF8String given = contact.getUTF8String(SOURCE);
    if (given != givenSource) {
      givenSource = given;
      source = sources.computeIfAbsent(given, UTF8String::copy);
    }
    return source;
  }

  private InternalRow named(InternalRow contact) {
    UTF8String name = places.named(contact);
    // Accepted rows name the register's own text, so that one look often is enough.
    if (name != lastNamed) {
      lastPlace = register.get(name);
      if (lastPlace == null) {
        throw new IllegalStateException(
            "a contact of region %s in %s names what its register does not hold; run again, and report it"
                .formatted(region, period));
      }
      lastNamed = name;
    }
    return lastPlace;
  }

  private void decided(Contact contact, Reason reason) {
    cells[OF_SOURCE] = contact.source();
    cells[OF_CONTACT] = contact.id();
    cells[OF_OUTCOME] = OUTCOMES[reason.ordinal()];
    cells[OF_REASON] = REASONS[reason.ordinal()];
    cells[OF_UNIT] = contact.unit();
    cells[OF_DAY] = contact.day();
    to.accept(outcome);
  }

  /** No more contacts come, or only those of another region-month. */
  void end() {
    waiting.decide(this::decided);
  }
}
