package se.nollan.publish.files;

import java.util.List;
import se.nollan.publish.Publication;
import se.nollan.publish.RevisionNote;

/** What publications so far changed of those before them. */
final class RevisionSection {
  private RevisionSection() {}

  static void write(Publication publication, BilingualText text) {
    text.heading("Revideringar", "Revisions");
    List<RevisionNote> revisions = publication.quality().revisions();
    if (revisions.isEmpty()) {
      text.paragraph(
          "Ingen tidigare publikation gäller samma månader.",
          "No earlier publication is of the same months.");
      return;
    }
    text.paragraph(
        "Tabellen visar hur mycket en publikation ändrade av den före, i de månader som båda"
            + " gäller: hur många av de tal som båda visar som skiljer sig, och den största"
            + " skillnaden mellan två andelar för regionen som helhet. Skälen är på engelska, så"
            + " som programmet anger dem.",
        "The table shows how much a publication changed of the one before it, of the months that"
            + " both are of: how many of the figures that both show differ, and the largest"
            + " difference between two shares of the region as a whole.");
    RegionNames regions = RegionNames.of(publication);
    text.table(
        List.of(
            new Wording("Publikation", "Publication"),
            new Wording("Region", "Region"),
            new Wording("Jämförda tal", "Figures compared"),
            new Wording("Ändrade", "Changed"),
            new Wording("Störst, procentenheter", "Largest, percentage points"),
            new Wording("Skäl", "Reasons")),
        revisions.stream().map(each -> row(each, regions, text)).toList());
  }

  private static List<String> row(RevisionNote note, RegionNames regions, BilingualText text) {
    return List.of(
        "%s → %s".formatted(note.from(), note.to()),
        regions.of(note.region()),
        Long.toString(note.figuresCompared()),
        Long.toString(note.figuresChanged()),
        text.decimal(note.largestChange()),
        String.join(" ", note.reasons()));
  }
}
