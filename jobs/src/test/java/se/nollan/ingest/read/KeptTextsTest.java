package se.nollan.ingest.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class KeptTextsTest {
  /** No two tasks ever have the same memory, however often one is said to have ended. */
  @Test
  void memoryOfATaskThatHasEndedIsOneOthers() {
    KeptTexts first = new KeptTexts();
    KeptText text = first.next();
    assertThat(new KeptTexts().next()).isNotSameAs(text);

    first.end();
    first.end();

    // Other tests of this process may have left memory, too: it is asked for until all has been.
    assertThat(Stream.generate(() -> new KeptTexts().next()).limit(1_000).filter(text::equals))
        .hasSize(1);
  }

  @Test
  void nothingIsReadIntoItAfterwards() {
    KeptTexts texts = new KeptTexts();
    texts.end();
    assertThatThrownBy(texts::next).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void oneDeliverysFilesDoNotShareMemory() {
    KeptTexts texts = new KeptTexts();
    assertThat(texts.next()).isNotSameAs(texts.next());
  }

  @Test
  void theNextDeliveryGetsTheMemoryOfTheOneBefore() {
    KeptTexts texts = new KeptTexts();
    KeptText text = texts.next();
    texts.clear();
    assertThat(texts.next()).isSameAs(text);
  }
}
