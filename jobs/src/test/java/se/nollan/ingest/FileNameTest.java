package se.nollan.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A name that is not UTF-8 is shown by its bytes where it is not; LandingTest has it on disk. */
class FileNameTest {

  @ParameterizedTest
  @CsvSource({
    "6361666520e9,   cafe \\xE9",
    "e52e637376,     \\xE5.csv",
    "c3a5e5c3a5,     å\\xE5å",
    "c3,             \\xC3",
    "eda080,         \\xED\\xA0\\x80",
    "61,             a"
  })
  void bytesThatAreNotUtf8AreShownAsNumbers(String bytes, String text) {
    assertThat(FileName.decoded(HexFormat.of().parseHex(bytes))).isEqualTo(text);
  }
}
