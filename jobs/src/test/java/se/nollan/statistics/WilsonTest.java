package se.nollan.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How sure a share is. The values were computed apart, with decimals of 40 digits. */
class WilsonTest {

  @ParameterizedTest
  @CsvSource({
    "14910,      16969,      0.873662375633, 0.883488395567",
    "81,         263,        0.255288519878, 0.366209576983",
    "5,          10,         0.236593090513, 0.763406909487",
    "1,          3,          0.061491944720, 0.792340399198",
    "1,          2,          0.094531205734, 0.905468794266",
    "0,          1,          0.000000000000, 0.793450685623",
    "1,          1,          0.206549314377, 1.000000000000",
    "0,          10,         0.000000000000, 0.277532799863",
    "10,         10,         0.722467200137, 1.000000000000",
    "1,          1000000,    0.000000176525, 0.000005664912",
    "999999,     1000000,    0.999994335088, 0.999999823475",
    "1500000000, 2000000000, 0.749981022250, 0.750018976789"
  })
  void anIntervalIsTheOneThatOthersCompute(
      long numerator, long denominator, double low, double high) {
    Wilson interval = Wilson.of(numerator, denominator);
    assertThat(interval.low()).isCloseTo(low, within(1e-12));
    assertThat(interval.high()).isCloseTo(high, within(1e-12));
  }

  @Test
  void anIntervalHoldsItsShareAndIsWithinZeroAndOne() {
    for (long denominator = 1; denominator <= 300; denominator++) {
      for (long numerator = 0; numerator <= denominator; numerator++) {
        Wilson interval = Wilson.of(numerator, denominator);
        double share = (double) numerator / denominator;
        assertThat(interval.low()).isBetween(0.0, share + 1e-12);
        assertThat(interval.high()).isBetween(share - 1e-12, 1.0);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "1, 0", "1, -1", "-1, 10", "11, 10"})
  void whatIsNoShareHasNoInterval(long numerator, long denominator) {
    assertThatThrownBy(() -> Wilson.of(numerator, denominator))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(numerator + " of " + denominator + " is no share");
  }
}
