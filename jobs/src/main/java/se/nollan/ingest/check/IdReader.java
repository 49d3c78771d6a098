package se.nollan.ingest.check;

import java.util.Locale;
import org.apache.spark.unsafe.types.UTF8String;

/** Reads an id in upper case, however it was spelled. Most are spelled right. */
final class IdReader implements CellReader {
  private final IdShape shape;

  IdReader(IdShape shape) {
    this.shape = shape;
  }

  @Override
  public Object read(UTF8String text) {
    if (shape.fits(text)) {
      return text;
    }
    UTF8String upper = UTF8String.fromString(text.toString().toUpperCase(Locale.ROOT));
    return shape.fits(upper) ? upper : null;
  }
}
