package se.nollan.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.nollan.model.CanonicalColumn;
import se.nollan.model.CanonicalDataset;
import se.nollan.model.ColumnType;
import se.nollan.model.Region;

/** Without faults, no row of the synthetic nation deserves quarantine: deliveries.md, by hand. */
class DeliveredValuesTest {

  /** The month in which daylight saving skips an hour, on Sunday 29 March. */
  private static final YearMonth MONTH = YearMonth.of(2026, 3);

  private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");
  private static final Pattern HSA_ID = Pattern.compile("SE[0-9]{10}-[A-Z0-9]{1,18}");
  private static final Pattern PATIENT_ID = Pattern.compile("[0-9A-Z]{12}");
  private static final Pattern TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d");
  private static final Pattern E164 = Pattern.compile("\\+[1-9][0-9]{5,14}");

  private static final MemoryLanding LANDING = new MemoryLanding();

  @BeforeAll
  static void simulate() throws IOException {
    Simulation.of(11).months(MONTH, MONTH).scale(0.004).writeTo(LANDING, Progress.silent());
  }

  @ParameterizedTest
  @EnumSource
  void everyValueIsOfItsColumnsType(CanonicalDataset dataset) throws IOException {
    List<String> names = dataset.columns().stream().map(CanonicalColumn::name).toList();
    for (Region region : Region.values()) {
      for (NamedCsvRecord row : rows(dataset, region)) {
        assertThat(row.getHeader()).isEqualTo(names);
        assertThat(row.getFieldCount()).isEqualTo(names.size());
        for (CanonicalColumn column : dataset.columns()) {
          String value = row.getField(column.name());
          boolean good = value.isEmpty() ? !column.required() : valid(column.type(), value);
          assertThat(good).as("%s of %s: %s", column.name(), dataset, value).isTrue();
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyRowHasAKeyOfItsOwnAndIsInItsMonth(CanonicalDataset dataset) throws IOException {
    for (Region region : Region.values()) {
      Set<String> keys = new HashSet<>();
      for (NamedCsvRecord row : rows(dataset, region)) {
        String key = dataset.key().stream().map(row::getField).collect(Collectors.joining("|"));
        assertThat(keys.add(key)).as(key).isTrue();
        dataset.dated().stream()
            .map(row::getField)
            .filter(time -> !time.isEmpty())
            .findFirst()
            .ifPresent(time -> assertThat(time).startsWith(MONTH.toString()));
      }
    }
  }

  @Test
  void unitsAndLinesAreThoseOfTheRegisters() throws IOException {
    for (Region region : Region.values()) {
      Set<String> units = values(CanonicalDataset.UNIT, region, "unit_id");
      Set<String> lines = values(CanonicalDataset.PHONE_LINE, region, "line_id");
      assertThat(units).hasSizeGreaterThanOrEqualTo(2);
      for (CanonicalDataset dataset : CanonicalDataset.values()) {
        for (String column : List.of("unit_id", "parent_unit_id", "answering_unit_id")) {
          if (dataset.column(column).isPresent()) {
            assertThat(units).containsAll(values(dataset, region, column));
          }
        }
      }
      assertThat(units).containsAll(values(CanonicalDataset.PHONE_CONTACT, region, "forwarded_to"));
      assertThat(values(CanonicalDataset.PHONE_CONTACT, region, "line_id")).isSubsetOf(lines);
    }
  }

  @Test
  void nothingIsAnsweredBeforeItArrives() throws IOException {
    for (Region region : Region.values()) {
      for (NamedCsvRecord row : rows(CanonicalDataset.PHONE_CONTACT, region)) {
        assertInOrder(row.getField("arrived_at"), row.getField("answered_at"));
        assertInOrder(row.getField("arrived_at"), row.getField("abandoned_at"));
      }
      for (NamedCsvRecord row : rows(CanonicalDataset.CHAT_CASE, region)) {
        assertInOrder(row.getField("created_at"), row.getField("queued_at"));
        assertInOrder(row.getField("queued_at"), row.getField("started_at"));
        assertInOrder(row.getField("queued_at"), row.getField("cancelled_at"));
      }
      for (NamedCsvRecord row : rows(CanonicalDataset.BOOKING, region)) {
        assertInOrder(row.getField("created_at"), row.getField("slot_start"));
      }
    }
  }

  @Test
  void packedFilesHoldNoTimeOfTheirMaking() {
    assertThat(LANDING.files().values())
        .allSatisfy(bytes -> assertThat(bytes).startsWith(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0));
  }

  private static void assertInOrder(String earlier, String later) {
    if (!earlier.isEmpty() && !later.isEmpty()) {
      assertThat(LocalDateTime.parse(later)).isAfterOrEqualTo(LocalDateTime.parse(earlier));
    }
  }

  private static boolean valid(ColumnType type, String value) {
    if (type instanceof ColumnType.Code code) {
      return code.codes().contains(value);
    }
    if (type instanceof ColumnType.Flag) {
      return value.equals("true") || value.equals("false");
    }
    if (type instanceof ColumnType.HsaId) {
      return HSA_ID.matcher(value).matches();
    }
    if (type instanceof ColumnType.PatientId) {
      return PATIENT_ID.matcher(value).matches();
    }
    if (type instanceof ColumnType.Count) {
      return value.matches("[0-9]{1,9}");
    }
    if (type instanceof ColumnType.PhoneNumber) {
      return E164.matcher(SameDayPhone.number(value)).matches();
    }
    if (type instanceof ColumnType.Time) {
      return TIME.matcher(value).matches() && shownOnce(LocalDateTime.parse(value));
    }
    return !(type instanceof ColumnType.Day) || LocalDate.parse(value).toString().equals(value);
  }

  /** Whether the clocks of Stockholm show that time, and once only. */
  private static boolean shownOnce(LocalDateTime time) {
    return STOCKHOLM.getRules().getValidOffsets(time).size() == 1;
  }

  private static List<NamedCsvRecord> rows(CanonicalDataset dataset, Region region)
      throws IOException {
    try (var rows = CsvReader.builder().ofNamedCsvRecord(LANDING.open(dataset, region, MONTH))) {
      List<NamedCsvRecord> all = new ArrayList<>();
      rows.forEach(all::add);
      return all;
    }
  }

  private static Set<String> values(CanonicalDataset dataset, Region region, String column)
      throws IOException {
    return rows(dataset, region).stream()
        .map(row -> row.getField(column))
        .filter(value -> !value.isEmpty())
        .collect(Collectors.toSet());
  }
}
