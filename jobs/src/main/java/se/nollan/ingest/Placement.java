package se.nollan.ingest;

import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import se.nollan.ingest.read.FileFormat;
import se.nollan.ingest.read.LandingFile;
import se.nollan.ingest.read.ZipReading;
import se.nollan.model.Region;

/** Tells from a file's place and name alone whether it can be a delivery. */
final class Placement {
  private static final int DEPTH = 4;

  private final Sources sources;

  Placement(Sources sources) {
    this.sources = sources;
  }

  /** Why the file cannot be a delivery; empty if it may be one. */
  Optional<String> rejection(LandingFile file) {
    if (file.path().split("/").length != DEPTH
        || file.region().equals(Landing.NONE)
        || file.source().equals(Landing.NONE)
        || file.period().equals(Landing.NONE)) {
      return Optional.of("not in a folder region=<county code>/source=<id>/period=<yyyy-MM>");
    }
    if (Region.of(file.region()).isEmpty()) {
      return Optional.of("unknown region " + file.region());
    }
    if (!month(file.period())) {
      return Optional.of("period " + file.period() + " is no month yyyy-MM");
    }
    Optional<SourceDefinition> source = sources.source(file.source());
    if (source.isEmpty()) {
      return Optional.of(
          "unknown source " + file.source() + ": no " + file.source() + ".conf defines it");
    }
    return wrongKind(file, source.get());
  }

  private static Optional<String> wrongKind(LandingFile file, SourceDefinition source) {
    if (source.read().formatOf(file.name()).isPresent()) {
      return Optional.empty();
    }
    return Optional.of(
        source.mapping() instanceof Mapping.Canonical
            ? "neither .csv, .csv.gz, .jsonl, .jsonl.gz nor .parquet"
            : whatToSay(file.name(), source));
  }

  /** Tells that a source does not read such a file, and what it says if it does. */
  private static String whatToSay(String name, SourceDefinition source) {
    Optional<FileFormat> format = source.read().format();
    if (ZipReading.named(name)) {
      return "a zip file is read only where the source says what its members are: format = csv,"
          + " jsonl or xml";
    }
    Optional<FileFormat> kind = FileFormat.ofName(name);
    if (format.isPresent() && kind.isPresent()) {
      return "the source delivers " + format.get().id() + " files";
    }
    return kind.map(
            named ->
                "such a file is read only where the source says format = "
                    + named.id()
                    + (named == FileFormat.XML ? ", and row-tag" : ""))
        .orElse("neither .csv, .csv.gz, .jsonl, .jsonl.gz nor .parquet");
  }

  private static boolean month(String period) {
    try {
      return period.length() == 7 && YearMonth.parse(period).toString().equals(period);
    } catch (DateTimeParseException e) {
      return false;
    }
  }
}
