package se.nollan.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No row gets lost, and none is made: read = filtered + accepted + quarantined. */
class RowCountsTest {

  @ParameterizedTest
  @CsvSource({"0, 0, 0, 0", "10, 7, 3, 0", "10, 7, 1, 2", "10, 0, 0, 10"})
  void whatIsNeitherAcceptedNorQuarantinedWasFiltered(
      long read, long accepted, long quarantined, long filtered) {
    assertThat(RowCounts.of(read, accepted, quarantined))
        .isEqualTo(new RowCounts(read, filtered, accepted, quarantined));
  }

  @ParameterizedTest
  @CsvSource({"10, 8, 3", "0, 1, 0", "5, 0, 6"})
  void moreRowsThanWereReadStopTheRun(long read, long accepted, long quarantined) {
    assertThatThrownBy(() -> RowCounts.of(read, accepted, quarantined))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "%d rows read, but %d accepted and %d quarantined"
                .formatted(read, accepted, quarantined));
  }

  @Test
  void countsThatDoNotAddUpStopTheRun() {
    assertThatThrownBy(() -> new RowCounts(10, 1, 7, 3))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new RowCounts(10, 0, 7, 2))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void filesAddUpColumnByColumn() {
    assertThat(new RowCounts(10, 2, 7, 1).plus(new RowCounts(100, 20, 50, 30)))
        .isEqualTo(new RowCounts(110, 22, 57, 31));
    assertThat(new RowCounts(10, 2, 7, 1).plus(RowCounts.NONE))
        .isEqualTo(new RowCounts(10, 2, 7, 1));
  }
}
