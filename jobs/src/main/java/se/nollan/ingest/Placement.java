package se.nollan.ingest;

import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.nollan.ingest.read.FileFormat;
import se.nollan.ingest.read.LandingFile;
import se.nollan.ingest.read.ZipReading;
import se.nollan.model.Region;

/** Tells from a file's place and name alone whether it can be a delivery. */
final class Placement {
  private static final int DEPTH = 4;
  private static final String NO_KIND = "neither .csv, .csv.gz, .jsonl, .jsonl.gz nor .parquet";

  private final Sources sources;

  Placement(Sources sources) {
    this.sources = sources;
  }

  /** Why the file cannot be a delivery; empty if it may be one. */
  Optional<String> rejection(LandingFile file) {
    if (!file.flaw().isEmpty()) {
      return Optional.of(file.flaw());
    }
    List<String> names = List.of(file.path().split("/"));
    boolean inMonth =
        Stream.of(file.region(), file.source(), file.period()).noneMatch(Landing.NONE::equals);
    if (!inMonth) {
      return Optional.of(
          "not in a folder region=<county code>/source=<id>/period=<yyyy-MM>"
              + FolderHint.misspelled(names).map(hint -> ": " + hint).orElse(""));
    }
    return wrongFolder(file)
        .or(() -> names.size() > DEPTH ? Optional.of(below(names)) : Optional.empty())
        .or(() -> wrongKind(file, sources.source(file.source()).orElseThrow()));
  }

  private Optional<String> wrongFolder(LandingFile file) {
    if (Region.of(file.region()).isEmpty()) {
      return Optional.of(
          "unknown region " + shown(file.region()) + FolderHint.region(file.region()));
    }
    if (!month(file.period())) {
      return Optional.of(
          "period %s is no month yyyy-MM%s"
              .formatted(shown(file.period()), FolderHint.period(file.period())));
    }
    if (sources.source(file.source()).isEmpty()) {
      return Optional.of(
          "unknown source %1$s: no %1$s.conf defines it%2$s"
              .formatted(shown(file.source()), FolderHint.source(file.source(), sources)));
    }
    return Optional.empty();
  }

  /** Of a file that lies too deep. */
  private static String below(List<String> names) {
    String folder = names.get(DEPTH - 1);
    String month = names.get(DEPTH - 2);
    return FileFormat.ofName(folder).isPresent()
        ? "%s is a folder, as Spark and pandas write a table of several files; move its files up into %s"
            .formatted(shown(folder), month)
        : "in the folder %s below the month; move it up into %s".formatted(shown(folder), month);
  }

  private static String shown(String name) {
    return LandingFile.shown(name);
  }

  private static Optional<String> wrongKind(LandingFile file, SourceDefinition source) {
    if (source.read().formatOf(file.name()).isPresent()) {
      return Optional.empty();
    }
    return Optional.of(
        source.mapping() instanceof Mapping.Canonical
            ? NO_KIND + "; if it is one of these, have it named so"
            : whatToSay(file.name(), source));
  }

  /** Tells that a source does not read such a file, and what it says if it does. */
  private static String whatToSay(String name, SourceDefinition source) {
    Optional<FileFormat> format = source.read().format();
    if (!source.read().naming().fits(name)) {
      return "the source delivers files that are named "
          + String.join(", ", source.read().naming().files());
    }
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
        .orElse(
            NO_KIND
                + "; a source that is to read it says so: files = \"<pattern of names>\", and format");
  }

  private static boolean month(String period) {
    try {
      return period.length() == 7 && YearMonth.parse(period).toString().equals(period);
    } catch (DateTimeParseException e) {
      return false;
    }
  }
}
