package se.nollan.columns;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.apache.spark.unsafe.Platform;
import org.apache.spark.unsafe.types.UTF8String;
import org.junit.jupiter.api.Test;

/** Each value has one number, whatever its bytes are and wherever they lie. */
class DictionaryTest {
  private static final Limits LIMITS = new Limits(1, 1, 20_000, 1 << 20, 1);

  private final Dictionary dictionary = new Dictionary(Integer.BYTES, LIMITS);

  private int id(byte[] value) {
    // Not always on a whole word.
    byte[] within = new byte[value.length + 3];
    System.arraycopy(value, 0, within, 3, value.length);
    return dictionary.id(within, Platform.BYTE_ARRAY_OFFSET + 3, value.length);
  }

  @Test
  void valuesAreNumberedAsTheyCome() throws IOException {
    Random random = new Random(1);
    Map<ByteBuffer, Integer> numbers = new HashMap<>();
    for (int i = 0; i < 100_000; i++) {
      byte[] value = new byte[random.nextInt(random.nextBoolean() ? 4 : 30)];
      for (int at = 0; at < value.length; at++) {
        // Few letters, so that values differ in some places only.
        value[at] = (byte) (random.nextInt(random.nextInt(10) == 0 ? 256 : 2) - 2);
      }
      int expected = numbers.computeIfAbsent(ByteBuffer.wrap(value), none -> numbers.size());
      if (expected < LIMITS.dictionaryEntries()) {
        assertThat(id(value)).isEqualTo(expected);
      } else {
        assertThat(id(value)).isEqualTo(Dictionary.FULL);
      }
    }
    assertThat(dictionary.size()).isEqualTo(LIMITS.dictionaryEntries());
    ByteBuffer entries =
        ByteBuffer.wrap(dictionary.input().toByteArray()).order(ByteOrder.LITTLE_ENDIAN);
    for (int number = 0; number < dictionary.size(); number++) {
      byte[] entry = new byte[entries.getInt()];
      entries.get(entry);
      assertThat(numbers.get(ByteBuffer.wrap(entry))).isEqualTo(number);
    }
    assertThat(entries.hasRemaining()).isFalse();
  }

  @Test
  void thereIsRoomForSoManyBytesAndNoMore() {
    assertThat(id(new byte[(1 << 20) - 10])).isZero();
    assertThat(id(new byte[3])).isEqualTo(Dictionary.FULL);
    assertThat(id(new byte[2])).isEqualTo(1);
    assertThat(id(new byte[(1 << 20) - 10])).isZero();
    assertThat(id(new byte[0])).isEqualTo(Dictionary.FULL);
  }

  @Test
  void aTextIsFoundAgainByItsNumberWhateverBecomesOfTheFirst() {
    Dictionary texts = Dictionary.ofTexts();
    byte[] bytes = "Öppenvård".getBytes(StandardCharsets.UTF_8);
    int first = texts.id(UTF8String.fromBytes(bytes));
    bytes[bytes.length - 1] = 't';
    int second = texts.id(UTF8String.fromBytes(bytes));
    assertThat(texts.text(first)).hasToString("Öppenvård");
    assertThat(texts.text(second)).hasToString("Öppenvårt");
    assertThat(texts.id(UTF8String.fromString("Öppenvård"))).isEqualTo(first);
  }
}
