package se.nollan.ingest.check;

import static java.nio.charset.StandardCharsets.US_ASCII;

import org.apache.spark.unsafe.Platform;

/** Reads {@code true} and {@code false}, spelled exactly so. */
final class FlagReader extends CellReader {
  private static final int TRUE = fourBytes("true".getBytes(US_ASCII), 0);
  private static final int FALS = fourBytes("false".getBytes(US_ASCII), 0);

  @Override
  Object read(byte[] bytes, int from, int to) {
    return switch (to - from) {
      case 4 -> fourBytes(bytes, from) == TRUE ? Boolean.TRUE : null;
      case 5 -> fourBytes(bytes, from) == FALS && bytes[from + 4] == 'e' ? Boolean.FALSE : null;
      default -> null;
    };
  }

  private static int fourBytes(byte[] bytes, int from) {
    return Platform.getInt(bytes, Platform.BYTE_ARRAY_OFFSET + from);
  }
}
