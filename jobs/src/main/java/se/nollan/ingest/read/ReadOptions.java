package se.nollan.ingest.read;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/**
 * How the files of a source are to be read.
 *
 * @param formatOrNull the kind of file that the source delivers; null: told by each file's name (an
 *     Optional could not be sent to tasks)
 * @param text how its files are written, if they are text
 * @param columns the columns to read
 * @param required those of them that a file must have
 */
public record ReadOptions(
    FileFormat formatOrNull, TextForm text, List<String> columns, List<String> required)
    implements Serializable {

  public ReadOptions {
    columns = List.copyOf(columns);
    required = List.copyOf(required);
  }

  /** Files of any kind, their text as the delivery instruction has it. */
  public static ReadOptions canonical(List<String> columns, List<String> required) {
    return new ReadOptions(null, TextForm.CANONICAL, columns, required);
  }

  /** The kind of file that the source delivers; empty: told by each file's name. */
  public Optional<FileFormat> format() {
    return Optional.ofNullable(formatOrNull);
  }

  public ReadOptions withText(TextForm other) {
    return new ReadOptions(formatOrNull, other, columns, required);
  }
}
