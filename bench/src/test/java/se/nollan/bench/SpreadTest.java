package se.nollan.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class SpreadTest {
  @Test
  void theMedianIsTheOneInTheMiddleWhateverTheOrder() {
    assertThat(Spread.of(DoubleStream.of(9, 1, 2))).isEqualTo(new Spread(2, 1, 9));
  }

  @Test
  void ofAnEvenNumberItIsTheMeanOfTheTwoInTheMiddle() {
    assertThat(Spread.of(DoubleStream.of(9, 1, 2, 4))).isEqualTo(new Spread(3, 1, 9));
  }

  @Test
  void oneIsItsOwnMedian() {
    assertThat(Spread.of(DoubleStream.of(7)).text("s")).isEqualTo("7.0 s (7.0–7.0)");
  }

  @Test
  void ofNothingThereIsNone() {
    assertThatIllegalArgumentException().isThrownBy(() -> Spread.of(DoubleStream.empty()));
  }
}
