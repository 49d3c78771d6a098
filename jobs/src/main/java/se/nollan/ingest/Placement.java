package se.nollan.ingest;

import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import se.nollan.ingest.read.FileFormat;
import se.nollan.ingest.read.LandingFile;
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
    Optional<FileFormat> kind = FileFormat.ofName(file.name());
    if (kind.isEmpty()) {
      return Optional.of("neither .csv, .csv.gz, .jsonl, .jsonl.gz nor .parquet");
    }
    return source
        .read()
        .format()
        .filter(format -> format != kind.get())
        .map(format -> "the source delivers " + format.id() + " files");
  }

  private static boolean month(String period) {
    try {
      return period.length() == 7 && YearMonth.parse(period).toString().equals(period);
    } catch (DateTimeParseException e) {
      return false;
    }
  }
}
