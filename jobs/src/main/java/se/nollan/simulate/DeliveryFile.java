package se.nollan.simulate;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import se.nollan.model.CanonicalColumn;
import se.nollan.model.CanonicalDataset;

/**
 * Writes one delivery as gzip-packed CSV, field by field in the order of the dataset's columns.
 *
 * <p>Rows are put together as bytes in one buffer: a nation's month is more than a gigabyte before
 * it is packed, and strings would cost more than the model does.
 */
final class DeliveryFile implements Closeable {

  private static final int BUFFER = 1 << 17;
  private static final int ROOM_FOR_A_ROW = 1 << 12;

  private final PackedOutput out;
  private final BadRows badRows;
  private final DayText dayText = new DayText();
  private final byte[] buffer = new byte[BUFFER];
  private int end;
  private int rowStart;
  private long rows;

  DeliveryFile(OutputStream out, CanonicalDataset dataset, BadRows badRows) throws IOException {
    this.out = new PackedOutput(out);
    this.badRows = badRows;
    put(
        dataset.columns().stream().map(CanonicalColumn::name).collect(Collectors.joining(","))
            + "\n");
    rowStart = end;
  }

  /** A code, an id or other text that needs no quotes and has ASCII letters only. */
  @SuppressWarnings("deprecation") // the fast way from an ASCII string to bytes
  DeliveryFile code(String value) {
    value.getBytes(0, value.length(), buffer, end);
    end += value.length();
    return comma();
  }

  /** Text that may hold any letter and comma. */
  DeliveryFile text(String value) {
    put(value.indexOf(',') < 0 ? value : '"' + value + '"');
    return comma();
  }

  DeliveryFile empty() {
    return comma();
  }

  DeliveryFile flag(boolean value) {
    return code(value ? "true" : "false");
  }

  /** Text and a whole number after it, in at least so many digits. */
  @SuppressWarnings("deprecation")
  DeliveryFile numbered(String prefix, long number, int digits) {
    prefix.getBytes(0, prefix.length(), buffer, end);
    end += prefix.length();
    int width = digits;
    while (number >= DayText.TEN_TO[width]) {
      width++;
    }
    end = DayText.digits(number, width, buffer, end);
    return comma();
  }

  /** A time on the wall clock; {@link WallClock#NEVER} is empty. */
  DeliveryFile time(long wallClock) {
    if (wallClock != WallClock.NEVER) {
      end = dayText.time(wallClock, buffer, end);
    }
    return comma();
  }

  /** The day of a time on the wall clock. */
  DeliveryFile day(long wallClock) {
    end = dayText.day(wallClock, buffer, end);
    return comma();
  }

  void endRow() throws IOException {
    buffer[end - 1] = '\n';
    rows++;
    if (badRows.due(rows)) {
      String row = new String(buffer, rowStart, end - 1 - rowStart, StandardCharsets.UTF_8);
      put(badRows.spoil(row) + "\n");
      rows++;
    }
    rowStart = end;
    if (end > BUFFER - ROOM_FOR_A_ROW) {
      flush();
    }
  }

  @Override
  public void close() throws IOException {
    flush();
    out.close();
  }

  /** What has been written; the bytes are those of the closed file. */
  SimulationReport.Volume volume() {
    return new SimulationReport.Volume(1, rows, out.packedBytes());
  }

  private DeliveryFile comma() {
    buffer[end++] = ',';
    return this;
  }

  private void put(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    System.arraycopy(bytes, 0, buffer, end, bytes.length);
    end += bytes.length;
  }

  private void flush() throws IOException {
    out.write(buffer, 0, end);
    end = 0;
    rowStart = 0;
  }
}
