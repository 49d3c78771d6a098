package se.nollan.ingest.check;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.List;
import org.apache.spark.unsafe.types.UTF8String;

/** Reads one of the codes that the delivery instruction lists, spelled exactly so. */
final class CodeReader extends CellReader {
  private final UTF8String[] codes;
  private final byte[][] spellings;

  /** The first byte of each: the codes of a column are few, and hardly two begin alike. */
  private final byte[] firsts;

  CodeReader(List<String> spelled) {
    codes = spelled.stream().map(UTF8String::fromString).toArray(UTF8String[]::new);
    spellings = spelled.stream().map(c -> c.getBytes(UTF_8)).toArray(byte[][]::new);
    firsts = new byte[codes.length];
    for (int i = 0; i < codes.length; i++) {
      firsts[i] = spellings[i][0];
    }
  }

  @Override
  Object read(byte[] bytes, int from, int to) {
    byte first = bytes[from];
    for (int i = 0; i < codes.length; i++) {
      if (firsts[i] == first && same(spellings[i], bytes, from, to)) {
        return codes[i];
      }
    }
    return null;
  }

  private static boolean same(byte[] spelling, byte[] bytes, int from, int to) {
    return Arrays.equals(spelling, 0, spelling.length, bytes, from, to);
  }
}
