package se.nollan.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static se.nollan.model.CanonicalDataset.CHAT_CASE;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of a unit, by what the register says of it, its region, and its rows. */
class UnitCoverageTest {

  @ParameterizedTest(name = "{0}, region {1}, {2} rows: {3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # register says   | region            | rows | status            | expected
          EXPECTED          | REPORTED          | 7    | REPORTED          | true
          EXPECTED          | REPORTED          | 0    | MISSING           | true
          EXPECTED          | ZERO              | 0    | ZERO              | true
          EXPECTED          | UNUSABLE          | 0    | MISSING           | true
          EXPECTED          | MISSING           | 0    | MISSING           | true
          NOT_TAKING_PART   | REPORTED          | 7    | REPORTED          | true
          NOT_TAKING_PART   | REPORTED          | 0    | NOT_TAKING_PART   | false
          NOT_TAKING_PART   | ZERO              | 0    | NOT_TAKING_PART   | false
          NOT_TAKING_PART   | MISSING           | 0    | NOT_TAKING_PART   | false
          NOT_STATED        | REPORTED          | 7    | REPORTED          | true
          NOT_STATED        | REPORTED          | 0    | NOT_STATED        | false
          NOT_STATED        | ZERO              | 0    | NOT_STATED        | false
          NOT_STATED        | MISSING           | 0    | NOT_STATED        | false
          """)
  void rowsOutweighTheRegister(
      Participation says, Status region, long rows, Status status, boolean expected) {
    CountedUnit unit =
        new CountedUnit("SE2321000016-A", "A", Optional.empty(), Map.of(CHAT_CASE, says));
    UnitCoverage coverage =
        UnitCoverage.of(
            unit, CHAT_CASE, region, new Reported(rows, new Days(0b110)), new Days(0b011));
    assertThat(coverage.status()).isEqualTo(status);
    assertThat(coverage.expected()).isEqualTo(expected);
    assertThat(coverage.days().count()).as("the one that is a working day").isEqualTo(1);
  }
}
