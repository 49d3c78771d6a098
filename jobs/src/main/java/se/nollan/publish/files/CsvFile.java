package se.nollan.publish.files;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import se.nollan.publish.Publication;

/**
 * A table as CSV: UTF-8, commas, a header, quotes as RFC 4180 says, lines that end in a newline.
 */
final class CsvFile<R> implements PublicationFile {
  private final OpenTable<R> table;

  CsvFile(OpenTable<R> table) {
    this.table = table;
  }

  @Override
  public String name() {
    return table.name() + ".csv";
  }

  @Override
  public Wording title() {
    return new Wording(
        table.title().swedish() + " för program (CSV)",
        table.title().english() + ", for programs (CSV)");
  }

  @Override
  public void write(Publication publication, OutputStream out) throws IOException {
    List<Column<R>> columns = table.columns().apply(publication);
    Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text);
    csv.writeRecord(columns.stream().map(Column::name).toList());
    for (R row : table.rows().apply(publication)) {
      csv.writeRecord(columns.stream().map(column -> field(column.entry().apply(row))).toList());
    }
    csv.flush();
    text.flush();
  }

  private static String field(Entry entry) {
    return entry instanceof Entry.Text text ? noFormula(text.text()) : entry.plain();
  }

  /**
   * Names come from whoever delivered them. A spreadsheet runs what begins so as a formula, quoted
   * or not, when somebody opens the file there; the apostrophe makes it text.
   */
  static String noFormula(String text) {
    return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }
}
