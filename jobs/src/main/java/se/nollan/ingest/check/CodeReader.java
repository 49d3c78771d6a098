package se.nollan.ingest.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.unsafe.types.UTF8String;

/** Reads one of the codes that the delivery instruction lists, spelled exactly so. */
final class CodeReader implements CellReader {
  private final Map<UTF8String, UTF8String> codes = new HashMap<>();
  private UTF8String last;

  CodeReader(List<String> spelled) {
    for (String code : spelled) {
      UTF8String text = UTF8String.fromString(code);
      codes.put(text, text);
    }
  }

  /** Most often the code is the one of the row before. */
  @Override
  public Object read(UTF8String text) {
    if (!text.equals(last)) {
      last = codes.get(text);
    }
    return last;
  }
}
