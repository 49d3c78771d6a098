package se.nollan.ingest.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class KeptTextTest {
  private static final int CHUNK = 1 << 16;

  @Test
  void takesLittleMoreRoomThanTheFile() {
    byte[] text = text(10_000_000);

    KeptText kept = kept(text, 192 << 20, 1);

    assertThat(Arrays.copyOf(kept.bytes(), kept.length())).isEqualTo(text);
    assertThat(kept.bytes().length).isLessThan(text.length * 5 / 4);
  }

  @Test
  void keepsAFileThatUnpacksToMuchMoreAtItsEnd() {
    byte[] text = text(3_000_000);

    // Read ahead: the whole file has been read when the first of its text comes.
    KeptText kept = kept(text, 192 << 20, 1_000);

    assertThat(Arrays.copyOf(kept.bytes(), kept.length())).isEqualTo(text);
  }

  @Test
  void keepsWhatIsJustNotTooMuch() {
    assertThat(kept(text(200_000), 200_000, 1).complete()).isTrue();
    assertThat(kept(text(200_001), 200_000, 1).complete()).isFalse();
  }

  private static KeptText kept(byte[] text, int most, int ahead) {
    KeptText kept = new KeptText().begin(most);
    for (int from = 0; from < text.length; from += CHUNK) {
      byte[] chunk = Arrays.copyOfRange(text, from, Math.min(text.length, from + CHUNK));
      double read = Math.min(1, (from + chunk.length) * (double) ahead / text.length);
      kept.accept(chunk, chunk.length, read);
    }
    return kept;
  }

  private static byte[] text(int length) {
    byte[] text = new byte[length];
    new Random(1).nextBytes(text);
    return text;
  }
}
