package se.nollan.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class RoundsTest {
  private final List<String> done = new ArrayList<>();

  @Test
  void everyOtherRoundGoesTheOtherWayRound() throws Exception {
    rounds(3);

    assertThat(done).containsExactly("a", "b", "|", "b", "a", "|", "a", "b", "|");
  }

  @Test
  void theRatioIsThatOfTheMedians() throws Exception {
    assertThat(rounds(3).ratio("a", "b")).isEqualTo(0.5);
  }

  @Test
  void memoryThatNobodyToldIsSaidToBeUnknown() throws Exception {
    assertThat(rounds(1).table().lines())
        .anySatisfy(line -> assertThat(line).startsWith("a ").contains("1.5 GB (1.5–1.5)"))
        .anySatisfy(line -> assertThat(line).startsWith("b ").contains("not known"));
  }

  private Rounds rounds(int rounds) throws Exception {
    Map<String, Rounds.Attempt> attempts = new LinkedHashMap<>();
    attempts.put("a", () -> measured("a", 2, OptionalDouble.of(1.5)));
    attempts.put("b", () -> measured("b", 4, OptionalDouble.empty()));
    return Rounds.run(rounds, attempts, () -> done.add("|"));
  }

  private Measured measured(String name, double seconds, OptionalDouble gigabytes) {
    done.add(name);
    return new Measured(seconds, OptionalDouble.of(1), gigabytes);
  }
}
