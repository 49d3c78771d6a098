package se.nollan.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.nollan.model.CanonicalDataset;
import se.nollan.model.Region;

/** What a simulation promises to whoever compares two runs of it. */
class SimulationTest {

  private static final YearMonth JANUARY = YearMonth.of(2026, 1);
  private static final YearMonth FEBRUARY = YearMonth.of(2026, 2);
  private static final YearMonth MARCH = YearMonth.of(2026, 3);
  private static final double TINY = 0.001;

  @Test
  void theSameSeedGivesTheSameBytes() throws IOException {
    Simulation simulation = tiny(5).months(JANUARY, FEBRUARY).withFaults();
    assertSameFiles(write(simulation).digests(""), write(simulation).digests(""));
  }

  @Test
  void anotherSeedGivesAnotherNation() throws IOException {
    Map<String, Integer> one = write(tiny(5).months(MARCH, MARCH)).digests("part-000");
    Map<String, Integer> other = write(tiny(6).months(MARCH, MARCH)).digests("part-000");
    assertThat(other.keySet()).isEqualTo(one.keySet());
    // The lines of a region of two units may well be the same ones.
    one.keySet().removeIf(path -> path.contains("phone-line"));
    assertThat(one)
        .isNotEmpty()
        .allSatisfy((path, digest) -> assertThat(digest).isNotEqualTo(other.get(path)));
  }

  @Test
  void aMonthDoesNotDependOnTheOthers() throws IOException {
    MemoryLanding three = write(tiny(5).months(JANUARY, MARCH).withFaults());
    MemoryLanding one = write(tiny(5).months(FEBRUARY, FEBRUARY).withFaults());
    assertSameFiles(one.digests(""), three.digests("period=2026-02"));
  }

  @Test
  void aRegionDoesNotDependOnTheOthers() throws IOException {
    MemoryLanding all = write(tiny(5).months(MARCH, MARCH));
    MemoryLanding one = write(tiny(5).months(MARCH, MARCH).regions(EnumSet.of(Region.SKANE)));
    assertSameFiles(one.digests(""), all.digests("region=12"));
  }

  @Test
  void unitsAndLinesAreTheSameEveryMonthButForASaleNowAndThen() throws IOException {
    List<SimulatedUnit> units = units(1.0);
    assertThat(units).filteredOn(unit -> unit.provider().sold().isPresent()).isNotEmpty();
    MemoryLanding landing = write(tiny(5).months(JANUARY, FEBRUARY));
    assertThat(landing.digests("phone-line/period=2026-01").values())
        .containsExactlyElementsOf(landing.digests("phone-line/period=2026-02").values());
  }

  @Test
  void everyRegionDeliversAllSevenDatasetsEveryMonth() throws IOException {
    MemoryLanding landing = write(tiny(5).months(JANUARY, FEBRUARY));
    List<String> expected = new ArrayList<>();
    for (String region : Region.codes()) {
      for (CanonicalDataset dataset : CanonicalDataset.values()) {
        for (YearMonth month : List.of(JANUARY, FEBRUARY)) {
          expected.add(
              "region=%s/source=%s/period=%s/part-000.csv.gz"
                  .formatted(region, dataset.canonicalSource(), month));
        }
      }
    }
    assertThat(landing.files().keySet()).containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void theReportCountsWhatIsInTheFolder(@TempDir Path folder) throws IOException {
    List<String> heard = new ArrayList<>();
    SimulationReport report =
        tiny(5)
            .months(JANUARY, FEBRUARY)
            .regions(Set.of(Region.GOTLAND, Region.SKANE))
            .writeTo(
                Landing.folder(folder), (region, month) -> heard.add(region.code() + " " + month));
    assertThat(heard)
        .containsExactlyInAnyOrder("09 2026-01", "09 2026-02", "12 2026-01", "12 2026-02");
    assertThat(report.total().files()).isEqualTo(28);
    assertThat(report.total().bytes()).isEqualTo(sizeOf(folder));
    long rows = 0;
    for (Region region : Set.of(Region.GOTLAND, Region.SKANE)) {
      for (YearMonth month : List.of(JANUARY, FEBRUARY)) {
        Delivery delivery = new Delivery(CanonicalDataset.BOOKING, region, month);
        byte[] file = Files.readAllBytes(folder.resolve(delivery.path("part-000.csv.gz")));
        rows += new BufferedReader(MemoryLanding.unpack(file)).lines().count() - 1;
      }
    }
    assertThat(report.volume(CanonicalDataset.BOOKING).rows()).isEqualTo(rows);
  }

  @Test
  void nonsenseIsRefusedInPlainWords() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Simulation.of(1).months(MARCH, JANUARY))
        .withMessage("The first month, 2026-03, is after the last, 2026-01.");
    for (double scale : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Simulation.of(1).scale(scale))
          .withMessageContaining("The scale has to be above 0");
    }
    assertThatIllegalArgumentException().isThrownBy(() -> Simulation.of(1).regions(Set.of()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PlantedTruth.hiddenNumbers(Region.SKANE, 2));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PlantedTruth.improvement(Region.SKANE, MARCH, Double.NaN));
  }

  @Test
  void aLandingThatFailsFailsTheSimulation() {
    Landing full =
        path -> {
          throw new IOException("No space left.");
        };
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> tiny(1).writeTo(full, Progress.silent()))
        .withMessage("No space left.");
  }

  private static Simulation tiny(long seed) {
    return Simulation.of(seed).scale(TINY);
  }

  private static MemoryLanding write(Simulation simulation) throws IOException {
    MemoryLanding landing = new MemoryLanding();
    simulation.writeTo(landing, Progress.silent());
    return landing;
  }

  private static List<SimulatedUnit> units(double scale) {
    Country country = Country.read();
    return country.profiles().values().stream()
        .flatMap(profile -> UnitRegister.of(new Seed(1), profile, scale).stream())
        .toList();
  }

  private static long sizeOf(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    }
  }

  private static void assertSameFiles(Map<String, Integer> actual, Map<String, Integer> expected) {
    assertThat(actual).isNotEmpty().isEqualTo(expected);
  }
}
