package se.nollan.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.nollan.model.ColumnType;

/** Holds the reading of values to the delivery instruction's words. */
class ReferenceValuesTest {

  @ParameterizedTest
  @CsvSource({
    "2026-01-15T12:00:00, 2026-01-15T11:00:00Z",
    "2026-07-15T12:00:00, 2026-07-15T10:00:00Z",
    "2026-07-15T12:00:00Z, 2026-07-15T12:00:00Z",
    "2026-07-15T12:00:00-05:30, 2026-07-15T17:30:00Z",
    // skipped: an hour forward, 03:30 summer time
    "2026-03-29T02:30:00, 2026-03-29T01:30:00Z",
    "2026-03-29T02:00:00, 2026-03-29T01:00:00Z",
    // doubled: the first, in summer time
    "2025-10-26T02:30:00, 2025-10-26T00:30:00Z",
    "2025-10-26T02:30:00+01:00, 2025-10-26T01:30:00Z"
  })
  void times(String delivered, Instant instant) {
    assertThat(ReferenceValues.time(delivered)).contains(instant);
  }

  @ParameterizedTest
  @CsvSource({
    "070-123 45 67, +46701234567",
    "(070)1234567, +46701234567",
    "0046701234567, +46701234567",
    "+47 12 34 56 78, +4712345678",
    "0\u00a070\u20091234567, +46701234567",
    "+123456, +123456",
    "+123456789012345, +123456789012345"
  })
  void numbers(String delivered, String number) {
    assertThat(ReferenceValues.read(new ColumnType.PhoneNumber(), delivered)).contains(number);
  }

  @ParameterizedTest
  @ValueSource(strings = {"112", "()", "+12345", "+1234567890123456", "000123456", "+046701234"})
  void badNumbers(String delivered) {
    assertThat(ReferenceValues.read(new ColumnType.PhoneNumber(), delivered)).isEmpty();
  }

  @Test
  void whiteSpaceIsTrimmedOfEveryKind() {
    assertThat(ReferenceValues.trim(" \t\u00a0\u2007\u202f\u2003\u0085a b\r\n")).isEqualTo("a b");
    assertThat(ReferenceValues.trim("\uFEFFa\u200b")).isEqualTo("\uFEFFa\u200b");
  }
}
