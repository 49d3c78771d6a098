package se.nollan.cli;

import org.apache.spark.sql.SparkSession;
import se.nollan.definitions.Wrapped;
import se.nollan.explain.ContactExplainer;
import se.nollan.explain.Found;
import se.nollan.explain.Mending;
import se.nollan.explain.Place;
import se.nollan.explain.RowExplainer;
import se.nollan.explain.SetAside;
import se.nollan.explain.UnknownName;
import se.nollan.lake.Lake;
import se.nollan.model.Region;

/** What {@code explain} prints of a row that was found. */
final class Explanation {
  private final SparkSession spark;
  private final Lake lake;

  Explanation(SparkSession spark, Lake lake) {
    this.spark = spark;
    this.lake = lake;
  }

  String of(Found found) {
    StringBuilder text = new StringBuilder(title(found));
    if (found.used()) {
      text.append(used(found));
    }
    found.setAside().forEach(row -> text.append(setAside(found, row)));
    return text.toString();
  }

  private static String title(Found found) {
    Place place = found.place();
    return "%s %s, region %s %s, %s, from %s%n"
        .formatted(
            place.dataset().id(),
            found.id(),
            place.month().region(),
            Region.of(place.month().region()).map(Region::title).orElse(""),
            place.month().period(),
            place.source());
  }

  private String used(Found found) {
    return switch (found.place().dataset()) {
      case PHONE_CONTACT, CHAT_CASE ->
          ContactText.of(new ContactExplainer(spark, lake).explain(found.place(), found.id()));
      default ->
          RowText.of(
              found.place().dataset(), new RowExplainer(lake).explain(found.place(), found.id()));
    };
  }

  private String setAside(Found found, SetAside row) {
    StringBuilder text = new StringBuilder("\nIn quarantine: ").append(row.reason());
    row.column().ifPresent(column -> text.append(", ").append(column));
    row.error().ifPresent(error -> text.append(" (").append(error).append(')'));
    text.append(found.used() ? " (another row of this id is used)\n" : "\n");
    text.append("  file    ").append(row.file()).append(", row ").append(row.row()).append('\n');
    text.append(Wrapped.beside("  record  ", row.record()));
    text.append(Wrapped.beside("  mend    ", Mending.of(found.place().dataset(), row)));
    UnknownName.in(row)
        .ifPresent(
            unknown ->
                unknown
                    .setAside(lake, found.place())
                    .forEach(entry -> text.append(itself(unknown, entry))));
    return text.toString();
  }

  private static String itself(UnknownName unknown, SetAside entry) {
    return Wrapped.beside(
        "          ",
        "%s was delivered as %s, and is in quarantine itself: %s (%s, row %d)."
            .formatted(
                unknown.id(), unknown.register().id(), entry.reason(), entry.file(), entry.row()));
  }
}
