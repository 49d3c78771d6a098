package se.nollan.ingest.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.unsafe.types.UTF8String;

/** Reads one of the codes that the delivery instruction lists, spelled exactly so. */
final class CodeReader implements CellReader {
  private final Map<UTF8String, UTF8String> codes = new HashMap<>();

  CodeReader(List<String> spelled) {
    for (String code : spelled) {
      UTF8String text = UTF8String.fromString(code);
      codes.put(text, text);
    }
  }

  @Override
  public Object read(UTF8String text) {
    return codes.get(text);
  }
}
