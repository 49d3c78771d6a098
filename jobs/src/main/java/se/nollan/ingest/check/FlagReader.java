package se.nollan.ingest.check;

import org.apache.spark.unsafe.Platform;
import org.apache.spark.unsafe.types.UTF8String;

/** Reads {@code true} and {@code false}, spelled exactly so. */
final class FlagReader implements CellReader {
  private static final int TRUE = fourBytes(UTF8String.fromString("true"));
  private static final int FALS = fourBytes(UTF8String.fromString("false"));

  @Override
  public Object read(UTF8String text) {
    return switch (text.numBytes()) {
      case 4 -> fourBytes(text) == TRUE ? Boolean.TRUE : null;
      case 5 -> fourBytes(text) == FALS && text.getByte(4) == 'e' ? Boolean.FALSE : null;
      default -> null;
    };
  }

  private static int fourBytes(UTF8String text) {
    return Platform.getInt(text.getBaseObject(), text.getBaseOffset());
  }
}
