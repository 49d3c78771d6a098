package se.nollan.ingest.read;

import java.util.List;

/** A file in which columns that the source requires have not been found. */
final class LackingColumnsException extends BrokenFileException {
  private static final long serialVersionUID = 1L;

  LackingColumnsException(List<String> lacking) {
    super("the header lacks " + String.join(", ", lacking));
  }
}
