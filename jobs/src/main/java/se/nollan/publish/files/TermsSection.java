package se.nollan.publish.files;

import java.util.List;
import se.nollan.publish.Edition;
import se.nollan.publish.Publication;
import se.nollan.publish.Publisher;

/** Who answers for the publication, and how it may be used. */
final class TermsSection {
  private TermsSection() {}

  static void write(Publication publication, BilingualText text) {
    Edition edition = publication.edition();
    Publisher publisher = publication.quality().publisher();
    text.heading("Utgivare, kontakt och licens", "Publisher, contact and licence");
    text.table(
        List.of(new Wording("Uppgift", "What"), new Wording("Svar", "Answer")),
        List.of(
            List.of(text.choose("Utgivare", "Publisher"), stated(publisher.name(), text)),
            List.of(text.choose("Kontakt", "Contact"), stated(publisher.contact(), text)),
            List.of(text.choose("Licens", "Licence"), stated(licence(publisher), text)),
            List.of(text.choose("Publikation", "Publication"), Integer.toString(edition.number())),
            List.of(text.choose("Framställd med", "Made with"), edition.program())));
  }

  private static String licence(Publisher publisher) {
    return (publisher.licence() + " " + publisher.licenceUrl()).strip();
  }

  private static String stated(String text, BilingualText language) {
    return text.isEmpty() ? language.choose("inte angivet", "not stated") : text;
  }
}
