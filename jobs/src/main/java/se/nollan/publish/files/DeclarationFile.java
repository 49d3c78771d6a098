package se.nollan.publish.files;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.BiConsumer;
import se.nollan.publish.Publication;

/**
 * The quality declaration, in the order of Statistics Sweden's: relevance, accuracy, timeliness,
 * comparability, and then what is withheld, revised, and who answers for it.
 */
final class DeclarationFile implements PublicationFile {
  private static final List<BiConsumer<Publication, BilingualText>> SECTIONS =
      List.of(
          RelevanceSection::write,
          AccuracySection::write,
          TimelinessSection::write,
          ComparabilitySection::write,
          DisclosureSection::write,
          RevisionSection::write,
          TermsSection::write);

  private final Language language;

  DeclarationFile(Language language) {
    this.language = language;
  }

  @Override
  public String name() {
    return language == Language.SWEDISH ? "kvalitetsdeklaration.md" : "quality-declaration.md";
  }

  @Override
  public Wording title() {
    return language == Language.SWEDISH
        ? new Wording("Kvalitetsdeklaration", "Quality declaration in Swedish")
        : new Wording("Kvalitetsdeklaration på engelska", "Quality declaration");
  }

  @Override
  public void write(Publication publication, OutputStream out) throws IOException {
    BilingualText text = new BilingualText(language);
    text.title("Kvalitetsdeklaration", "Quality declaration");
    Wording title = Titles.of(publication);
    text.paragraph(title.swedish() + ".", title.english() + ".");
    SECTIONS.forEach(section -> section.accept(publication, text));
    text.write(out);
  }
}
