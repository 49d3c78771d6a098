package se.nollan.cli;

import java.util.ArrayList;
import java.util.List;
import se.nollan.booking.SelfBooking;
import se.nollan.lake.Lake;
import se.nollan.lake.LakeTable;
import se.nollan.statistics.Measure;
import se.nollan.statistics.Measures;

/**
 * What this version of Nollan counts, by name, so that a lake can tell what an older one did not
 * count.
 */
final class Figures {
  /** To be raised when something that has its name already is counted otherwise. */
  private static final int REVISION = 1;

  private static final int MOST_NAMES = 5;

  private static final List<LakeTable> SUMMED =
      List.of(
          LakeTable.CONTACT_OUTCOME,
          LakeTable.STATISTIC,
          LakeTable.COVERAGE,
          LakeTable.COVERAGE_UNIT,
          LakeTable.BOOKING_MIX,
          LakeTable.LEAD_TIME,
          LakeTable.GOAL_CARD);

  private Figures() {}

  /** Measures, goals, and the columns of all tables that are summed. */
  static List<String> names() {
    List<String> names = new ArrayList<>();
    Measures.all().stream().map(Measure::id).forEach(names::add);
    SelfBooking.goals().stream().map(goal -> "goal_card " + goal).forEach(names::add);
    for (LakeTable table : SUMMED) {
      for (String column : table.schema().fieldNames()) {
        names.add(table.id() + "." + column);
      }
    }
    names.add("revision " + REVISION);
    return names;
  }

  /** One line on what a lake's figures lack; nothing if they are those of this version. */
  static String lacking(Lake lake) {
    List<String> counted = lake.snapshot().figures();
    List<String> lacking = new ArrayList<>(names());
    lacking.removeAll(counted);
    if (lacking.isEmpty() || !lake.snapshot().versions().containsKey(LakeTable.STATISTIC)) {
      return "";
    }
    String what =
        counted.isEmpty()
            ? ""
            : " and lack "
                + String.join(", ", lacking.subList(0, Math.min(lacking.size(), MOST_NAMES)))
                + (lacking.size() > MOST_NAMES ? " …" : "");
    return "Figures of this lake were counted by another version of Nollan%s. To bring them up to date: %s%n"
        .formatted(what, CommandHint.of("measure", "--all", "--lake", lake.uri()));
  }
}
