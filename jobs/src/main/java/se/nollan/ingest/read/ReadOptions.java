package se.nollan.ingest.read;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/**
 * How the files of a source are to be read.
 *
 * @param format the kind of file that the source delivers; empty: told by each file's name
 * @param delimiter between the fields of a CSV file
 * @param encoding name of the text's character set
 * @param header whether a CSV file begins with the columns' names; if not, they come in the order
 *     of {@code columns}
 * @param columns the columns to read
 * @param required those of them that a file must have
 */
public record ReadOptions(
    FileFormat formatOrNull,
    char delimiter,
    String encoding,
    boolean header,
    List<String> columns,
    List<String> required)
    implements Serializable {

  public ReadOptions {
    columns = List.copyOf(columns);
    required = List.copyOf(required);
  }

  /** The kind of file that the source delivers; empty: told by each file's name. */
  public Optional<FileFormat> format() {
    return Optional.ofNullable(formatOrNull);
  }
}
