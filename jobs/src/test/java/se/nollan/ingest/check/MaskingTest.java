package se.nollan.ingest.check;

import static org.assertj.core.api.Assertions.assertThat;
import static se.nollan.ingest.check.Masking.Fields.IN_PLACE;
import static se.nollan.ingest.check.Masking.Fields.PERHAPS_SHIFTED;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.nollan.model.CanonicalColumn;
import se.nollan.model.CanonicalDataset;

/** What quarantine may show of a row's values. */
class MaskingTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0701234567",
        "070-123 45 67",
        "070 - 123 45 67",
        "070 1234567",
        "070\u00A0123\u202F45\u200967",
        "(070) 123 45 67",
        "08-123 45 6",
        "0046701234567",
        "00 46 70 123 45 67",
        "+46701234567",
        "+46 (0)70-123 45 67",
        "+46-70-1234567",
        "+358 40 1234567",
        "070.123.45.67",
        "070/123 45 67",
        "070–123 45 67",
        "070‑123 45 67"
      })
  void noPhoneNumberIsShownHoweverItIsSpelled(String number) {
    hidden(number);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "199001011234",
        "19900101-1234",
        "19900101 1234",
        "19900101 - 1234",
        "19900101–1234",
        "9001011234",
        "900101-1234",
        "120101+1234",
        "0001011234",
        "000101-1234",
        "199001611234",
        "19900161-1234",
        "900191-1234",
        "19900101-T123",
        "990101-A12B"
      })
  void noPersonalOrCoordinationNumberIsShownHoweverItIsSpelled(String number) {
    hidden(number);
  }

  private static void hidden(String number) {
    assertThat(Masking.masked(number)).contains("***").doesNotContainPattern("[0-9]");
    assertThat(Masking.masked("ring " + number + ", tack"))
        .matches("ring \\(?\\*\\*\\*, tack")
        .doesNotContainPattern("[0-9]");
    assertThat(Masking.masked("x;" + number + ";y")).matches("x;\\(?\\*\\*\\*;y");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      value = {
        "0701234567 och 08-123 45 67 ¦ *** och ***",
        "900101-1234/0701234567       ¦ ***/***",
        "tel:0701234567               ¦ tel:***",
        "a;0701234567;b               ¦ a;***;b"
      })
  void everyNumberOfAValueIsHidden(String value, String kept) {
    assertThat(Masking.masked(value)).isEqualTo(kept);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-05-04T08:00:00",
        "2026-05-04T08:00:00Z",
        "2026-05-04T08:00:00+02:00",
        "2026-05-04 08:00",
        "2026-05-04 08:00:00",
        "2026-05-04T08:00:00.000+02:00",
        "2026-05-04",
        "2026-13-45",
        "04/05/2026",
        "SE2321000016-A0B1",
        "se2321000016-1k7",
        "SE2321000131-S000000010452",
        "SE2321000016-0012345",
        "5d41402abc4b2a76b9719d911017c592",
        "00000000000000000000000000000000",
        "d0123456789abcdef0199001011234ff",
        "3f2504e0-4f89-41d3-9a0c-0305e82c3301",
        "AA0101-33116-990101",
        "c4051",
        "c199001011234x",
        "12",
        "12345678",
        "open",
        "true",
        "Åsele hälsocentral"
      })
  void whatIsNobodysNumberIsKeptSoThatTheRowCanBeMended(String value) {
    assertThat(Masking.masked(value)).isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource({
    "PHONE_CONTACT, caller_number, call me",
    "PHONE_CONTACT, entered_number, +46701234567",
    "CHAT_CASE, patient_id, 99SLL0A1B2C3",
    "CHAT_CASE, health_issue, huvudvärk",
    "BOOKING, patient_id, x",
    "APPOINTMENT, patient_id, 199001011234"
  })
  void columnsOfPersonalDataAreHiddenWhole(CanonicalDataset dataset, String column, String value) {
    assertThat(Masking.mask(dataset.column(column).orElseThrow(), value, IN_PLACE))
        .isEqualTo("***");
  }

  @ParameterizedTest
  @CsvSource({
    "line_id, 0701234567, ***",
    "arrived_at, 199001011234, ***",
    "channel, 900101-1234, ***",
    "channel, Call, Call",
    "arrived_at, 2026-05-04 08:00, 2026-05-04 08:00"
  })
  void aNumberIsHiddenInAnyColumnAndOtherMistakesAreShown(
      String column, String value, String kept) {
    CanonicalColumn any = CanonicalDataset.PHONE_CONTACT.column(column).orElseThrow();
    assertThat(Masking.mask(any, value, IN_PLACE)).isEqualTo(kept);
  }

  @ParameterizedTest
  @CsvSource({
    "created_at, huvudvärk, ***",
    "created_at, 2026-05-04 8:00, 2026-05-04 8:00",
    "case_id, feber, ***",
    "case_id, c-4051, c-4051",
    "initiated_by, ont i magen, ***",
    "initiated_by, patient, patient",
    "cancelled_by, patient, patient",
    "initiated_by, staff, ***",
    "same_day_offered, true, true",
    "created_at, true, ***",
    "created_at, 2026-05-04T08:00:00, 2026-05-04T08:00:00",
    "answering_unit_id, SE2321000016-A0B1, SE2321000016-A0B1",
    "created_at, 199001011234, ***",
    "created_at, huvudvärk sedan 3 dagar, ***",
    "created_at, covid-19, ***",
    "mode, F32.1, ***"
  })
  void aChatCaseShowsNobodysHealthIssueInAnotherColumn(String column, String value, String kept) {
    CanonicalColumn any = CanonicalDataset.CHAT_CASE.column(column).orElseThrow();
    assertThat(Masking.mask(any, value, PERHAPS_SHIFTED)).isEqualTo(kept);
  }
}
