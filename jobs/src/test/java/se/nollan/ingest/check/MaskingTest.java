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
        "070‑123 45 67",
        "46701234567",
        "46 70 123 45 67",
        "460701234567",
        "701234567",
        "70-123 45 67",
        "4790123456",
        "358401234567"
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
        "990101-A12B",
        "991981000010",
        "99SLL0A1B2C3",
        "198108320014",
        "19810859-0014",
        "198108890014",
        "19810829M071",
        "19810829SU3A",
        "198108290000",
        "1981-08-29-0014",
        "81-08-29 0014"
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
        "2026-01-14 09.00.00",
        "2026-01-14T09:00:00,123",
        "2026-01-14T09:00:00+0100",
        "2026-01-14T09:00:00+01",
        "2026-01-14t08:00:00z",
        "2026-01-14 09:00:00 AM",
        "2026-01-14 kl. 09:00",
        "2026-01-14 kl 09.00",
        "2026-01-14-09.00.00.123456",
        "14.01.2026 09:00",
        "14.01.2026 09.00.00",
        "01/14/2026 09:00:00",
        "1/14/2026 9:00 AM",
        "08.01.26 09:00",
        "2026/01/14 09:00",
        "2026.01.14 09.00",
        "14-01-2026 09:00",
        "14 januari 2026 kl. 09.00",
        "Jan 14, 2026 09:00",
        "14/Jan/2026:09:00:00 +0100",
        "ons 14 jan 2026 09:00:00 CET",
        "2026-01-14T09:00:00+01:00[Europe/Stockholm]",
        "2026-01-14\u00A009:00:00",
        "20260114090000",
        "20260114090000123",
        "20260114T090000Z",
        "20260114T0900",
        "20260114 09:00",
        "20260114 090000",
        "20260114",
        "2026-W03-3",
        "2026W033T09:00",
        "1768377600",
        "1768377600000",
        "1768377600000000",
        "46036,375",
        "46036.375",
        "0b6f0432-4871-8123-9012-034567890123",
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
    assertThat(mask(dataset, column, value, IN_PLACE)).isEqualTo("***");
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
    assertThat(mask(CanonicalDataset.PHONE_CONTACT, column, value, IN_PLACE)).isEqualTo(kept);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-14 09.00.00 070-123 45 67,     2026-***",
    "070-123 45 67 2026-01-14,              ***",
    "2026-01-14 09:00; ring 070-123 45 67,  2026-01-14 09:00; ring ***",
    "2026-01-14 1234,                       ***",
    "1990-01-01 1234,                       ***",
    "070-2026-01-14,                        ***",
    "19900101 T123,                         ***",
    "08.12.34 56 78,                        ***",
    "4.67012E+10,                           ***",
    "4.67012e10 och mer,                    *** och mer"
  })
  void aMomentBesideDigitsHidesNoNumber(String value, String kept) {
    assertThat(Masking.masked(value)).isEqualTo(kept);
  }

  @ParameterizedTest
  @CsvSource({
    "202601140900, 202601140900",
    "20260114-0900, 20260114-0900",
    "2601140900, 2601140900",
    "260114090000, ***",
    "1768377600, 1768377600",
    "202601310005, 202601310005",
    "202601140904, ***",
    "202503140900, ***",
    "199001011234, ***",
    "701234567, ***",
    "46701234567, ***",
    "198108320014, ***"
  })
  void digitsInATimeColumnAreKeptIfTheyAreOfTheDeliveredMonthAndNobodysNumber(
      String value, String kept) {
    assertThat(mask(CanonicalDataset.PHONE_CONTACT, "arrived_at", value, IN_PLACE)).isEqualTo(kept);
  }

  @ParameterizedTest
  @CsvSource({
    "0000123456, 0000123456",
    "20260112-0001, 20260112-0001",
    "202601120900, 202601120900",
    "2026-0112-000123, 2026-0112-000123",
    "20260112090000123, 20260112090000123",
    "0b6f0432-4871-8123-9012-034567890123, 0b6f0432-4871-8123-9012-034567890123",
    "T-0012345, T-0012345",
    "VC0012345, VC0012345",
    "1234567890, 1234567890",
    "123456789012, 123456789012",
    "12|20260112-0001, 12|20260112-0001",
    "0701234567, ***",
    "070-1234567, ***",
    "070-123-45-67, ***",
    "070-123 45 67, ***",
    "08-1234567, ***",
    "0812345678, ***",
    "+46701234567, ***",
    "+47-90123456, ***",
    "0046701234567, ***",
    "46701234567, ***",
    "701234567, ***",
    "4.67012E+10, ***",
    "12|0701234567, 12|***",
    "T2601_199001011234, T2601_***",
    "199001011234, ***",
    "19900101-1234, ***",
    "900101-1234, ***",
    "19900101-T123, ***",
    "198108320014, ***",
    "991981000010, ***",
    "99SLL0A1B2C3, ***",
    "'ring 070-123 45 67, tack', 'ring ***, tack'"
  })
  void aRowsOwnIdIsKeptUnlessItIsSomebodysNumber(String id, String kept) {
    assertThat(mask(CanonicalDataset.PHONE_CONTACT, "contact_id", id, IN_PLACE)).isEqualTo(kept);
  }

  @ParameterizedTest
  @CsvSource({"0000123456, ***", "20260112-0001, ***"})
  void aRowsOtherIdsAreNotItsOwn(String id, String kept) {
    assertThat(mask(CanonicalDataset.PHONE_CONTACT, "line_id", id, IN_PLACE)).isEqualTo(kept);
  }

  @ParameterizedTest
  @CsvSource({
    "created_at, huvudvärk, ***",
    "created_at, 1/14/2026 9:00 AM, 1/14/2026 9:00 AM",
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
    assertThat(mask(CanonicalDataset.CHAT_CASE, column, value, PERHAPS_SHIFTED)).isEqualTo(kept);
  }

  private static String mask(
      CanonicalDataset dataset, String column, String value, Masking.Fields fields) {
    CanonicalColumn any = dataset.column(column).orElseThrow();
    return Masking.mask(any, value, new Masking.Where(dataset, "2026-01", fields));
  }
}
