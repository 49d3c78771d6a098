package se.nollan.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import se.nollan.ingest.check.QuarantineReason;
import se.nollan.ingest.check.SetAsideRow;

/** Bad rows come along as long as they are few; of a delivery that has many none does. */
class SetAsideRowsTest {

  @Test
  void aThousandOfADeliveryAreKept() {
    SetAsideRows rows = rows("2026-03", 1000);
    assertThat(rows.rows()).hasSize(1000);
    assertThat(rows.tooMany("09", "src", "2026-03")).isFalse();
  }

  @Test
  void ofOneMoreNoneIsAndOtherDeliveriesStay() {
    SetAsideRows rows = rows("2026-03", 1001);
    rows.add(row("2026-04", 1));
    assertThat(rows.rows()).hasSize(1);
    assertThat(rows.tooMany("09", "src", "2026-03")).isTrue();
    assertThat(rows.tooMany("09", "src", "2026-04")).isFalse();
    assertThat(rows.tooMany("09", "src", "2026-05")).isFalse();
  }

  /** As Spark gathers them from its tasks. */
  @Test
  void whatATaskHadTooManyOfStaysSoWhenItIsMerged() {
    SetAsideRows all = rows("2026-04", 2);
    all.merge(rows("2026-03", 1500));
    all.merge(rows("2026-05", 3));
    assertThat(all.rows()).hasSize(5);
    assertThat(all.tooMany("09", "src", "2026-03")).isTrue();
    SetAsideRows copy = all.copy();
    assertThat(copy.rows()).hasSize(5);
    assertThat(copy.tooMany("09", "src", "2026-03")).isTrue();
    copy.reset();
    assertThat(copy.isZero()).isTrue();
    assertThat(all.isZero()).isFalse();
  }

  private static SetAsideRows rows(String period, int count) {
    SetAsideRows rows = new SetAsideRows();
    for (int row = 1; row <= count; row++) {
      rows.add(row(period, row));
    }
    return rows;
  }

  private static SetAsideRow row(String period, int row) {
    return new SetAsideRow(
        "09",
        "src",
        period,
        "unit",
        "a.csv",
        row,
        "",
        QuarantineReason.MISSING_VALUE,
        "",
        "",
        "{}");
  }
}
