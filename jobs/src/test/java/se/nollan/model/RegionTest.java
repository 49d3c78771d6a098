package se.nollan.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegionTest {

  @Test
  void all21RegionsAreThereInTheOrderOfTheirCodes() {
    assertThat(Region.codes())
        .containsExactly(
            "01 03 04 05 06 07 08 09 10 12 13 14 17 18 19 20 21 22 23 24 25".split(" "));
  }

  @ParameterizedTest
  @CsvSource({
    "01, Stockholm",
    "06, Jönköpings län",
    "08, Kalmar",
    "12, Skåne",
    "14, Västra Götaland",
    "18, Örebro län",
    "23, Jämtland Härjedalen",
    "25, Norrbotten"
  })
  void aCountyCodeIsItsRegions(String code, String title) {
    assertThat(Region.of(code)).map(Region::title).contains(title);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1", "00", "02", "11", "15", "16", "26", "SE", " 01"})
  void whatIsNoCountyCodeIsNoRegion(String code) {
    assertThat(Region.of(code)).isEmpty();
  }

  @Test
  void monthsSortByPeriodAndThenByRegion() {
    assertThat(
            Stream.of("12 2026-01", "03 2026-02", "03 2025-12", "03 2026-01")
                .map(text -> new RegionMonth(text.substring(0, 2), text.substring(3)))
                .sorted())
        .extracting(RegionMonth::toString)
        .containsExactly("03 2025-12", "03 2026-01", "12 2026-01", "03 2026-02");
  }
}
