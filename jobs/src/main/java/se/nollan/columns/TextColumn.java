package se.nollan.columns;

import java.io.IOException;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.unsafe.types.UTF8String;

/** Texts: as bytes in UTF-8 behind their length. */
final class TextColumn extends CodedColumn {
  TextColumn(Target target) {
    super(target, Integer.BYTES);
  }

  @Override
  protected void addValue(InternalRow row) throws IOException {
    UTF8String text = row.getUTF8String(place);
    Object base = text.getBaseObject();
    if (!coding() || !code(base, text.getBaseOffset(), text.numBytes())) {
      plain.putInt(text.numBytes());
      plain.put(base, text.getBaseOffset(), text.numBytes());
    }
  }
}
