package se.nollan.ingest.check;

import java.util.List;
import org.apache.spark.unsafe.types.UTF8String;

/** Reads one of the codes that the delivery instruction lists, spelled exactly so. */
final class CodeReader implements CellReader {
  private final UTF8String[] codes;

  /** The first byte of each: the codes of a column are few, and hardly two begin alike. */
  private final byte[] firsts;

  CodeReader(List<String> spelled) {
    codes = spelled.stream().map(UTF8String::fromString).toArray(UTF8String[]::new);
    firsts = new byte[codes.length];
    for (int i = 0; i < codes.length; i++) {
      firsts[i] = codes[i].getByte(0);
    }
  }

  @Override
  public Object read(UTF8String text) {
    byte first = text.getByte(0);
    for (int i = 0; i < codes.length; i++) {
      if (firsts[i] == first && text.equals(codes[i])) {
        return codes[i];
      }
    }
    return null;
  }
}
