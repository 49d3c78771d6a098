package se.nollan.publish.files;

import java.util.List;
import se.nollan.publish.Publication;
import se.nollan.publish.Quality;

/** What may be compared with what: the rules, and where the series breaks. */
final class ComparabilitySection {
  private ComparabilitySection() {}

  static void write(Publication publication, BilingualText text) {
    Quality quality = publication.quality();
    text.heading("Jämförbarhet", "Comparability");
    text.paragraph(
        "Andelar för regioner och riket är summor av täljare delade med summor av nämnare; stora"
            + " enheter väger mer. De är aldrig medelvärden av andelar. Undantaget är kolumnen"
            + " medel av månader, som visar ett års månadsandelar i medeltal när minst tio månader"
            + " har en.",
        "Shares of regions and the nation are sums of numerators over sums of denominators; large"
            + " units weigh more. They are never means of shares. The exception is the column mean"
            + " of months, of a year in which at least ten months have a share.");
    text.paragraph(
        "Regionerna har olika telefonsystem, och systemen skiljer sig i vad de registrerar. En"
            + " skillnad mellan regioner kan bero på det. Vård- och tidstyper är lokala koder och"
            + " jämförs aldrig mellan regioner.",
        "Regions have different telephone systems, and these differ in what they record. A"
            + " difference between regions may come of that. Care and time types are local codes"
            + " and are never compared between regions.");
    breaks(quality, text);
    rules(publication, text);
  }

  private static void breaks(Quality quality, BilingualText text) {
    if (quality.breaks().isEmpty()) {
      text.paragraph(
          "Inga brott i tidsserien är kända som rör dessa månader.",
          "No breaks in the series are known that touch these months.");
      return;
    }
    text.paragraph(
        "Kända brott i tidsserien. Tal från före och efter ett brott ska inte jämföras som om de"
            + " vore räknade på samma sätt.",
        "Known breaks in the series. Figures from before and after one are not to be compared as if"
            + " they were counted alike.");
    text.table(
        List.of(
            new Wording("Från", "From"),
            new Wording("Vad som ändrades", "What changed"),
            new Wording("Källa", "Source")),
        quality.breaks().stream()
            .map(
                each ->
                    List.of(
                        each.from(), text.choose(each.swedish(), each.english()), each.source()))
            .toList());
  }

  private static void rules(Publication publication, BilingualText text) {
    String definition = publication.edition().definition();
    text.heading("Gällande regler", "Rules in force");
    text.paragraph(
        "Kontakter är bedömda enligt %s. Reglerna prövas i tabellens ordning; den första som gäller"
                .formatted(definition)
            + " avgör. Citaten är anvisningens egna ord.",
        "Contacts were decided under %s. Rules are tried in the order of the table; the first that"
                .formatted(definition)
            + " holds decides. Quotations are the instruction's own words, in Swedish.");
    List<Wording> columns =
        List.of(
            new Wording("Gäller", "Of"),
            new Wording("Nr", "No."),
            new Wording("Skäl", "Reason"),
            new Wording("Anvisningens ord", "The instruction's words"),
            new Wording("Källa", "Source"));
    boolean english = text.language() == Language.ENGLISH;
    List<List<String>> rows =
        publication.quality().rules().stream()
            .map(
                rule ->
                    List.of(
                        Names.of(Names.DATASETS, rule.dataset(), text.language()),
                        Integer.toString(rule.number()),
                        rule.reason(),
                        english
                            ? "”%s” Read so: %s".formatted(rule.quotation(), rule.reading())
                            : "”%s”".formatted(rule.quotation()),
                        rule.source()))
            .toList();
    text.table(columns, rows);
  }
}
