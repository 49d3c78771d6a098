package se.nollan.columns;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.apache.parquet.bytes.BytesInput;
import org.apache.spark.unsafe.Platform;

/** Bytes that grow; numbers as Parquet has them, the lowest byte first. */
final class Bytes {
  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private byte[] bytes = new byte[256];
  private int size;

  int size() {
    return size;
  }

  /** What they lie in, from the first on; another array once they have grown. */
  byte[] array() {
    return bytes;
  }

  void putByte(int number) {
    room(Byte.BYTES);
    bytes[size++] = (byte) number;
  }

  void putInt(int number) {
    room(Integer.BYTES);
    INT.set(bytes, size, number);
    size += Integer.BYTES;
  }

  void putLong(long number) {
    room(Long.BYTES);
    LONG.set(bytes, size, number);
    size += Long.BYTES;
  }

  /** Copies what lies in an array, or beyond Java's heap, as Spark names places in memory. */
  void put(Object base, long offset, int length) {
    room(length);
    if (base instanceof byte[] array) {
      System.arraycopy(array, (int) (offset - Platform.BYTE_ARRAY_OFFSET), bytes, size, length);
    } else {
      Platform.copyMemory(base, offset, bytes, Platform.BYTE_ARRAY_OFFSET + size, length);
    }
    size += length;
  }

  private void room(int more) {
    if (more > bytes.length - size) {
      int needed = Math.addExact(size, more);
      bytes =
          Arrays.copyOf(bytes, (int) Math.max(needed, Math.min(2L * size, Integer.MAX_VALUE - 8)));
    }
  }

  void clear() {
    size = 0;
  }

  /** As they are now: to be used before they change. */
  BytesInput input() {
    return BytesInput.from(bytes, 0, size);
  }
}
