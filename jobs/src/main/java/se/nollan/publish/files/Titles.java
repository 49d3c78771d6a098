package se.nollan.publish.files;

import java.util.List;
import se.nollan.publish.Edition;
import se.nollan.publish.Publication;
import se.nollan.publish.Stage;

/** What a publication is called. */
final class Titles {
  private static final Wording NAME =
      new Wording(
          "Kontakt samma dag och webbtidbok i primärvården",
          "Same-day contact and self-booking in primary care");

  private Titles() {}

  static Wording of(Publication publication) {
    Edition edition = publication.edition();
    return new Wording(
        "%s, %s. Publikation %s, %s"
            .formatted(
                NAME.swedish(),
                months(edition, "till"),
                edition.number(),
                stage(edition).swedish()),
        "%s, %s. Publication %s, %s"
            .formatted(
                NAME.english(), months(edition, "to"), edition.number(), stage(edition).english()));
  }

  static Wording name() {
    return NAME;
  }

  static Wording description() {
    return new Wording(
        "Hur stor andel som fick kontakt med primärvården samma dag, per telefon och chatt, och hur"
            + " mycket invånarna bokar själva på 1177; per enhet, region och för riket. Små tal"
            + " visas inte.",
        "The share of those who got contact with Swedish primary care the same day, by phone and by"
            + " chat, and how much patients book themselves on 1177; per unit, region and nation."
            + " Small figures are withheld.");
  }

  static Wording stage(Edition edition) {
    return edition.stage() == Stage.FINAL
        ? new Wording("slutlig", "final")
        : new Wording("preliminär", "preliminary");
  }

  /** The months, as {@code 2026-01 to 2026-03}. */
  static String months(Edition edition, String to) {
    List<String> months = edition.months();
    if (months.isEmpty()) {
      return "";
    }
    String first = months.get(0);
    String last = months.get(months.size() - 1);
    return first.equals(last) ? first : first + " " + to + " " + last;
  }

  /** The day on which it was made, in Sweden. */
  static String day(Edition edition) {
    return edition.made().atZone(java.time.ZoneId.of("Europe/Stockholm")).toLocalDate().toString();
  }
}
