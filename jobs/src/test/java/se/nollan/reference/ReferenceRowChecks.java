package se.nollan.reference;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.nollan.model.CanonicalDataset;
import se.nollan.reference.QuarantinedRow.Reason;

/**
 * Checks the parsed rows of one region and period against the folder, each other and the registers.
 *
 * <p>"Each check sees only the rows that passed those before it."
 */
final class ReferenceRowChecks {

  private final List<QuarantinedRow> quarantined = new ArrayList<>();
  private final List<ReferenceRow> accepted = new ArrayList<>();

  ReferenceRowChecks(List<ReferenceRow> parsed) {
    List<ReferenceRow> unique = withoutDuplicates(passing(parsed, this::outsidePeriod));
    accepted.addAll(of(CanonicalDataset.UNIT, unique));
    Set<String> units = ids("unit_id", CanonicalDataset.UNIT);
    accepted.addAll(
        passing(of(CanonicalDataset.PHONE_LINE, unique), row -> unknownUnit(row, units)));
    Set<String> lines = ids("line_id", CanonicalDataset.PHONE_LINE);
    List<ReferenceRow> events = unique.stream().filter(row -> !row.dataset().register()).toList();
    accepted.addAll(
        passing(
            passing(events, row -> unknownUnitOrLine(row, units, lines)),
            this::answeredBeforeArrival));
  }

  List<ReferenceRow> accepted() {
    return accepted;
  }

  List<QuarantinedRow> quarantined() {
    return quarantined;
  }

  /**
   * "OUTSIDE_PERIOD (the month of arrived_at, of queued_at else created_at for chat, of created_at
   * for booking, of slot_start for appointment, of snapshot_date, is not the folder's period)".
   */
  private Optional<Reason> outsidePeriod(ReferenceRow row) {
    Optional<YearMonth> month =
        switch (row.dataset()) {
          case UNIT, PHONE_LINE -> Optional.empty();
          case PHONE_CONTACT -> row.time("arrived_at").map(ReferenceValues::monthOf);
          case CHAT_CASE ->
              row.time("queued_at").or(() -> row.time("created_at")).map(ReferenceValues::monthOf);
          case BOOKING -> row.time("created_at").map(ReferenceValues::monthOf);
          case APPOINTMENT -> row.time("slot_start").map(ReferenceValues::monthOf);
          case BOOKABLE_SLOT -> row.date("snapshot_date").map(YearMonth::from);
        };
    return month
        .filter(of -> !of.equals(YearMonth.parse(row.period())))
        .map(of -> Reason.OUTSIDE_PERIOD);
  }

  /**
   * "DUPLICATE (all canonical columns, as parsed values, equal another row's with the same key in
   * the same region, source and period: one stays) or CONFLICTING_DUPLICATE (same key, not all
   * equal: none stays)".
   */
  private List<ReferenceRow> withoutDuplicates(List<ReferenceRow> rows) {
    Map<List<Object>, List<ReferenceRow>> sameKey =
        rows.stream().collect(Collectors.groupingBy(row -> List.of(row.source(), row.parsedKey())));
    List<ReferenceRow> staying = new ArrayList<>();
    for (List<ReferenceRow> group : sameKey.values()) {
      boolean allEqual = group.stream().map(ReferenceRow::values).distinct().count() == 1;
      if (allEqual) {
        staying.add(group.get(0));
        group.stream().skip(1).forEach(row -> quarantine(row, Reason.DUPLICATE));
      } else {
        group.forEach(row -> quarantine(row, Reason.CONFLICTING_DUPLICATE));
      }
    }
    return staying;
  }

  private static Optional<Reason> unknownUnitOrLine(
      ReferenceRow row, Set<String> units, Set<String> lines) {
    return row.dataset() == CanonicalDataset.PHONE_CONTACT
        ? unknownLine(row, lines)
        : unknownUnit(row, units);
  }

  /** "unit_id, or a given answering_unit_id, is not in the region's accepted unit rows". */
  private static Optional<Reason> unknownUnit(ReferenceRow row, Set<String> units) {
    return Stream.of(row.text("unit_id"), row.text("answering_unit_id"))
        .flatMap(Optional::stream)
        .filter(unit -> !units.contains(unit))
        .findFirst()
        .map(unit -> Reason.UNKNOWN_UNIT);
  }

  /** "line_id is not in the region's accepted phone_line rows of that period". */
  private static Optional<Reason> unknownLine(ReferenceRow row, Set<String> lines) {
    return row.text("line_id")
        .filter(line -> !lines.contains(line))
        .map(line -> Reason.UNKNOWN_LINE);
  }

  /** "answered_at before arrived_at; started_at before queued_at". */
  private Optional<Reason> answeredBeforeArrival(ReferenceRow row) {
    return switch (row.dataset()) {
      case PHONE_CONTACT -> before(row.time("answered_at"), row.time("arrived_at"));
      case CHAT_CASE -> before(row.time("started_at"), row.time("queued_at"));
      default -> Optional.empty();
    };
  }

  private static Optional<Reason> before(Optional<Instant> answered, Optional<Instant> arrived) {
    return answered.isPresent() && arrived.isPresent() && answered.get().isBefore(arrived.get())
        ? Optional.of(Reason.ANSWERED_BEFORE_ARRIVAL)
        : Optional.empty();
  }

  private List<ReferenceRow> passing(
      List<ReferenceRow> rows, Function<ReferenceRow, Optional<Reason>> check) {
    List<ReferenceRow> passing = new ArrayList<>();
    for (ReferenceRow row : rows) {
      Optional<Reason> reason = check.apply(row);
      reason.ifPresentOrElse(found -> quarantine(row, found), () -> passing.add(row));
    }
    return passing;
  }

  private void quarantine(ReferenceRow row, Reason reason) {
    quarantined.add(new QuarantinedRow(row.file(), row.dataset(), row.key(), reason));
  }

  private Set<String> ids(String column, CanonicalDataset dataset) {
    return of(dataset, accepted).stream()
        .map(row -> row.text(column).orElseThrow())
        .collect(Collectors.toSet());
  }

  private static List<ReferenceRow> of(CanonicalDataset dataset, List<ReferenceRow> rows) {
    return rows.stream().filter(row -> row.dataset() == dataset).toList();
  }
}
