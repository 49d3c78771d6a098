package se.nollan.publish.files;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import se.nollan.disclosure.Published;
import se.nollan.publish.Publication;

/**
 * Same-day contact per unit and month, for the national waiting-time database. The layout is
 * Nollan's own, {@link DeliveryLayout}. The trailer counts the records and sums what they show, so
 * that the receiver sees whether all came through.
 */
final class DeliveryFile implements PublicationFile {
  @Override
  public String name() {
    return "leverans-vantetidsdatabasen.csv";
  }

  @Override
  public Wording title() {
    return new Wording(
        "Leveransfil till väntetidsdatabasen: enheternas månader",
        "Delivery file for the national waiting-time database: units by month");
  }

  @Override
  public void write(Publication publication, OutputStream out) throws IOException {
    List<DeliveryField> fields = DeliveryLayout.fields();
    List<DeliveryRecord> records = DeliveryRecord.of(publication);
    Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    CsvWriter csv =
        CsvWriter.builder().fieldSeparator(';').lineDelimiter(LineDelimiter.CRLF).build(text);
    csv.writeRecord(fields.stream().map(DeliveryField::name).toList());
    for (DeliveryRecord delivered : records) {
      csv.writeRecord(fields.stream().map(field -> field.value().apply(delivered)).toList());
    }
    csv.writeRecord(trailer(records));
    csv.flush();
    text.flush();
  }

  private static List<String> trailer(List<DeliveryRecord> records) {
    List<String> trailer = new ArrayList<>();
    trailer.add(DeliveryLayout.TRAILER);
    trailer.add(DeliveryLayout.NUMBER);
    trailer.add(Integer.toString(records.size()));
    for (String measure : DeliveryLayout.MEASURES.values()) {
      long numerators = 0;
      long denominators = 0;
      for (DeliveryRecord each : records) {
        FigureRow row = each.figures().get(measure);
        if (row != null && row.figure().said() instanceof Published.Shown shown) {
          numerators += shown.numerator();
          denominators += shown.denominator();
        }
      }
      trailer.add(Long.toString(numerators));
      trailer.add(Long.toString(denominators));
    }
    return trailer;
  }

  /** What the trailer's fields hold, in Swedish, in their order. */
  static List<String> trailerFields() {
    List<String> fields = new ArrayList<>();
    fields.add("posttyp, alltid S");
    fields.add("layout, postbeskrivningens nummer");
    fields.add("antal poster av typen D");
    for (String way : DeliveryLayout.MEASURES.keySet()) {
      fields.add("summan av %s_besvarade i de poster som redovisas".formatted(way));
      fields.add("summan av %s_totalt i de poster som redovisas".formatted(way));
    }
    return fields;
  }
}
