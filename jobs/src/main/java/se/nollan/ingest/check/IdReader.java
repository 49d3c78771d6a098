package se.nollan.ingest.check;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Locale;

/** Reads an id in upper case, however it was spelled. Most are spelled right. */
final class IdReader extends CellReader {
  private final IdShape shape;
  private final CellReader spelled;

  /**
   * A reader of ids of this shape.
   *
   * @param spelled reads them once they are in upper case
   */
  IdReader(IdShape shape, CellReader spelled) {
    this.shape = shape;
    this.spelled = spelled;
  }

  @Override
  Object read(byte[] bytes, int from, int to) {
    if (shape.fits(bytes, from, to)) {
      return spelled.read(bytes, from, to);
    }
    String text = new String(bytes, from, to - from, UTF_8);
    byte[] upper = text.toUpperCase(Locale.ROOT).getBytes(UTF_8);
    return shape.fits(upper, 0, upper.length) ? spelled.read(upper, 0, upper.length) : null;
  }

  @Override
  long hash(byte[] bytes, int from, int to, long seed) {
    return shape.fits(bytes, from, to)
        ? spelled.hash(bytes, from, to, seed)
        : super.hash(bytes, from, to, seed);
  }
}
