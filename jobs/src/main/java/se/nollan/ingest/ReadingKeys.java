package se.nollan.ingest;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import se.nollan.ingest.read.DeliveryRead;
import se.nollan.ingest.read.FileFormat;
import se.nollan.ingest.read.ReadOptions;
import se.nollan.ingest.read.TextForm;

/** Reads the keys of a source that say how its files are to be read. */
final class ReadingKeys {
  /** The keys. */
  static final Set<String> ALL =
      Set.of("format", "delimiter", "encoding", "header", "columns", "optional-columns");

  private final SourceKeys keys;

  ReadingKeys(SourceKeys keys) {
    this.keys = keys;
  }

  /** What they say; empty if anything was wrong. */
  Optional<ReadOptions> read() {
    int before = keys.problems();
    FileFormat format = format();
    TextForm text = text();
    List<String> required = keys.texts("columns");
    if (required.isEmpty()) {
      keys.problem("columns", "is missing; list the raw columns that the expressions use");
    }
    List<String> columns = new ArrayList<>(required);
    columns.addAll(keys.texts("optional-columns"));
    checkColumns(columns);
    return keys.problems() > before
        ? Optional.empty()
        : Optional.of(new ReadOptions(format, text, columns, required));
  }

  private FileFormat format() {
    Optional<String> name = keys.text("format");
    Optional<FileFormat> format = name.flatMap(FileFormat::of);
    if (name.isPresent() && format.isEmpty()) {
      keys.problem("format", "'" + name.get() + "' is none of csv, jsonl, parquet");
    }
    return format.orElse(null);
  }

  private TextForm text() {
    String delimiter = keys.text("delimiter").orElse(",");
    if (delimiter.length() != 1 || "\"\r\n".contains(delimiter)) {
      keys.problem(
          "delimiter", "has to be one character, no quote or line end, such as \",\" or \"\\t\"");
    }
    String encoding = keys.text("encoding").orElse("UTF-8");
    if (!supported(encoding)) {
      keys.problem("encoding", "'" + encoding + "' is no character set that Java knows");
    }
    return TextForm.CANONICAL
        .withDelimiter(delimiter)
        .withEncoding(encoding)
        .withHeader(keys.flag("header").orElse(true));
  }

  private static boolean supported(String encoding) {
    try {
      return Charset.isSupported(encoding);
    } catch (IllegalArgumentException e) {
      return false;
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
}
