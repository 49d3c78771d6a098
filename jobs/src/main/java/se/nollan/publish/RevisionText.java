package se.nollan.publish;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** A revision for people, region by region. It names files: it is for those who have the lake. */
public final class RevisionText {
  private static final int MOST_FIGURES = 6;
  private static final int MOST_FILES = 10;

  private final Revision revision;
  private final UnaryOperator<String> names;
  private final StringBuilder text = new StringBuilder();

  private RevisionText(Revision revision, UnaryOperator<String> names) {
    this.revision = revision;
    this.names = names;
  }

  /**
   * The text.
   *
   * @param names a region's name by its county code
   */
  public static String of(Revision revision, UnaryOperator<String> names) {
    return new RevisionText(revision, names).text();
  }

  private String text() {
    line("Publication %s", edition(revision.from()));
    line("and         %s", edition(revision.to()));
    List<String> periods = revision.periodsCompared();
    if (periods.isEmpty()) {
      line("");
      line("They have no months in common: there is nothing to compare.");
      return text.toString();
    }
    line("compared of  %s", String.join(" ", periods));
    if (!revision.rules().isEmpty()) {
      line("");
      line("What is otherwise in all regions");
      revision.rules().forEach(rule -> line("  %s", rule));
    }
    List<AreaRevision> touched =
        revision.areas().stream()
            .filter(area -> area.changed() > 0 || area.saidOtherwise() > 0)
            .toList();
    touched.forEach(this::area);
    if (touched.isEmpty()) {
      line("");
      line("No figure changed.");
    }
    return text.toString();
  }

  private static String edition(Vintage vintage) {
    Edition edition = vintage.edition();
    return String.format(
        Locale.ROOT,
        "%3d  %-11s  made %s  %s..%s  %s",
        edition.number(),
        edition.stage().name().toLowerCase(Locale.ROOT),
        edition.made(),
        edition.months().get(0),
        edition.months().get(edition.months().size() - 1),
        edition.definition());
  }

  private void area(AreaRevision area) {
    boolean nation = area.region().equals(Coverages.NATION);
    line("");
    line("%s %s", area.region(), nation ? Coverages.NATION_NAME : names.apply(area.region()));
    line(
        "  %d of %d figures that both show changed%s",
        area.changed(),
        area.compared(),
        area.saidOtherwise() == 0
            ? ""
            : "; in %d places only one of them shows a figure, or they say otherwise why there is none"
                .formatted(area.saidOtherwise()));
    area.mostMoved().stream().limit(MOST_FIGURES).forEach(this::figure);
    if (area.mostMoved().size() > MOST_FIGURES) {
      line("    … and %d more of the area as a whole", area.mostMoved().size() - MOST_FIGURES);
    }
    if (nation) {
      Reasons.of(revision, area.region()).forEach(reason -> line("  %s", reason));
      return;
    }
    FileChanges files = revision.files().of(area.region());
    files("new", files.fresh());
    files("changed", files.changed());
    files("gone", files.gone());
    if (files.none() && revision.rules().isEmpty()) {
      line("  No delivery or rule that is known of changed.");
    }
  }

  private void figure(AreaRevision.Change change) {
    line(
        "    %-22s %-7s  %5.1f %% of %,9d  →  %5.1f %% of %,9d  (%+.2f points)",
        change.after().key().measure(),
        change.after().key().period(),
        100 * change.before().share(),
        change.before().denominator(),
        100 * change.after().share(),
        change.after().denominator(),
        change.points());
  }

  private void files(String what, List<DeliveredFile> files) {
    files.stream().limit(MOST_FILES).forEach(file -> line("  %-8s %s", what, file.path()));
    if (files.size() > MOST_FILES) {
      line("  %-8s … and %d more", what, files.size() - MOST_FILES);
    }
  }

  private void line(String format, Object... values) {
    text.append(String.format(Locale.ROOT, format, values)).append('\n');
  }
}
