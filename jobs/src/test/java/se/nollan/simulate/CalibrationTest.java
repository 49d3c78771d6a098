package se.nollan.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.nollan.model.Region;

/** The synthetic nation is as good and as bad at answering its telephones as the real one. */
class CalibrationTest {

  private static final double POINTS = 1.5;

  /** At any size and in any season: the very month that is delivered is what is solved. */
  @ParameterizedTest
  @CsvSource({
    "1, 2026-03, 2026-05, 0.02",
    "7, 2025-07, 2025-07, 0.05",
    "3, 2025-12, 2026-01, 0.001"
  })
  void everyRegionHasItsPublishedShare(long seed, YearMonth first, YearMonth last, double scale)
      throws IOException {
    MemoryLanding landing = new MemoryLanding();
    Simulation.of(seed).months(first, last).scale(scale).writeTo(landing, Progress.silent());
    SameDayPhone measured = new SameDayPhone(landing, SameDayPhone.Variant.DEFAULT);
    Country country = Country.read();
    StringBuilder table = new StringBuilder("region  published  simulated  contacts\n");
    for (Region region : Region.values()) {
      SameDayPhone.Share share = measured.of(region, first, last);
      double published = 100 * country.profile(region).published().sameDayShare();
      table.append(
          "%s %12.1f %10.2f %9d%n"
              .formatted(region.code(), published, share.percent(), share.denominator()));
      assertThat(share.percent()).as(table.toString()).isCloseTo(published, within(POINTS));
    }
  }

  @Test
  void publishedSharesAreTheLatestOnes() {
    Country country = Country.read();
    assertThat(country.profile(Region.STOCKHOLM).published().sameDayShare())
        .isCloseTo(0.842, within(1e-9));
    assertThat(country.profile(Region.SORMLAND).published().sameDayShare())
        .isCloseTo(0.697, within(1e-9));
    assertThat(country.profile(Region.NORRBOTTEN).published().sameDayShare())
        .isCloseTo(0.777, within(1e-9));
    assertThat(country.sameDayShare()).isCloseTo(0.885, within(1e-9));
  }
}
