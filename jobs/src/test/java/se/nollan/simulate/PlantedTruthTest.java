package se.nollan.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import se.nollan.model.Region;

/** What is planted is there, where it was planted and nowhere else. */
class PlantedTruthTest {

  private static final YearMonth FIRST = YearMonth.of(2025, 10);
  private static final YearMonth TURN = YearMonth.of(2025, 12);
  private static final YearMonth LAST = YearMonth.of(2026, 1);
  private static final double NATION = 88.5;
  private static final Set<Region> SOME =
      Set.of(Region.VASTERBOTTEN, Region.GOTLAND, Region.KALMAR);

  @Test
  void aRegionWithHiddenNumbersIsLikeTheNationButForItsSystem() throws IOException {
    MemoryLanding landing = simulate(PlantedTruth.hiddenNumbers(Region.VASTERBOTTEN, 0.15));
    double published = share(landing, SameDayPhone.Variant.DEFAULT, FIRST, LAST);
    double without = share(landing, SameDayPhone.Variant.HIDDEN_EXCLUDED, FIRST, LAST);
    assertThat(without).isCloseTo(NATION, within(1.0));
    assertThat(published - without).isBetween(1.0, 3.0);
  }

  @Test
  void withoutItTheVariantHardlyMattersToTheRegion() throws IOException {
    MemoryLanding landing = new MemoryLanding();
    nation().writeTo(landing, Progress.silent());
    double published = share(landing, SameDayPhone.Variant.DEFAULT, FIRST, LAST);
    double without = share(landing, SameDayPhone.Variant.HIDDEN_EXCLUDED, FIRST, LAST);
    assertThat(published - without).isBetween(0.0, 0.5);
  }

  @Test
  void aRegionImprovesFromItsMonthOn() throws IOException {
    MemoryLanding landing = simulate(PlantedTruth.improvement(Region.VASTERBOTTEN, TURN, 12));
    for (SameDayPhone.Variant variant : SameDayPhone.Variant.values()) {
      double before = share(landing, variant, FIRST, TURN.minusMonths(1));
      double after = share(landing, variant, TURN, LAST);
      assertThat(after - before).as(variant.toString()).isCloseTo(12, within(1.0));
    }
  }

  @Test
  void evenTheWorstRegionCanBecomeAmongTheBest() throws IOException {
    MemoryLanding landing = simulate(PlantedTruth.improvement(Region.VASTERBOTTEN, FIRST, 28));
    assertThat(share(landing, SameDayPhone.Variant.DEFAULT, FIRST, LAST))
        .isCloseTo(66.4 + 28, within(1.5));
  }

  @Test
  void otherRegionsAndEarlierMonthsAreUntouched() throws IOException {
    MemoryLanding plain = new MemoryLanding();
    nation().writeTo(plain, Progress.silent());
    MemoryLanding planted = simulate(PlantedTruth.improvement(Region.VASTERBOTTEN, TURN, 12));
    Map<String, byte[]> changed = new TreeMap<>(planted.files());
    plain.files().forEach((path, bytes) -> changed.computeIfPresent(path, unlessEqual(bytes)));
    assertThat(changed.keySet())
        .containsExactly(
            "region=24/source=canonical-phone-contact/period=2025-12/part-000.csv.gz",
            "region=24/source=canonical-phone-contact/period=2026-01/part-000.csv.gz");
  }

  private static BiFunction<String, byte[], byte[]> unlessEqual(byte[] bytes) {
    return (path, other) -> Arrays.equals(bytes, other) ? null : other;
  }

  private static Simulation nation() {
    return Simulation.of(2).regions(SOME).months(FIRST, LAST).scale(0.01);
  }

  private static MemoryLanding simulate(PlantedTruth truth) throws IOException {
    MemoryLanding landing = new MemoryLanding();
    nation().withTruth(truth).writeTo(landing, Progress.silent());
    return landing;
  }

  private static double share(
      MemoryLanding landing, SameDayPhone.Variant variant, YearMonth first, YearMonth last)
      throws IOException {
    return new SameDayPhone(landing, variant).of(Region.VASTERBOTTEN, first, last).percent();
  }
}
