package se.nollan.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static se.nollan.model.CanonicalDataset.BOOKABLE_SLOT;
import static se.nollan.model.CanonicalDataset.CHAT_CASE;
import static se.nollan.model.CanonicalDataset.PHONE_LINE;
import static se.nollan.model.CanonicalDataset.UNIT;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.nollan.calendar.WorkingDays;
import se.nollan.model.CanonicalDataset;

/** What is said of a region: files, units, days and listed patients together. */
class RegionMonthCoverageTest {
  private static final Delivered GOOD = new Delivered(1, 0, 0, 5, 0, 5, 0);
  private static final Delivered HEADER = new Delivered(1, 0, 0, 0, 0, 0, 0);
  private static final Delivered REJECTED = new Delivered(1, 1, 0, 0, 0, 0, 0);
  private static final Delivered BAD_ROWS = new Delivered(1, 0, 0, 5, 0, 0, 5);

  /** January 2026: 20 working days, of which the first are the 2nd, the 5th and the 7th. */
  private static final Days JANUARY = Days.working(YearMonth.of(2026, 1), WorkingDays.swedish());

  private final List<MonthRegister.Unit> units = new ArrayList<>();
  private final Map<String, Reported> rows = new HashMap<>();
  private Delivered register = GOOD;

  private RegionMonthCoverageTest unit(String id, Boolean chat, Long listed, int... days) {
    units.add(
        new MonthRegister.Unit(
            id, id, id, Optional.ofNullable(listed), Optional.ofNullable(chat), Optional.empty()));
    Reported reported = Reported.NOTHING;
    for (int day : days) {
      reported = reported.plus(new Reported(1, new Days(1 << (day - 1))));
    }
    rows.put(id, reported);
    return this;
  }

  private DatasetCoverage of(CanonicalDataset dataset, Delivered files) {
    Map<CanonicalDataset, Delivered> delivered = new HashMap<>(Map.of(UNIT, register));
    delivered.put(dataset, files);
    return new RegionMonthCoverage(
            delivered, new MonthRegister(units, List.of()), Map.of(dataset, rows), JANUARY)
        .of(dataset);
  }

  @Test
  void everyUnitIsOneOfFiveThings() {
    unit("reports", true, 100L, 2, 3, 7, 7);
    unit("lacks", true, 200L);
    unit("reports-though-no", false, 300L, 7, 8);
    unit("says-no", false, 400L);
    unit("says-nothing", null, 500L);
    unit("lists-nobody", true, null);
    DatasetCoverage chat = of(CHAT_CASE, GOOD);

    assertThat(chat.status()).isEqualTo(Status.REPORTED);
    assertThat(chat.units(UnitCoverage::expected)).contains(4L);
    assertThat(chat.units(Status.REPORTED)).contains(2L);
    assertThat(chat.units(Status.ZERO)).contains(0L);
    assertThat(chat.units(Status.MISSING)).contains(2L);
    assertThat(chat.units(Status.NOT_TAKING_PART)).contains(1L);
    assertThat(chat.units(Status.NOT_STATED)).contains(1L);
    assertThat(chat.daysExpected()).contains(20L);
    assertThat(chat.daysWithData()).as("2, 7 and 8; the 3rd is a Saturday").contains(3L);
    assertThat(chat.unitDaysExpected()).contains(80L);
    assertThat(chat.unitDaysWithData()).contains(4L);
    assertThat(chat.listed()).as("all but those that say no").contains(1100L);
    assertThat(chat.listedCovered()).contains(400L);
    assertThat(chat.shareCovered()).contains(400.0 / 1100);
  }

  @Test
  void aRegionThatSaysZeroSaysItForTheUnitsThatTakePart() {
    unit("takes-part", true, 100L).unit("says-no", false, 400L).unit("says-nothing", null, 500L);
    DatasetCoverage chat = of(CHAT_CASE, HEADER);
    assertThat(chat.status()).isEqualTo(Status.ZERO);
    assertThat(chat.units(Status.ZERO)).contains(1L);
    assertThat(chat.units(Status.MISSING)).contains(0L);
    assertThat(chat.units(UnitCoverage::expected)).contains(1L);
    assertThat(chat.shareCovered()).contains(100.0 / 600);
    assertThat(chat.daysWithData()).contains(0L);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # two units say          | no, no          | yes, no  | no, nothing | nothing
          nothing came             | NOT_TAKING_PART | MISSING  | MISSING     | MISSING
          a file without rows came | ZERO            | ZERO     | ZERO        | ZERO
          a rejected file came     | MISSING         | MISSING  | MISSING     | MISSING
          bad rows came            | UNUSABLE        | UNUSABLE | UNUSABLE    | UNUSABLE
          """)
  void aRegionTakesNoPartIfAllItsUnitsSaySoAndNothingCame(
      String came, Status bothNo, Status oneYes, Status oneSilent, Status bothSilent) {
    Delivered files =
        Map.of(
                "a file without rows came", HEADER,
                "a rejected file came", REJECTED,
                "bad rows came", BAD_ROWS)
            .getOrDefault(came, Delivered.NONE);
    assertThat(
            List.of(
                both(false, false).of(CHAT_CASE, files).status(),
                both(true, false).of(CHAT_CASE, files).status(),
                both(false, null).of(CHAT_CASE, files).status(),
                both(null, null).of(CHAT_CASE, files).status()))
        .containsExactly(bothNo, oneYes, oneSilent, bothSilent);
  }

  private static RegionMonthCoverageTest both(Boolean one, Boolean other) {
    return new RegionMonthCoverageTest().unit("one", one, 1L).unit("other", other, 1L);
  }

  @Test
  void withoutARegisterNobodyCanSayWhoWasExpected() {
    register = REJECTED;
    DatasetCoverage chat = of(CHAT_CASE, BAD_ROWS);
    assertThat(chat.status()).isEqualTo(Status.UNUSABLE);
    assertThat(chat.units(UnitCoverage::expected)).isEmpty();
    assertThat(chat.unitDaysExpected()).isEmpty();
    assertThat(chat.daysExpected()).contains(20L);
    assertThat(chat.listed()).isEmpty();
    assertThat(chat.shareCovered()).isEmpty();
  }

  @Test
  void anEmptyRegisterSaysThatThereAreNoUnits() {
    register = HEADER;
    DatasetCoverage chat = of(CHAT_CASE, Delivered.NONE);
    assertThat(chat.status()).isEqualTo(Status.MISSING);
    assertThat(chat.units(UnitCoverage::expected)).contains(0L);
    assertThat(chat.shareCovered()).isEmpty();
  }

  @Test
  void registersHaveNeitherUnitsNorDays() {
    DatasetCoverage lines = unit("one", true, 1L).of(PHONE_LINE, GOOD);
    assertThat(lines.status()).isEqualTo(Status.REPORTED);
    assertThat(lines.units()).isEmpty();
    assertThat(lines.daysExpected()).isEmpty();
    assertThat(lines.daysWithData()).isEmpty();
  }

  @Test
  void freeSlotsAreExpectedOnNoCertainDay() {
    DatasetCoverage slots = unit("one", true, 1L, 7, 8).of(BOOKABLE_SLOT, GOOD);
    assertThat(slots.daysExpected()).isEmpty();
    assertThat(slots.unitDaysExpected()).isEmpty();
    assertThat(slots.daysWithData()).contains(2L);
    assertThat(slots.unitDaysWithData()).contains(2L);
  }
}
