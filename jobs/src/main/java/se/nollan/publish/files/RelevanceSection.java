package se.nollan.publish.files;

import java.util.List;
import se.nollan.publish.Publication;

/** What the figures are of. */
final class RelevanceSection {
  private RelevanceSection() {}

  static void write(Publication publication, BilingualText text) {
    text.heading("Innehåll och relevans", "Contents and relevance");
    text.paragraph(
        "Statistiken visar hur stor andel av dem som sökte kontakt med primärvården som fick den"
            + " samma kalenderdag, per telefon, per chatt och sammantaget. Det är"
            + " tillgänglighetsgarantin i hälso- och sjukvårdslagen (2017:30) 6 kap. 1 §, den så"
            + " kallade nollan i vårdgarantin. Den visar också hur mycket invånarna bokar och"
            + " ändrar själva på 1177.",
        "The statistics show how many of those who sought contact with primary care got it on the"
            + " same calendar day: by phone, by chat, and both together. This is the guarantee of"
            + " access in the Swedish Health and Medical Services Act (2017:30), chapter 6,"
            + " section 1. They also show how much patients book and change themselves on 1177.");
    text.paragraph(
        "Talen gäller %s och redovisas per enhet, region och för riket, per månad och år, för alla"
                .formatted(Titles.months(publication.edition(), "till"))
            + " enheter och uppdelat på driftsform och enhetstyp. Både offentlig och privat"
            + " primärvård ingår. Filialer räknas under den enhet som de hör till.",
        "The figures are of %s, per unit, region and nation, by month and year, for all units and"
                .formatted(Titles.months(publication.edition(), "to"))
            + " by operator and type of unit. Public and private primary care are both included."
            + " Branches count under the unit that they belong to.");
    text.paragraph(
        "Den som gav upp innan något samtal registrerades finns inte i något tal. Statistiken säger"
            + " inget om vad som sades i kontakten, om den hjälpte eller hur länge någon väntade"
            + " under dagen.",
        "Whoever gave up before any call was recorded is in no figure. The statistics say nothing"
            + " of what was said, whether it helped, or how long anybody waited within the day.");
    text.table(
        List.of(
            new Wording("Mått", "Measure"),
            new Wording("Vad det mäter", "What it measures"),
            new Wording("Källa", "Source")),
        publication.measures().stream()
            .map(
                measure ->
                    List.of(
                        measure.id(),
                        text.choose(measure.swedish(), measure.english()),
                        measure.source()))
            .toList());
    if (!publication.quality().notes().isEmpty()) {
      text.paragraph(
          "Att veta om just denna publikation:", "To know of this publication in particular:");
      text.bullets(
          publication.quality().notes().stream()
              .map(note -> text.choose(note.swedish(), note.english()))
              .toList());
    }
  }
}
