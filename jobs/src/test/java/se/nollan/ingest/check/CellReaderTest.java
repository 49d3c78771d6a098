package se.nollan.ingest.check;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.nollan.model.ColumnType;

/** What a delivered text says, and which texts say nothing. */
class CellReaderTest {
  private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

  @ParameterizedTest
  @CsvSource({
    "2026-01-15T08:00:00,       2026-01-15T07:00:00Z",
    "2026-07-15T08:00:00,       2026-07-15T06:00:00Z",
    "2026-01-15T08:00:00Z,      2026-01-15T08:00:00Z",
    "2026-01-15T08:00:00+01:00, 2026-01-15T07:00:00Z",
    "2026-01-15T08:00:00-18:00, 2026-01-16T02:00:00Z",
    "2024-02-29T23:59:59,       2024-02-29T22:59:59Z",
    // The hour that is skipped, and the one that comes twice.
    "2026-03-29T01:59:59,       2026-03-29T00:59:59Z",
    "2026-03-29T02:30:00,       2026-03-29T01:30:00Z",
    "2026-03-29T03:00:00,       2026-03-29T01:00:00Z",
    "2026-10-25T02:30:00,       2026-10-25T00:30:00Z",
    "2026-10-25T03:00:00,       2026-10-25T02:00:00Z",
    "0001-01-01T00:00:00Z,      0001-01-01T00:00:00Z"
  })
  void anInstant(String text, Instant instant) {
    assertThat(read(new ColumnType.Time(), text)).isEqualTo(instant.getEpochSecond() * 1_000_000);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-02-29T08:00:00",
        "2026-01-15T24:00:00",
        "2026-01-15T08:60:00",
        "2026-01-15T08:00:60",
        "2026-01-15 08:00:00",
        "2026-01-15T08:00",
        "2026-01-15T08:00:00z",
        "2026-01-15T08:00:00+18:01",
        "2026-01-15T08:00:00+01:60",
        "2026-01-15T08:00:00+0100",
        "2026-13-15T08:00:00",
        "26-01-15T08:00:00",
        "2026-01-15T08:00:0å",
        "+026-01-15T08:00:00"
      })
  void noInstant(String text) {
    assertThat(read(new ColumnType.Time(), text)).isNull();
  }

  @Test
  void everySecondOfADay() {
    long midnight = Instant.parse("2026-01-15T00:00:00Z").getEpochSecond();
    for (int second = 0; second < 86_400; second++) {
      String text =
          "2026-01-15T%02d:%02d:%02dZ".formatted(second / 3600, second / 60 % 60, second % 60);
      assertThat(read(new ColumnType.Time(), text)).isEqualTo((midnight + second) * 1_000_000);
    }
  }

  /** Whatever byte stands in whatever place of the time of day: only digits and colons make one. */
  @Test
  void noOtherByteMakesATime() {
    CellReader reader = CellReader.of(new ColumnType.Time(), SWEDEN, (bytes, from, to) -> 0L);
    for (int place = 11; place < 19; place++) {
      for (int letter = 0; letter < 256; letter++) {
        byte[] text = "2026-01-15T11:11:11Z".getBytes(UTF_8);
        text[place] = (byte) letter;
        boolean tens = place % 3 == 2;
        int last = tens ? (place == 11 ? '2' : '5') : '9';
        boolean right = place % 3 == 1 ? letter == ':' : letter >= '0' && letter <= last;
        assertThat(reader.read(text, 0, text.length) != null)
            .as("%d in place %d", letter, place)
            .isEqualTo(right);
      }
    }
  }

  @Test
  void aDay() {
    assertThat(read(new ColumnType.Day(), "2026-05-04"))
        .isEqualTo((int) LocalDate.of(2026, 5, 4).toEpochDay());
    assertThat(read(new ColumnType.Day(), "2026-05-32")).isNull();
    assertThat(read(new ColumnType.Day(), "2026-5-04x")).isNull();
    assertThat(read(new ColumnType.Day(), "2026-05-04T")).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "070-123 45 67,      +46701234567",
    "+46701234567,       +46701234567",
    "0046 (70) 1234567,  +46701234567",
    "08-12 34 56,        +468123456",
    "+46 (0)70-123 45 67, +46701234567",
    "+46(0) 70-123 45 67, +46701234567",
    "0046(0)70-123 45 67, +46701234567",
    "00460701234567,      +46701234567",
    "0046701234567,       +46701234567",
    "+460701234567,       +46701234567",
    "(+46) (0)70-1234567, +46701234567",
    "+44 (0)20 7946 0958, +442079460958",
    "(0)70-123 45 67,     +46701234567",
    "004601234567890123,  +461234567890123",
    "+4600701234567,      +460701234567",
    "+999999999999999,   +999999999999999"
  })
  void aPhoneNumberIsBroughtToOneSpelling(String text, String number) {
    assertThat(read(new ColumnType.PhoneNumber(), text)).isEqualTo((long) number.hashCode());
  }

  @Test
  void anyWhiteSpaceMayStandBetweenItsDigits() {
    assertThat(read(new ColumnType.PhoneNumber(), "070\u00A0123\u202F45\u200967\t"))
        .isEqualTo((long) "+46701234567".hashCode());
    assertThat(read(new ColumnType.PhoneNumber(), "+44\u00A0(0)20\u00A07946\u00A00958"))
        .isEqualTo((long) "+442079460958".hashCode());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "12345",
        "0",
        "00",
        "+",
        "+46",
        "+0701234567",
        "+9999999999999999",
        "070123456x",
        "070/1234567",
        "0000000000000000000000000",
        "+4670123456７",
        "anonymous"
      })
  void noPhoneNumber(String text) {
    assertThat(read(new ColumnType.PhoneNumber(), text)).isNull();
  }

  @Test
  void anIdIsInUpperCase() {
    ColumnType hsa = new ColumnType.HsaId();
    assertThat(read(hsa, "se2321000016-a1b")).hasToString("SE2321000016-A1B");
    assertThat(read(hsa, "SE2321000016-ABCDEFGHIJKLMNOPQR")).isNotNull();
    assertThat(read(hsa, "SE2321000016-ABCDEFGHIJKLMNOPQRS")).isNull();
    assertThat(read(hsa, "SE2321000016-")).isNull();
    assertThat(read(hsa, "SE232100001-A")).isNull();
    assertThat(read(hsa, "SE2321000016-Å")).isNull();
    assertThat(read(new ColumnType.PatientId(), "19121212tf12"))
        .isEqualTo((long) "19121212TF12".hashCode());
    assertThat(read(new ColumnType.PatientId(), "19121212-1212")).isNull();
  }

  @Test
  void flagsCountsAndCodesAreSpelledExactly() {
    assertThat(read(new ColumnType.Flag(), "true")).isEqualTo(true);
    assertThat(read(new ColumnType.Flag(), "True")).isNull();
    assertThat(read(new ColumnType.Count(), "000000012")).isEqualTo(12);
    assertThat(read(new ColumnType.Count(), "1234567890")).isNull();
    assertThat(read(new ColumnType.Count(), "-1")).isNull();
    ColumnType code = new ColumnType.Code(List.of("open", "full"));
    assertThat(read(code, "full")).hasToString("full");
    assertThat(read(code, "Full")).isNull();
    assertThat(read(code, "fulla")).isNull();
  }

  /** Whoever writes tables knows it again by that. */
  @Test
  void aCodeIsTheSameObjectInEveryRow() {
    CellReader reader = new CodeReader(List.of("open", "full"));
    Object first = reader.read("full".getBytes(UTF_8), 0, 4);
    assertThat(reader.read("full".getBytes(UTF_8), 0, 4)).isSameAs(first);
  }

  /** A pseudonym that shows what it was made of. */
  private static Object read(ColumnType type, String text) {
    byte[] bytes = ("x" + text + "9").getBytes(UTF_8);
    return CellReader.of(type, SWEDEN, CellReaderTest::shown).read(bytes, 1, bytes.length - 1);
  }

  private static long shown(byte[] bytes, int from, int to) {
    return new String(bytes, from, to - from, UTF_8).hashCode();
  }
}
