package se.nollan.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.nollan.model.CanonicalDataset;
import se.nollan.model.Region;

/** Faults are there when asked for, several kinds of them, and change nothing else. */
class FaultsTest {

  private static final YearMonth MONTH = YearMonth.of(2026, 3);
  private static final Simulation NATION = Simulation.of(3).months(MONTH, MONTH).scale(0.01);
  private static final MemoryLanding GOOD = new MemoryLanding();
  private static final MemoryLanding FAULTY = new MemoryLanding();

  @BeforeAll
  static void simulate() throws IOException {
    NATION.writeTo(GOOD, Progress.silent());
    NATION.withFaults().writeTo(FAULTY, Progress.silent());
  }

  @Test
  void badFilesAreExtraOnes() {
    assertThat(GOOD.files("part-001")).isEmpty();
    assertThat(FAULTY.files("part-001")).hasSize(2);
    assertThat(FAULTY.files("part-000").keySet()).isEqualTo(GOOD.files().keySet());
  }

  @Test
  void aFileOfCallsIsCut() {
    Map<String, byte[]> cut = FAULTY.files("phone-contact/period=2026-03/part-001");
    assertThat(cut).hasSize(1);
    byte[] bytes = cut.values().iterator().next();
    assertThatExceptionOfType(EOFException.class).isThrownBy(() -> lines(bytes));
  }

  @Test
  void aFileOfBookingsLacksARequiredColumn() throws IOException {
    Map<String, byte[]> incomplete = FAULTY.files("booking/period=2026-03/part-001");
    assertThat(incomplete).hasSize(1);
    assertThat(lines(incomplete.values().iterator().next()).get(0)).doesNotContain("booked_by");
  }

  @Test
  void goodRowsStayAsTheyWere() throws IOException {
    for (CanonicalDataset dataset : CanonicalDataset.values()) {
      for (Region region : Region.values()) {
        String path = new Delivery(dataset, region, MONTH).path("part-000.csv.gz");
        assertThat(lines(FAULTY.files().get(path)))
            .containsSubsequence(lines(GOOD.files().get(path)));
      }
    }
  }

  @Test
  void badRowsAreOfManyKindsAndFew() throws IOException {
    List<String> bad = badRows(CanonicalDataset.PHONE_CONTACT);
    assertThat(bad).hasSizeBetween(50, 300);
    assertThat(bad).anyMatch(row -> row.contains("anonymous"));
    assertThat(bad).anyMatch(row -> row.contains("okänd"));
    assertThat(bad).anyMatch(row -> row.contains("2026-02-30"));
    assertThat(bad).anyMatch(row -> row.contains("00-0000-0"));
    assertThat(bad).anyMatch(row -> row.split(",")[2].startsWith("2025-03"));
    assertThat(bad).anyMatch(row -> row.split(",", -1).length > 17);
    assertThat(bad).anyMatch(row -> row.split(",")[1].isEmpty());
    assertThat(bad).anyMatch(row -> row.split(",", -1)[12].startsWith("2025-03"));
    assertThat(badRows(CanonicalDataset.BOOKING)).anyMatch(row -> row.contains("-E9999"));
  }

  @Test
  void someRowsAreSentTwiceAndSomeOfThemNotTheSame() throws IOException {
    Set<String> good = new HashSet<>(rows(GOOD, CanonicalDataset.BOOKING));
    Set<String> ids = good.stream().map(FaultsTest::firstTwo).collect(Collectors.toSet());
    List<String> bad = badRows(CanonicalDataset.BOOKING);
    assertThat(bad).anyMatch(good::contains);
    assertThat(bad).anyMatch(row -> !good.contains(row) && ids.contains(firstTwo(row)));
  }

  private static String firstTwo(String row) {
    return Arrays.stream(row.split(",")).limit(2).collect(Collectors.joining(","));
  }

  private static List<String> badRows(CanonicalDataset dataset) throws IOException {
    List<String> bad = new ArrayList<>();
    Iterator<String> good = rows(GOOD, dataset).iterator();
    String expected = good.next();
    for (String row : rows(FAULTY, dataset)) {
      if (row.equals(expected)) {
        expected = good.hasNext() ? good.next() : "";
      } else {
        bad.add(row);
      }
    }
    return bad;
  }

  private static List<String> rows(MemoryLanding landing, CanonicalDataset dataset)
      throws IOException {
    List<String> rows = new ArrayList<>();
    for (Region region : Region.values()) {
      String path = new Delivery(dataset, region, MONTH).path("part-000.csv.gz");
      rows.addAll(lines(landing.files().get(path)));
    }
    return rows;
  }

  private static List<String> lines(byte[] packed) throws IOException {
    List<String> lines = new ArrayList<>();
    try (BufferedReader reader = new BufferedReader(MemoryLanding.unpack(packed))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        lines.add(line);
      }
    }
    return lines;
  }
}
