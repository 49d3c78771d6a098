package se.nollan.ingest.read;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/**
 * How the files of a source are to be read.
 *
 * @param naming which files they are, and of what kind
 * @param text how its files are written, if they are text
 * @param selection which part of a file is read
 * @param columns the columns to read
 * @param required those of them that a file must have
 */
public record ReadOptions(
    FileNaming naming,
    TextForm text,
    Selection selection,
    List<String> columns,
    List<String> required)
    implements Serializable {

  public ReadOptions {
    columns = List.copyOf(columns);
    required = List.copyOf(required);
  }

  /** Files of which all is read. */
  public ReadOptions(
      FileFormat formatOrNull, TextForm text, List<String> columns, List<String> required) {
    this(FileNaming.of(formatOrNull), text, Selection.NONE, columns, required);
  }

  /** Files of any kind, their text as the delivery instruction has it. */
  public static ReadOptions canonical(List<String> columns, List<String> required) {
    return new ReadOptions(null, TextForm.CANONICAL, columns, required);
  }

  /** The kind of file that the source delivers; empty: told by each file's name. */
  public Optional<FileFormat> format() {
    return naming.format();
  }

  /** The kind of rows that a file of that name holds; empty if the source reads no such file. */
  public Optional<FileFormat> formatOf(String fileName) {
    return naming.formatOf(fileName);
  }

  public ReadOptions withSelection(Selection other) {
    return new ReadOptions(naming, text, other, columns, required);
  }

  public ReadOptions withFormat(FileFormat other) {
    return new ReadOptions(
        new FileNaming(other, naming.files()), text, selection, columns, required);
  }

  public ReadOptions withText(TextForm other) {
    return new ReadOptions(naming, other, selection, columns, required);
  }
}
