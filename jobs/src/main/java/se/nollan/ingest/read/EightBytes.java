package se.nollan.ingest.read;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Eight bytes as one number, the first in its lowest part: text is looked through sooner so. */
public final class EightBytes {
  /** The bit that bytes beyond ASCII have. */
  public static final long HIGHEST_BITS = 0x8080808080808080L;

  private static final VarHandle EIGHT =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long ONES = 0x0101010101010101L;

  private static final long SPACES = ' ' * ONES;

  private EightBytes() {}

  /** The eight bytes from there on. */
  public static long at(byte[] bytes, int from) {
    return (long) EIGHT.get(bytes, from);
  }

  /** The same ASCII character eight times. */
  static long all(char letter) {
    return letter * ONES;
  }

  /** Marks ASCII's control characters, line ends among them, as {@link #zeros} marks zeros. */
  static long controls(long eight) {
    return (eight - SPACES) & ~eight & HIGHEST_BITS;
  }

  /**
   * Marks bytes that are 0 by their highest bit. Above the first, others may be marked as well, as
   * taking one from nothing carries over.
   */
  static long zeros(long eight) {
    return (eight - ONES) & ~eight & HIGHEST_BITS;
  }
}
