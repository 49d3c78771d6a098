package se.nollan.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** The dice are fair, and fall the same way everywhere. */
class DiceTest {

  private static final int THROWS = 100_000;

  private final Dice dice = new Dice(42);

  @Test
  void theyFallAsTheJdksOwn() {
    SplittableRandom jdk = new SplittableRandom(42);
    for (int i = 0; i < 1000; i++) {
      assertThat(dice.next()).isEqualTo(jdk.nextLong());
    }
  }

  @Test
  void aRestartRepeatsThem() {
    long first = dice.next();
    dice.next();
    dice.restart(42);
    assertThat(dice.next()).isEqualTo(first);
  }

  @Test
  void meansAreWhatTheyShouldBe() {
    double gaussian = 0;
    double square = 0;
    double waiting = 0;
    double events = 0;
    double below = 0;
    for (int i = 0; i < THROWS; i++) {
      double normal = dice.gaussian();
      gaussian += normal / THROWS;
      square += normal * normal / THROWS;
      waiting += dice.exponential(60) / THROWS;
      events += (double) dice.count(25) / THROWS;
      below += (double) dice.below(7) / THROWS;
    }
    assertThat(gaussian).isCloseTo(0, within(0.02));
    assertThat(square).isCloseTo(1, within(0.02));
    assertThat(waiting).isCloseTo(60, within(1.0));
    assertThat(events).isCloseTo(25, within(0.1));
    assertThat(below).isCloseTo(3, within(0.03));
  }

  @Test
  void streamsOfOneSeedHaveNothingInCommon() {
    Seed seed = new Seed(1);
    assertThat(seed.with("phone").with(1).value()).isNotEqualTo(seed.with("phone").with(2).value());
    assertThat(seed.with("phone").value()).isNotEqualTo(seed.with("chat").value());
    assertThat(seed.with(1).with(2).value()).isNotEqualTo(seed.with(2).with(1).value());
  }
}
