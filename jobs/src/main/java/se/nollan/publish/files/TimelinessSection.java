package se.nollan.publish.files;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import se.nollan.publish.Edition;
import se.nollan.publish.Publication;
import se.nollan.publish.Stage;

/** How old the figures were when they were frozen, and whether they are expected to change. */
final class TimelinessSection {
  private TimelinessSection() {}

  static void write(Publication publication, BilingualText text) {
    Edition edition = publication.edition();
    text.heading("Aktualitet", "Timeliness");
    List<String> months = edition.months();
    if (!months.isEmpty()) {
      LocalDate end = YearMonth.parse(months.get(months.size() - 1)).atEndOfMonth();
      long days = ChronoUnit.DAYS.between(end, LocalDate.parse(Titles.day(edition)));
      text.paragraph(
          "Talen frystes %s, %s dagar efter den sista månadens slut. Det som levererats senare är"
                  .formatted(Titles.day(edition), days)
              + " inte med.",
          "The figures were frozen on %s, %s days after the end of the last month. What was"
                  .formatted(Titles.day(edition), days)
              + " delivered later is not in them.");
    }
    if (edition.stage() == Stage.FINAL) {
      text.paragraph(
          "Publikationen är slutlig: inga ändringar väntas. Om en senare publikation ändå ändrar"
              + " talen står det där.",
          "The publication is final: no changes are expected. If a later publication revises the"
              + " figures all the same, it says so.");
    } else {
      text.paragraph(
          "Publikationen är preliminär: regioner kan ännu leverera eller rätta, och talen kan"
              + " ändras i nästa publikation.",
          "The publication is preliminary: regions may still deliver or correct, and the figures"
              + " may change in the next publication.");
    }
  }
}
