package se.nollan.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static se.nollan.model.CanonicalDataset.APPOINTMENT;
import static se.nollan.model.CanonicalDataset.BOOKABLE_SLOT;
import static se.nollan.model.CanonicalDataset.BOOKING;
import static se.nollan.model.CanonicalDataset.CHAT_CASE;
import static se.nollan.model.CanonicalDataset.PHONE_CONTACT;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a unit and its branches, and their lines, say together. */
class MonthRegisterTest {

  private static MonthRegister.Unit unit(String id, String topmost, Long listed, Boolean offers) {
    return new MonthRegister.Unit(
        id,
        "Unit " + id,
        topmost,
        Optional.ofNullable(listed),
        Optional.ofNullable(offers),
        Optional.ofNullable(offers));
  }

  @ParameterizedTest(name = "parent {0}, branch {1}: {2}")
  @CsvSource({
    "true,  true,  EXPECTED",
    "true,  false, EXPECTED",
    "true,       , EXPECTED",
    "false, true,  EXPECTED",
    "false, false, NOT_TAKING_PART",
    "false,      , NOT_TAKING_PART",
    "     , true,  EXPECTED",
    "     , false, NOT_TAKING_PART",
    "     ,      , NOT_STATED"
  })
  void oneOfAUnitAndItsBranchesIsEnough(Boolean parent, Boolean branch, Participation together) {
    MonthRegister register =
        new MonthRegister(
            List.of(unit("branch", "parent", null, branch), unit("parent", "parent", null, parent)),
            List.of());
    assertThat(register.units())
        .singleElement()
        .satisfies(
            unit ->
                assertThat(List.of(CHAT_CASE, BOOKING, APPOINTMENT, BOOKABLE_SLOT))
                    .allSatisfy(
                        dataset -> assertThat(unit.participation(dataset)).isEqualTo(together)));
  }

  @ParameterizedTest(name = "lines {0} and {1}: {2}")
  @CsvSource({
    "true,  false, EXPECTED",
    "false, true,  EXPECTED",
    "false, false, NOT_TAKING_PART",
    "     , false, NOT_TAKING_PART",
    "     ,      , NOT_STATED"
  })
  void oneMeasuredLineIsEnough(Boolean ofParent, Boolean ofBranch, Participation together) {
    List<MonthRegister.Line> lines = new java.util.ArrayList<>();
    Optional.ofNullable(ofParent)
        .ifPresent(measured -> lines.add(new MonthRegister.Line("1", "parent", measured)));
    Optional.ofNullable(ofBranch)
        .ifPresent(measured -> lines.add(new MonthRegister.Line("2", "branch", measured)));
    MonthRegister register =
        new MonthRegister(
            List.of(unit("parent", "parent", null, null), unit("branch", "parent", null, null)),
            lines);
    assertThat(register.units().get(0).participation(PHONE_CONTACT)).isEqualTo(together);
  }

  @ParameterizedTest(name = "{0} and {1}: {2}")
  @CsvSource({"1000, 20, 1020", "1000, , 1000", ", 20, 20", ", ,"})
  void theListedAreThoseOfParentAndBranches(Long parent, Long branch, Long together) {
    MonthRegister register =
        new MonthRegister(
            List.of(unit("parent", "parent", parent, null), unit("branch", "parent", branch, null)),
            List.of());
    assertThat(register.units().get(0).listed()).isEqualTo(Optional.ofNullable(together));
    assertThat(register.units().get(0).name()).isEqualTo("Unit parent");
  }

  @Test
  void eventsCountAtTheTopmostUnit() {
    MonthRegister register =
        new MonthRegister(
            List.of(unit("parent", "parent", null, null), unit("branch", "parent", null, null)),
            List.of(new MonthRegister.Line("line", "branch", true)));
    assertThat(register.counted(PHONE_CONTACT, "line")).contains("parent");
    assertThat(register.counted(CHAT_CASE, "branch")).contains("parent");
    assertThat(register.counted(BOOKING, "parent")).contains("parent");
    assertThat(register.counted(BOOKING, "line")).isEmpty();
  }
}
