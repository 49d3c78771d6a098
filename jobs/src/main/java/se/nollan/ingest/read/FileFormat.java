package se.nollan.ingest.read;

import java.util.Locale;
import java.util.Optional;

/** The kinds of file that a delivery may hold, told by the file's name. */
public enum FileFormat {
  CSV,
  JSONL,
  PARQUET;

  /** The kind of a file; empty if the delivery instruction does not name it. */
  public static Optional<FileFormat> ofName(String fileName) {
    String name = fileName.toLowerCase(Locale.ROOT);
    if (name.endsWith(".csv") || name.endsWith(".csv.gz")) {
      return Optional.of(CSV);
    }
    if (name.endsWith(".jsonl") || name.endsWith(".jsonl.gz")) {
      return Optional.of(JSONL);
    }
    return name.endsWith(".parquet") ? Optional.of(PARQUET) : Optional.empty();
  }

  /** The kind of a configured format's name, {@code csv}, {@code jsonl} or {@code parquet}. */
  public static Optional<FileFormat> of(String id) {
    for (FileFormat format : values()) {
      if (format.id().equals(id)) {
        return Optional.of(format);
      }
    }
    return Optional.empty();
  }

  /** The name in configuration. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
