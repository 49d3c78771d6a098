package se.nollan.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a region's files of a dataset say by themselves. */
class DeliveredTest {

  @ParameterizedTest(name = "{5}: {6}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # files | rejected | filtered | accepted | quarantined | what came                  | status
          0       | 0        | 0        | 0        | 0           | nothing                    | MISSING
          1       | 1        | 0        | 0        | 0           | a file nobody can read     | MISSING
          1       | 0        | 0        | 0        | 0           | a header only              | ZERO
          1       | 0        | 9        | 0        | 0           | only rows of other things  | ZERO
          2       | 1        | 0        | 0        | 0           | a header, and who knows    | UNUSABLE
          1       | 0        | 0        | 0        | 9           | bad rows only              | UNUSABLE
          1       | 0        | 0        | 1        | 9           | one good row               | REPORTED
          2       | 1        | 0        | 1        | 0           | a good file and a bad one  | REPORTED
          2       | 0        | 0        | 1        | 0           | a row, and a header only   | REPORTED
          """)
  void saysZeroOnlyIfAllOfItDoes(
      long files,
      long rejected,
      long filtered,
      long accepted,
      long quarantined,
      String what,
      Status status) {
    long read = filtered + accepted + quarantined;
    assertThat(new Delivered(files, rejected, read, filtered, accepted, quarantined).status())
        .isEqualTo(status);
  }

  @Test
  void filesAddUp() {
    assertThat(new Delivered(1, 0, 6, 1, 2, 3).plus(new Delivered(2, 1, 60, 10, 20, 30)))
        .isEqualTo(new Delivered(3, 1, 66, 11, 22, 33));
  }
}
