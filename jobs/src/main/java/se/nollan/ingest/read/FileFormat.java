package se.nollan.ingest.read;

import java.util.Locale;
import java.util.Optional;

/** The kinds of file that a delivery may hold, told by the file's name. */
public enum FileFormat {
  CSV,
  JSONL,
  PARQUET,
  XLSX,
  XML;

  /** The kind of a file; empty if the delivery instruction does not name it. */
  public static Optional<FileFormat> ofName(String fileName) {
    String name = fileName.toLowerCase(Locale.ROOT);
    if (name.endsWith(".csv") || name.endsWith(".csv.gz")) {
      return Optional.of(CSV);
    }
    if (name.endsWith(".jsonl") || name.endsWith(".jsonl.gz")) {
      return Optional.of(JSONL);
    }
    if (name.endsWith(".xml") || name.endsWith(".xml.gz")) {
      return Optional.of(XML);
    }
    if (name.endsWith(".xlsx")) {
      return Optional.of(XLSX);
    }
    return name.endsWith(".parquet") ? Optional.of(PARQUET) : Optional.empty();
  }

  /** Whether such files are read from the first byte to the last, and so may be packed. */
  public boolean isText() {
    return this == CSV || this == JSONL || this == XML;
  }

  /**
   * Whether a source takes such files without saying that it does, as the instruction names them.
   */
  public boolean needsNoKeys() {
    return this == CSV || this == JSONL || this == PARQUET;
  }

  /** The kind of a configured format's name, such as {@code csv}. */
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
