package se.nollan.contact;

import java.util.HashMap;
import java.util.Map;
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

  private final Places places;
  private final Set<RegionMonth> months;
  private final Consumer<InternalRow> to;
  private final UnaryOperator<InternalRow> program;
  private final JoinedRow joined = new JoinedRow();
  private final Waiting waiting;
  private final Map<UTF8String, UTF8String> outcomeOf = new HashMap<>();
  private final Map<UTF8String, UTF8String> sources = new HashMap<>();
  private final Object[] cells = new Object[OUTCOME.size()];
  private final InternalRow outcome = new GenericInternalRow(cells);
  private UTF8String region = UTF8String.EMPTY_UTF8;
  private UTF8String period = UTF8String.EMPTY_UTF8;
  private boolean wanted;
  private Map<UTF8String, InternalRow> register = Map.of();

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
    for (Reason reason : Reason.values()) {
      outcomeOf.put(text(reason.name()), text(reason.outcome().name()));
    }
    cells[OUTCOME.fieldIndex("dataset")] = text(question.dataset().id());
    cells[OUTCOME.fieldIndex("definition")] = text(question.definition());
  }

  private static UTF8String text(String text) {
    return UTF8String.fromString(text);
  }

  /** The next contact, of the canonical table. */
  void contact(InternalRow contact) {
    if (!contact.getUTF8String(REGION).equals(region)
        || !contact.getUTF8String(PERIOD).equals(period)) {
      end();
      begin(contact.getUTF8String(REGION).copy(), contact.getUTF8String(PERIOD).copy());
    }
    if (wanted) {
      UTF8String source = contact.getUTF8String(SOURCE);
      Asked asked = new Asked(program.apply(joined.apply(contact, named(contact))));
      if (asked.settled().isPresent()) {
        decided(asked, source, asked.settled().get());
      } else if (asked.personKnown()) {
        waiting.add(asked.kept(), sources.computeIfAbsent(source, UTF8String::copy));
      } else {
        // Nobody else's contacts matter to one of nobody knows whom.
        decided(asked, source, Waiting.alone(asked));
      }
    }
  }

  private void begin(UTF8String nextRegion, UTF8String nextPeriod) {
    region = nextRegion;
    period = nextPeriod;
    RegionMonth month = new RegionMonth(region.toString(), period.toString());
    wanted = months.contains(month);
    register = places.in(month);
    cells[OF_REGION] = region;
    cells[OF_PERIOD] = period;
  }

  private InternalRow named(InternalRow contact) {
    InternalRow place = register.get(places.named(contact));
    if (place == null) {
      throw new IllegalStateException(
          "a contact of region %s in %s names what its register does not hold; run again, and report it"
              .formatted(region, period));
    }
    return place;
  }

  private void decided(Asked contact, UTF8String source, UTF8String reason) {
    cells[OF_SOURCE] = source;
    cells[OF_CONTACT] = contact.contact();
    cells[OF_OUTCOME] = outcomeOf.get(reason);
    cells[OF_REASON] = reason;
    cells[OF_UNIT] = contact.counted();
    cells[OF_DAY] = contact.day();
    to.accept(outcome);
  }

  /** No more contacts come, or only those of another region-month. */
  void end() {
    waiting.decide(this::decided);
  }
}
