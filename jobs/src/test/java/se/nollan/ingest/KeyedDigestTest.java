package se.nollan.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.lang3.SerializationUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.nollan.ingest.check.Pseudonym;

class KeyedDigestTest {
  private final Random random = new Random(1);

  @ParameterizedTest
  @ValueSource(ints = {32, 48, 63, 64, 65, 200})
  void isTheHmacThatJavaGives(int keyLength) throws Exception {
    byte[] key = bytes(keyLength);
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(key, "HmacSHA256"));
    KeyedDigest digest = new KeyedDigest(key);

    for (int length = 0; length < 150; length++) {
      byte[] text = bytes(length);

      assertThat(digest.of(text, 0, length)).isEqualTo(mac.doFinal(text));
    }
  }

  @Test
  void takesAPartOfTheBytes() {
    KeyedDigest digest = new KeyedDigest(bytes(32));
    byte[] alone = "+46701234567".getBytes(StandardCharsets.UTF_8);
    byte[] within = "07,+46701234567,open".getBytes(StandardCharsets.UTF_8);

    byte[] expected = digest.of(alone, 0, alone.length).clone();

    assertThat(digest.of(within, 3, alone.length)).isEqualTo(expected);
  }

  @Test
  void tasksGiveThePseudonymsOfTheDriver() throws Exception {
    Pseudonym here = Pseudonyms.of(bytes(32)).pseudonym();
    Pseudonym shipped = SerializationUtils.roundtrip(here);
    byte[] text = "+46701234567".getBytes(StandardCharsets.UTF_8);
    long expected = here.of(text, 0, text.length);

    List<Long> given =
        IntStream.range(0, 1000)
            .parallel()
            .mapToObj(i -> shipped.of(text, 0, text.length))
            .distinct()
            .toList();

    assertThat(given).containsExactly(expected);
  }

  @Test
  void whatATaskIsSentHoldsNoKey() {
    String key = "a key of thirty-two bytes or more";
    Pseudonym pseudonym = Pseudonyms.of(key.getBytes(StandardCharsets.UTF_8)).pseudonym();

    byte[] sent = SerializationUtils.serialize(pseudonym);

    assertThat(new String(sent, StandardCharsets.ISO_8859_1)).doesNotContain(key);
  }

  private byte[] bytes(int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }
}
