package se.nollan.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import se.nollan.disclosure.MeasureFamilies;

/** What readers should know of a publication beside its figures. */
final class Notes {
  private final Edition edition;
  private final Set<String> measures;
  private final Set<String> left;
  private final int broken;
  private final List<LessDetail> coarser;

  /**
   * Of a publication.
   *
   * @param measures that it is of
   * @param left measures that the lake has, and that are not published
   * @param broken how many sums the figures do not keep
   * @param coarser measures and months that are published in less detail
   */
  Notes(
      Edition edition,
      Set<String> measures,
      Set<String> left,
      int broken,
      List<LessDetail> coarser) {
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
                .formatted(MonthSpans.text(edition.months())),
            "A year is the sum of the months that this publication is of (%s)."
                .formatted(MonthSpans.text(edition.months()))));
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
    coarser.forEach(each -> notes.add(lessDetail(each)));
    return notes;
  }

  private static Note lessDetail(LessDetail of) {
    boolean noUnits = of.detail() == Detail.NO_UNITS;
    String measures = String.join(", ", of.measures());
    String months = MonthSpans.text(of.months());
    return new Note(
        "%s, %s: publiceras inte per %s, eftersom små tal inte kunde skyddas så fint uppdelade."
            .formatted(
                measures,
                months,
                noUnits ? "enhet, driftsform och enhetstyp" : "driftsform och enhetstyp"),
        "%s, %s: not published by %s, since small figures could not be protected in that detail."
            .formatted(
                measures, months, noUnits ? "unit, operator and type" : "operator and type"));
  }
}
