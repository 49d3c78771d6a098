package se.nollan.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import se.nollan.ingest.read.DeliveryRead;
import se.nollan.ingest.read.FieldLayout;
import se.nollan.ingest.read.FileFormat;
import se.nollan.ingest.read.FileNaming;
import se.nollan.ingest.read.ReadOptions;
import se.nollan.ingest.read.Selection;
import se.nollan.ingest.read.TextForm;

/** Reads the keys of a source that say how its files are to be read. */
final class ReadingKeys {
  private static final Set<String> OF_SEPARATED_TEXT =
      Set.of("delimiter", "quote", "escape", "widths", "encoding");
  private static final Set<String> OF_LINES = Set.of("header", "skip-lines", "trim");

  /** The keys. */
  static final Set<String> ALL = all();

  private final SourceKeys keys;

  ReadingKeys(SourceKeys keys) {
    this.keys = keys;
  }

  private static Set<String> all() {
    Set<String> all = new TreeSet<>(Set.of("columns", "optional-columns"));
    all.addAll(NamingKeys.ALL);
    all.addAll(TextKeys.ALL);
    all.addAll(SelectionKeys.ALL);
    return all;
  }

  /** What they say; empty if anything was wrong. */
  Optional<ReadOptions> read() {
    int before = keys.problems();
    FileNaming naming = new NamingKeys(keys).read();
    TextForm text = new TextKeys(keys).read();
    Selection selection = new SelectionKeys(keys).read(naming.formatOrNull());
    List<String> required = keys.texts("columns");
    if (required.isEmpty()) {
      keys.problem("columns", "is missing; list the raw columns that the expressions use");
    }
    List<String> columns = new ArrayList<>(required);
    columns.addAll(keys.texts("optional-columns"));
    checkColumns(columns);
    checkWidths(text, columns);
    checkFormat(naming.formatOrNull());
    return keys.problems() > before
        ? Optional.empty()
        : Optional.of(new ReadOptions(naming, text, selection, columns, required));
  }

  /** A workbook's cells are divided already; XML says itself what its encoding is. */
  private void checkFormat(FileFormat format) {
    Set<String> foreign = new TreeSet<>();
    if (format == FileFormat.XLSX || format == FileFormat.XML) {
      foreign.addAll(OF_SEPARATED_TEXT);
    }
    if (format == FileFormat.XML) {
      foreign.addAll(OF_LINES);
    }
    for (String key : foreign) {
      if (keys.has(key)) {
        keys.problem(key, "does not go with format = " + format.id());
      }
    }
  }

  private void checkColumns(List<String> columns) {
    Set<String> seen = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    for (String column : columns) {
      if (!seen.add(column)) {
        keys.problem("columns", "'" + column + "' stands twice");
      }
      if (DeliveryRead.META.contains(column)) {
        keys.problem("columns", "'" + column + "' is a name that every raw row has already");
      }
    }
  }

  private void checkWidths(TextForm text, List<String> columns) {
    if (!text.header()
        && text.fields() instanceof FieldLayout.FixedWidth fields
        && fields.widths().size() != columns.size()) {
      keys.problem(
          "widths",
          "there are %d for %d columns; without a header, each column has one"
              .formatted(fields.widths().size(), columns.size()));
    }
  }
}
