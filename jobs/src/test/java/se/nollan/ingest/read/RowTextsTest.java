package se.nollan.ingest.read;

import static org.assertj.core.api.Assertions.assertThat;
import static se.nollan.ingest.read.FilesOfASource.utf8;

import org.apache.spark.unsafe.Platform;
import org.apache.spark.unsafe.types.UTF8String;
import org.junit.jupiter.api.Test;

/** A row's texts lie where they were found, and are overwritten. */
class RowTextsTest {
  private static final UTF8String FEVER = UTF8String.fromString("feber");

  @Test
  void aColumnSaysWhatWasPutThere() {
    RowTexts row = new RowTexts(4);
    row.put(0, utf8("Hosta, feber"), 7, 12);
    row.put(1, FEVER);
    row.put(2, UTF8String.fromBytes(utf8("Hosta, feber"), 7, 5));
    assertThat(row.text(0)).isEqualTo(FEVER);
    assertThat(row.text(1)).isEqualTo(FEVER);
    assertThat(row.text(2)).isEqualTo(FEVER);
    assertThat(row.has(3)).isFalse();
    assertThat(row.text(3)).isNull();
  }

  @Test
  void aColumnCanBeEmptiedByItselfOrWithTheOthers() {
    RowTexts row = new RowTexts(2);
    row.put(0, FEVER);
    row.put(1, FEVER);
    row.put(0, null);
    assertThat(row.has(0)).isFalse();
    assertThat(row.has(1)).isTrue();
    row.clear();
    assertThat(row.has(1)).isFalse();
  }

  @Test
  void aCopyStaysAsItIs() {
    byte[] bytes = utf8("Hosta, feber");
    RowTexts row = new RowTexts(2);
    row.put(1, bytes, 7, 12);
    RowTexts copy = row.copy();
    bytes[7] = 'F';
    row.put(0, FEVER);
    assertThat(copy.text(1)).isEqualTo(FEVER);
    assertThat(copy.has(0)).isFalse();
  }

  /** Spark may keep what a mapping gives outside the heap. */
  @Test
  void aTextMayLieOutsideTheHeap() {
    long memory = Platform.allocateMemory(FEVER.numBytes());
    try {
      FEVER.writeToMemory(null, memory);
      RowTexts row = new RowTexts(1);
      row.put(0, UTF8String.fromAddress(null, memory, FEVER.numBytes()));
      assertThat(row.text(0)).isEqualTo(FEVER);
    } finally {
      Platform.freeMemory(memory);
    }
  }
}
