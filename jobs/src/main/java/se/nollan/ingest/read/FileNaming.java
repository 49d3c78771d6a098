package se.nollan.ingest.read;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.hadoop.fs.GlobPattern;

/**
 * Tells by a file's name whether a source reads it, and what kind it is.
 *
 * @param formatOrNull the kind of file that the source delivers; null: told by each file's name (an
 *     Optional could not be sent to tasks)
 * @param files globs of the names that the source reads, of which one has to fit, in whatever
 *     letter case; none: those that the delivery instruction has for the format
 */
public record FileNaming(FileFormat formatOrNull, List<String> files) implements Serializable {

  public FileNaming {
    files = List.copyOf(files);
  }

  /** By the names that the delivery instruction has. */
  static FileNaming of(FileFormat formatOrNull) {
    return new FileNaming(formatOrNull, List.of());
  }

  /** The kind of file that the source delivers; empty: told by each file's name. */
  public Optional<FileFormat> format() {
    return Optional.ofNullable(formatOrNull);
  }

  /** Whether the name is among those that the source reads, whatever kind the file is. */
  public boolean fits(String name) {
    return files.isEmpty()
        || files.stream().anyMatch(glob -> new GlobPattern(lower(glob)).matches(lower(name)));
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  /** The kind of rows that a file of that name holds; empty if the source reads no such file. */
  public Optional<FileFormat> formatOf(String name) {
    if (!fits(name)) {
      return Optional.empty();
    }
    if (ZipReading.named(name)) {
      return format().filter(FileFormat::isText);
    }
    Optional<FileFormat> named = named(name);
    if (named.isEmpty()) {
      return files.isEmpty() ? Optional.empty() : format();
    }
    return named.filter(kind -> format().map(kind::equals).orElse(kind.needsNoKeys()));
  }

  /** What the name's ending tells; that of JSON is told apart only where the source says so. */
  private Optional<FileFormat> named(String name) {
    boolean json = lower(name).matches("(?s).*\\.(json|ndjson)(\\.gz)?");
    return json && (formatOrNull == FileFormat.JSONL || !files.isEmpty())
        ? Optional.of(FileFormat.JSONL)
        : FileFormat.ofName(name);
  }
}
