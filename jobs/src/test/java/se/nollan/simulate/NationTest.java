package se.nollan.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.nollan.model.CanonicalDataset;
import se.nollan.model.Region;
import se.nollan.simulate.SimulatedUnit.UnitType;

/** The synthetic nation has the size and the shape of the real one. */
class NationTest {

  private static final YearMonth MARCH = YearMonth.of(2026, 3);
  private static final YearMonth APRIL = YearMonth.of(2026, 4);
  private static final double SCALE = 0.05;
  private static final MemoryLanding LANDING = new MemoryLanding();
  private static SimulationReport report = SimulationReport.NOTHING;

  @BeforeAll
  static void simulate() throws IOException {
    report = Simulation.of(4).months(MARCH, APRIL).scale(SCALE).writeTo(LANDING, Progress.silent());
  }

  @Test
  void theCountryHasItsHealthCentres() {
    List<SimulatedUnit> units = units(1.0);
    assertThat(units.stream().filter(unit -> unit.provider().type() == UnitType.HEALTH_CENTRE))
        .hasSizeBetween(1_000, 1_200);
    double calls = units.stream().mapToDouble(unit -> unit.size().calls()).sum();
    assertThat(calls).isBetween(1.85e6, 2.15e6);
    assertThat(share(units, unit -> unit.provider().privateAtFirst())).isBetween(0.42, 0.48);
    assertThat(share(units, unit -> !unit.identity().parentId().isEmpty())).isBetween(0.04, 0.12);
    assertThat(units).extracting(unit -> unit.provider().type()).contains(UnitType.values());
  }

  @Test
  void noTwoUnitsOfARegionHaveTheSameName() {
    Map<String, Set<String>> names = new TreeMap<>();
    for (SimulatedUnit unit : units(1.0)) {
      Set<String> taken =
          names.computeIfAbsent(unit.id().substring(0, 12), region -> new HashSet<>());
      assertThat(taken.add(unit.identity().name())).as(unit.identity().name()).isTrue();
    }
    assertThat(String.join("", names.get("SE2321000012"))).contains("å", "ä", "ö", "Ä");
  }

  @Test
  void theSmallestNationHasTwoHealthCentresARegion() {
    for (RegionProfile profile : Country.read().profiles().values()) {
      assertThat(UnitRegister.of(new Seed(1), profile, 0.0001).stream())
          .filteredOn(unit -> unit.identity().parentId().isEmpty())
          .hasSizeGreaterThanOrEqualTo(2)
          .allSatisfy(unit -> assertThat(unit.size().calls()).isGreaterThan(50));
    }
  }

  @Test
  void volumesAreInProportion() {
    double calls = report.volume(CanonicalDataset.PHONE_CONTACT).rows();
    Map<CanonicalDataset, Double> perCall = new EnumMap<>(CanonicalDataset.class);
    report.volumes().forEach((dataset, volume) -> perCall.put(dataset, volume.rows() / calls));
    assertThat(calls / 2).isBetween(1.8e6 * SCALE, 2.3e6 * SCALE);
    assertThat(perCall.get(CanonicalDataset.CHAT_CASE)).isBetween(0.07, 0.14);
    assertThat(perCall.get(CanonicalDataset.BOOKING)).isBetween(1.2, 1.7);
    assertThat(perCall.get(CanonicalDataset.APPOINTMENT)).isBetween(1.1, 1.6);
    assertThat(perCall.get(CanonicalDataset.BOOKABLE_SLOT)).isBetween(0.3, 0.7);
  }

  @Test
  void mondaysAreHeavyAndHolidaysNearlyEmpty() throws IOException {
    Map<LocalDate, Long> calls = callsByDay(Region.SKANE, APRIL);
    long goodFriday = calls.get(LocalDate.of(2026, 4, 3));
    long monday = calls.get(LocalDate.of(2026, 4, 13));
    long friday = calls.get(LocalDate.of(2026, 4, 17));
    assertThat(goodFriday).isLessThan(friday / 8);
    assertThat(monday).isGreaterThan(friday * 115 / 100);
  }

  @Test
  void summersAreQuiet() {
    Season season = new Season();
    LocalDate july = LocalDate.of(2026, 7, 8);
    LocalDate october = LocalDate.of(2026, 10, 7);
    assertThat(july.getDayOfWeek()).isEqualTo(DayOfWeek.WEDNESDAY);
    assertThat(demand(season, july)).isLessThan(0.75 * demand(season, october));
  }

  @Test
  void everyOutcomeOfACallIsThere() throws IOException {
    List<NamedCsvRecord> rows = rows(CanonicalDataset.PHONE_CONTACT, Region.STOCKHOLM, MARCH);
    assertThat(values(rows, "channel")).contains("call", "web_form", "voicemail", "video");
    assertThat(values(rows, "queue_state")).contains("open", "full", "closed");
    assertThat(values(rows, "case_kind")).contains("callback", "queue", "");
    assertThat(rows)
        .anyMatch(row -> row.getField("other_day_chosen").equals("true"))
        .anyMatch(row -> row.getField("patient_replied").equals("false"))
        .anyMatch(row -> !row.getField("forwarded_to").isEmpty())
        .anyMatch(row -> !row.getField("entered_number").isEmpty())
        .anyMatch(
            row ->
                row.getField("case_kind").equals("callback")
                    && row.getField("caller_number").isEmpty()
                    && row.getField("entered_number").isEmpty())
        .anyMatch(
            row ->
                !row.getField("answered_at").isEmpty()
                    && !day(row, "answered_at").equals(day(row, "arrived_at")));
  }

  @Test
  void manyCallSeveralTimesADay() throws IOException {
    List<NamedCsvRecord> rows = rows(CanonicalDataset.PHONE_CONTACT, Region.VASTERBOTTEN, MARCH);
    Map<String, Long> calls =
        rows.stream()
            .filter(row -> !row.getField("caller_number").isEmpty())
            .collect(
                Collectors.groupingBy(
                    row -> row.getField("caller_number") + day(row, "arrived_at"),
                    Collectors.counting()));
    long again = calls.values().stream().filter(count -> count > 1).count();
    assertThat((double) again / calls.size()).isBetween(0.15, 0.5);
  }

  @Test
  void chatsEndInEveryWay() throws IOException {
    List<NamedCsvRecord> rows = rows(CanonicalDataset.CHAT_CASE, Region.STOCKHOLM, MARCH);
    assertThat(values(rows, "cancelled_by")).contains("", "patient", "staff", "system");
    assertThat(values(rows, "initiated_by")).contains("patient", "professional");
    assertThat(rows)
        .anyMatch(row -> row.getField("queued_at").isEmpty())
        .anyMatch(row -> !row.getField("answering_unit_id").isEmpty())
        .anyMatch(row -> !row.getField("booked_for").isEmpty());
  }

  private static double demand(Season season, LocalDate date) {
    return season.days(YearMonth.from(date)).get(date.getDayOfMonth() - 1).demand();
  }

  private static Map<LocalDate, Long> callsByDay(Region region, YearMonth month)
      throws IOException {
    return rows(CanonicalDataset.PHONE_CONTACT, region, month).stream()
        .collect(
            Collectors.groupingBy(
                row -> LocalDate.parse(day(row, "arrived_at")), Collectors.counting()));
  }

  private static String day(NamedCsvRecord row, String column) {
    return row.getField(column).substring(0, 10);
  }

  private static Set<String> values(List<NamedCsvRecord> rows, String column) {
    return rows.stream().map(row -> row.getField(column)).collect(Collectors.toSet());
  }

  private static List<NamedCsvRecord> rows(CanonicalDataset dataset, Region region, YearMonth month)
      throws IOException {
    try (var rows = CsvReader.builder().ofNamedCsvRecord(LANDING.open(dataset, region, month))) {
      return rows.stream().toList();
    }
  }

  private static List<SimulatedUnit> units(double scale) {
    return Country.read().profiles().values().stream()
        .flatMap(profile -> UnitRegister.of(new Seed(1), profile, scale).stream())
        .toList();
  }

  private static double share(List<SimulatedUnit> units, Predicate<SimulatedUnit> such) {
    return (double) units.stream().filter(such).count() / units.size();
  }
}
