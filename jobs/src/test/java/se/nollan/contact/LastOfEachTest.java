package se.nollan.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whoever comes, and however often: the last of each is there, and the one before it was told. */
class LastOfEachTest {
  private final LastOfEach<Integer> lasts = new LastOfEach<>();

  @Test
  void theLastOfEachIsThereInTheOrderOfTheFirst() {
    Random random = new Random(1);
    for (int month = 0; month < 3; month++) {
      Map<Long, Integer> expected = new LinkedHashMap<>();
      for (int i = 0; i < 50_000; i++) {
        // Few of them differ in their lowest bits, and 0 and -1 are persons, too.
        long person = (long) random.nextInt(7_000) - 1 << random.nextInt(2) * 32;
        Integer before = expected.getOrDefault(person, i);
        expected.put(person, i);
        assertThat(lasts.put(person, i)).isEqualTo(before);
      }
      assertThat(lasts.all()).containsExactlyElementsOf(expected.values());
      lasts.clear();
      assertThat(lasts.all()).isEmpty();
    }
  }
}
