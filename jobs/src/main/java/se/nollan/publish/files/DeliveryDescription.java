package se.nollan.publish.files;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import se.nollan.publish.Publication;

/** The record description of the delivery file, in Swedish, from the very fields that write it. */
final class DeliveryDescription implements PublicationFile {
  @Override
  public String name() {
    return "postbeskrivning.md";
  }

  @Override
  public Wording title() {
    return new Wording(
        "Postbeskrivning till leveransfilen", "Record description of the delivery file (Swedish)");
  }

  @Override
  public void write(Publication publication, OutputStream out) throws IOException {
    List<DeliveryField> fields = DeliveryLayout.fields();
    MarkdownText text = new MarkdownText();
    text.title("Postbeskrivning: kontakt samma dag per enhet och månad");
    text.paragraph(
        "Layout nummer %s. Filen heter %s och är avsedd för den nationella väntetidsdatabasen."
                .formatted(DeliveryLayout.NUMBER, new DeliveryFile().name())
            + " Layouten är Nollans egen; den är inte SKR:s postbeskrivning.");
    text.heading("Filen");
    text.bullets(
        List.of(
            "Teckenkodningen är UTF-8 utan byteordningsmärke. Rader slutar med CR LF.",
            "Fälten skiljs åt av semikolon. Ett fält som innehåller semikolon, citattecken eller"
                + " radbrytning står inom citattecken, och citattecken i det dubbleras (RFC 4180).",
            "Ett namn som börjar med =, +, - eller @ har en apostrof framför sig, så att inget"
                + " kalkylprogram tar det för en formel.",
            "Första raden är rubriker. Sedan följer en post per enhet och månad, ordnade efter"
                + " månad, region och enhet. Sista raden är slutposten.",
            "En filial räknas under den enhet som den hör till (anvisningen, s. 12)."));
    text.heading("Poster av typen D");
    text.table(
        List.of("Nr", "Fält", "Typ", "Längd, högst", "Koder", "Vad det innehåller"),
        IntStream.range(0, fields.size()).mapToObj(i -> row(i + 1, fields.get(i))).toList());
    text.heading("Tecken i stället för tal");
    text.paragraph(
        "Tal med en nämnare under %s visas inte, och inte heller andra tal som skulle röja dem. Där"
                .formatted(publication.edition().leastDenominator())
            + " ett tal inte står, står ett av dessa tecken. Inget fält lämnas tomt i talets"
            + " ställe.");
    text.table(
        List.of("Tecken", "Betyder"),
        Arrays.stream(Absence.values())
            .map(each -> List.of(each.mark(), each.wording().swedish()))
            .toList());
    text.heading("Slutposten");
    text.paragraph("Slutposten har färre fält än de andra. Den visar om allt har kommit fram.");
    List<String> trailer = DeliveryFile.trailerFields();
    text.table(
        List.of("Nr", "Vad det innehåller"),
        IntStream.range(0, trailer.size())
            .mapToObj(i -> List.of(Integer.toString(i + 1), trailer.get(i)))
            .toList());
    text.write(out);
  }

  private static List<String> row(int number, DeliveryField field) {
    return List.of(
        Integer.toString(number),
        field.name(),
        field.type(),
        Integer.toString(field.length()),
        field.codes().stream()
            .map(code -> code.code() + " = " + code.meaning())
            .collect(Collectors.joining("; ")),
        field.description());
  }
}
