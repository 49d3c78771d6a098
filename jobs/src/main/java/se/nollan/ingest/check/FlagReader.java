package se.nollan.ingest.check;

import org.apache.spark.unsafe.types.UTF8String;

/** Reads {@code true} and {@code false}, spelled exactly so. */
final class FlagReader implements CellReader {
  private static final UTF8String TRUE = UTF8String.fromString("true");
  private static final UTF8String FALSE = UTF8String.fromString("false");

  @Override
  public Object read(UTF8String text) {
    return switch (text.numBytes()) {
      case 4 -> text.equals(TRUE) ? Boolean.TRUE : null;
      case 5 -> text.equals(FALSE) ? Boolean.FALSE : null;
      default -> null;
    };
  }
}
