package se.nollan.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a region's files of a dataset say by themselves. */
class DeliveredTest {

  @ParameterizedTest(name = "{6}: {7}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # files | rejected | emptied | filtered | accepted | quarantined | what came                  | status
          0       | 0        | 0       | 0        | 0        | 0           | nothing                    | MISSING
          1       | 1        | 0       | 0        | 0        | 0           | a file nobody can read     | MISSING
          1       | 0        | 0       | 0        | 0        | 0           | a header only              | ZERO
          1       | 0        | 0       | 9        | 0        | 0           | rows that may be left out  | ZERO
          1       | 0        | 1       | 9        | 0        | 0           | a filter leaves none       | UNUSABLE
          2       | 0        | 1       | 9        | 1        | 0           | it leaves one of another   | REPORTED
          2       | 1        | 0       | 0        | 0        | 0           | a header, and who knows    | UNUSABLE
          1       | 0        | 0       | 0        | 0        | 9           | bad rows only              | UNUSABLE
          1       | 0        | 0       | 0        | 1        | 9           | one good row               | REPORTED
          2       | 1        | 0       | 0        | 1        | 0           | a good file and a bad one  | REPORTED
          2       | 0        | 0       | 0        | 1        | 0           | a row, and a header only   | REPORTED
          """)
  void saysZeroOnlyIfAllOfItDoes(
      long files,
      long rejected,
      long emptied,
      long filtered,
      long accepted,
      long quarantined,
      String what,
      Status status) {
    long read = filtered + accepted + quarantined;
    Delivered delivered =
        new Delivered(files, rejected, emptied, read, filtered, accepted, quarantined);
    assertThat(delivered.status()).isEqualTo(status);
  }

  @Test
  void filesAddUp() {
    assertThat(new Delivered(1, 0, 1, 6, 1, 2, 3).plus(new Delivered(2, 1, 0, 60, 10, 20, 30)))
        .isEqualTo(new Delivered(3, 1, 1, 66, 11, 22, 33));
  }
}
