package se.nollan.ingest.check;

import java.io.Closeable;
import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.apache.spark.unsafe.Platform;
import org.apache.spark.unsafe.types.UTF8String;
import se.nollan.ingest.read.RowTexts;
import se.nollan.ingest.read.TextRows;

/**
 * Keeps the rows of a delivery: packed in memory, and on disk what is more than {@link #IN_MEMORY}.
 * All rows are added first, and then taken in the same order, as often as wanted.
 */
final class TextBuffer implements TextRows, Closeable {
  /** Of one task; there are as many as cores. */
  private static final int IN_MEMORY = 192 << 20;

  private static final int CHUNK = 4 << 20;
  private static final int NULL = -1;

  /** Rows one behind the other; none goes over into the next chunk. */
  private record Chunk(Supplier<byte[]> bytes, int length) {}

  private final int inMemory;
  private final Spill spill;
  private final List<UTF8String> files = new ArrayList<>();
  private final List<Chunk> chunks = new ArrayList<>();
  private final RowTexts texts;
  private int kept;
  private byte[] chunk = new byte[CHUNK];
  private int at;
  private int end;
  private int nextChunk;
  private UTF8String file;
  private long row;
  private UTF8String extra;

  /**
   * An empty one.
   *
   * @param columns how many texts a row has
   * @param disk gives a new file for what memory does not hold
   */
  TextBuffer(int columns, Supplier<File> disk) {
    this(columns, disk, IN_MEMORY);
  }

  TextBuffer(int columns, Supplier<File> disk, int inMemory) {
    this.texts = new RowTexts(columns);
    this.spill = new Spill(disk);
    this.inMemory = inMemory;
  }

  void add(TextRow row) {
    if (files.isEmpty() || !files.get(files.size() - 1).equals(row.file())) {
      files.add(row.file().copy());
    }
    int size = size(row);
    if (at + size > chunk.length) {
      seal();
      chunk = new byte[Math.max(CHUNK, size)];
    }
    putInt(files.size() - 1);
    Platform.putLong(chunk, Platform.BYTE_ARRAY_OFFSET + at, row.row());
    at += Long.BYTES;
    put(row.extra());
    for (int i = 0; i < row.texts().columns(); i++) {
      put(row.texts(), i);
    }
  }

  private static int size(TextRow row) {
    int size = Integer.BYTES + Long.BYTES + Integer.BYTES + length(row.extra());
    for (int i = 0; i < row.texts().columns(); i++) {
      size += Integer.BYTES + length(row.texts(), i);
    }
    return size;
  }

  private static int length(UTF8String text) {
    return text == null ? 0 : text.numBytes();
  }

  private static int length(RowTexts texts, int column) {
    return texts.has(column) ? texts.to(column) - texts.from(column) : 0;
  }

  private void seal() {
    byte[] full = chunk;
    int length = at;
    boolean room = kept + length <= inMemory;
    kept += room ? length : 0;
    chunks.add(new Chunk(room ? () -> full : spill.write(full, length), length));
    at = 0;
  }

  private void putInt(int number) {
    Platform.putInt(chunk, Platform.BYTE_ARRAY_OFFSET + at, number);
    at += Integer.BYTES;
  }

  private void put(UTF8String text) {
    putInt(text == null ? NULL : text.numBytes());
    if (text != null) {
      text.writeToMemory(chunk, Platform.BYTE_ARRAY_OFFSET + at);
      at += text.numBytes();
    }
  }

  private void put(RowTexts texts, int column) {
    int length = length(texts, column);
    putInt(length);
    if (length > 0) {
      System.arraycopy(texts.bytes(column), texts.from(column), chunk, at, length);
      at += length;
    }
  }

  /** No more rows come; from here on they are taken, from the first on. */
  void rewind() {
    if (at > 0 && nextChunk == 0) {
      seal();
    }
    chunk = new byte[0];
    at = 0;
    end = 0;
    nextChunk = 0;
  }

  @Override
  public boolean next() {
    if (at == end) {
      if (nextChunk == chunks.size()) {
        return false;
      }
      Chunk next = chunks.get(nextChunk++);
      chunk = next.bytes().get();
      end = next.length();
      at = 0;
    }
    file = files.get(takeInt());
    row = Platform.getLong(chunk, Platform.BYTE_ARRAY_OFFSET + at);
    at += Long.BYTES;
    extra = take();
    texts.clear();
    for (int i = 0; i < texts.columns(); i++) {
      int length = takeInt();
      if (length > 0) {
        texts.put(i, chunk, at, at + length);
        at += length;
      }
    }
    return true;
  }

  @Override
  public UTF8String file() {
    return file;
  }

  @Override
  public long row() {
    return row;
  }

  @Override
  public RowTexts texts() {
    return texts;
  }

  @Override
  public UTF8String extra() {
    return extra;
  }

  private int takeInt() {
    int number = Platform.getInt(chunk, Platform.BYTE_ARRAY_OFFSET + at);
    at += Integer.BYTES;
    return number;
  }

  private UTF8String take() {
    int length = takeInt();
    if (length == NULL) {
      return null;
    }
    at += length;
    return UTF8String.fromBytes(chunk, at - length, length);
  }

  @Override
  public void close() {
    chunks.clear();
    spill.close();
  }
}
