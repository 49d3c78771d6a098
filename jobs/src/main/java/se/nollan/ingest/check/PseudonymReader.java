package se.nollan.ingest.check;

/** Reads a text as what stands in its place. */
final class PseudonymReader extends CellReader {
  private final Pseudonym pseudonym;

  PseudonymReader(Pseudonym pseudonym) {
    this.pseudonym = pseudonym;
  }

  @Override
  Object read(byte[] bytes, int from, int to) {
    return pseudonym.of(bytes, from, to);
  }
}
