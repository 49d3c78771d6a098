package se.nollan.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import se.nollan.disclosure.MeasureFamilies;

/** What readers should know of a publication beside its figures. */
final class Notes {
  private final Edition edition;
  private final Set<String> measures;
  private final Set<String> left;
  private final int broken;
  private final SortedMap<String, Detail> coarser;

  /**
   * Of a publication.
   *
   * @param measures that it is of
   * @param left measures that the lake has, and that are not published
   * @param broken how many sums the figures do not keep
   * @param coarser years and measures that are published in less detail, and in which
   */
  Notes(
      Edition edition,
      Set<String> measures,
      Set<String> left,
      int broken,
      SortedMap<String, Detail> coarser) {
    this.edition = edition;
    this.measures = measures;
    this.left = left;
    this.broken = broken;
    this.coarser = coarser;
  }

  List<Note> all() {
    List<Note> notes = new ArrayList<>();
    notes.add(
        new Note(
            "Ett år är summan av de månader som ingår i publiceringen (%s)."
                .formatted(String.join(", ", edition.months())),
            "A year is the sum of the months that this publication is of (%s)."
                .formatted(String.join(", ", edition.months()))));
    notes.add(
        new Note(
            "Bokningars väg och bokare, ledtider och målkort publiceras inte: de delar upp enheters"
                + " bokningar i så små tal att nästan allt skulle behöva undertryckas.",
            "Bookings by way and booker, lead times and goal cards are not published: they divide"
                + " units' bookings into numbers so small that nearly all would have to be"
                + " withheld."));
    if (measures.stream().anyMatch(MeasureFamilies::countsUnits)) {
      notes.add(
          new Note(
              "Mått på andelen enheter räknar enheter och inte kontakter. De publiceras för"
                  + " regioner och riket, med samma tröskelvärde. Hur många enheter det finns är"
                  + " offentligt och framgår av täckningen.",
              "Measures that are a share of units count units and not contacts. They are published"
                  + " for regions and the nation, under the same threshold. How many units there"
                  + " are is public, and coverage tells it."));
    }
    if (!left.isEmpty()) {
      notes.add(
          new Note(
              "Mått som inte publiceras, eftersom det inte är känt hur de hänger ihop med andra: %s."
                  .formatted(String.join(", ", left)),
              "Measures that are not published, since it is not known how they hang together with"
                  + " others: %s.".formatted(String.join(", ", left))));
    }
    if (broken > 0) {
      notes.add(
          new Note(
              "%d summor stämmer inte med sina delar i underlaget; siffrorna publiceras som de är."
                  .formatted(broken),
              "%d sums do not agree with their parts in the data; the figures are published as they"
                  + " are.".formatted(broken)));
    }
    coarser.forEach((of, detail) -> notes.add(lessDetail(of, detail)));
    return notes;
  }

  private static Note lessDetail(String of, Detail detail) {
    String without =
        detail == Detail.NO_UNITS
            ? "enheter, driftsform och enhetstyp"
            : "driftsform och enhetstyp";
    String left = detail == Detail.NO_UNITS ? "units, operators and types" : "operators and types";
    return new Note(
        "%s publiceras inte per %s: små tal kunde inte skyddas så fint uppdelade."
            .formatted(of, without),
        "%s is not published by %s: small figures could not be protected in that detail."
            .formatted(of, left));
  }
}
