package se.nollan.cli;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import se.nollan.lake.Lake;
import se.nollan.lake.Vacuum;
import se.nollan.store.KeptFolders.Standing;
import se.nollan.upkeep.Maintenance;
import se.nollan.upkeep.Retention;

/** What {@code maintain} prints. */
final class MaintainText {
  private final Lake lake;
  private final Retention retention;
  private final LocalDate today;

  MaintainText(Lake lake, Retention retention, LocalDate today) {
    this.lake = lake;
    this.retention = retention;
    this.today = today;
  }

  /** Of a dry run. */
  String wouldBe(Maintenance.Plan plan) {
    return erasure(plan, "Would erase", "Nothing to erase")
        + "Would put %s into larger ones.%n".formatted(size(plan.small()))
        + "Would remove %s that no longer serve%s, and forget %d old runs.%n"
            .formatted(
                size(plan.unused()),
                plan.erase().isEmpty() ? "" : ", beside the erased rows' " + size(plan.erasing()),
                plan.runs())
        + abandoned(plan, "Would remove");
  }

  /** Of what was done. */
  String done(Maintenance.Plan plan, Vacuum.Size removed) {
    return erasure(plan, "Erased", "Nothing erased")
        + "Put %s into larger ones.%n".formatted(size(plan.small()))
        + "Removed %s that no longer served, and forgot %d old runs.%n"
            .formatted(size(removed), plan.runs())
        + abandoned(plan, "Removed");
  }

  private static String abandoned(Maintenance.Plan plan, String verb) {
    List<Standing> abandoned = plan.abandoned();
    if (abandoned.isEmpty()) {
      return "";
    }
    Vacuum.Size size =
        new Vacuum.Size(
            abandoned.stream().mapToLong(Standing::files).sum(),
            abandoned.stream().mapToLong(Standing::bytes).sum());
    return "%s %s of %d publications that were never finished.%n"
        .formatted(verb, size(size), abandoned.size());
  }

  private String erasure(Maintenance.Plan plan, String verb, String nothing) {
    StringBuilder text = new StringBuilder();
    if (retention.rowData().isEmpty()) {
      text.append(nothing)
          .append(": no retention is configured (retention.row-data in conf/nollan.conf).\n");
    } else if (plan.erase().isEmpty()) {
      text.append(
          "%s: no rows of persons are older than %s (before %s).%n"
              .formatted(nothing, kept(), firstKept()));
    } else {
      text.append(
          "%s the rows of persons of %d region-months, %s, older than %s. Their figures stay.%n"
              .formatted(verb, plan.erase().size(), Erased.span(plan.erase()), kept()));
      plan.rows()
          .forEach(
              (table, rows) ->
                  text.append(
                      String.format(Locale.ROOT, "  %-16s %,12d rows%n", table.id(), rows)));
      text.append(Figures.lacking(lake));
    }
    if (!plan.unmeasured().isEmpty()) {
      text.append(
          "%d older region-months (%s) are read and not yet measured: they stay until: %s%n"
              .formatted(
                  plan.unmeasured().size(),
                  Erased.span(plan.unmeasured()),
                  CommandHint.of("measure", "--lake", lake.uri())));
    }
    return text.toString();
  }

  private String firstKept() {
    return retention.firstKept(today).orElseThrow().toString();
  }

  private String kept() {
    Period kept = retention.rowData().orElseThrow();
    return kept.getYears() > 0
        ? kept.getYears() + " years"
        : kept.getMonths() > 0 ? kept.getMonths() + " months" : kept.getDays() + " days";
  }

  private static String size(Vacuum.Size size) {
    return String.format(
        Locale.ROOT, "%,d files (%.1f MB)", size.files(), size.bytes() / 1_000_000.0);
  }
}
